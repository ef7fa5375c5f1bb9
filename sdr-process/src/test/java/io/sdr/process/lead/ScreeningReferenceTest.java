package io.sdr.process.lead;

import static io.sdr.process.lead.Team.NOW;
import static io.sdr.process.lead.Team.lead;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.sales.Lead;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.SkillId;
import io.sdr.core.time.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.threeten.extra.LocalDateRange;

/** A run that remembers what filters say of people says no more and no less than filters that are asked every time. */
class ScreeningReferenceTest {
  private static final SkillId DRILLS = SkillId.of("drills");
  private static final LocalDate TODAY = LocalDate.of(2024, 3, 8);
  private static final WorkingHours OFFICE =
      WorkingHours.mondayToFriday(ZoneOffset.UTC, "09:00-17:00");

  @Property(tries = 300)
  void everybodyIsKeptOutByTheFirstFilterThatObjects(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 1023) Integer> team,
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -40, max = 40) Integer> hoursBetween,
      @ForAll @IntRange(max = 11) int fewer,
      @ForAll Random random) {
    List<SellerFilter> filters = new ArrayList<>(SellerFilters.usual());
    filters.add(SellerFilters.notTheOwner());
    filters.add(SellerFilters.noneOf(Set.of(PersonId.of("p2"))));
    Collections.shuffle(filters, random);
    DistributionRules rules = DistributionRules.builder()
        .filters(filters.subList(0, filters.size() - Math.min(fewer, filters.size())))
        .choice(LeadDistributions.smoothWeighted())
        .build();
    Roster roster = roster(team);
    DistributionRun run = rules.run(roster, DistributionState.fresh());
    Instant at = NOW;
    for (int hours : hoursBetween) {
      at = at.plus(Duration.ofHours(hours));
      Lead lead = random(random);
      DistributionState before = run.state();
      Assignment assignment = run.give(lead, at, Detail.TOTALS).value();

      List<Exclusion> excluded = excluded(rules, roster, before, lead, at);
      Set<PersonId> out = excluded.stream().map(Exclusion::person).collect(Collectors.toSet());

      assertThat(assignment.excluded()).isEqualTo(excluded);
      assertThat(assignment.eligible())
          .isEqualTo(roster.sellers().stream()
              .map(Seller::person)
              .filter(person -> !out.contains(person))
              .toList());
    }
  }

  private static List<Exclusion> excluded(
      DistributionRules rules, Roster roster, DistributionState state, Lead lead, Instant at) {
    List<Exclusion> excluded = new ArrayList<>();
    for (Seller seller : roster.sellers()) {
      Candidate candidate = new Candidate(
          seller,
          seller.hours().dayOf(at),
          seller.hours().spellAt(at).worked(),
          seller.parts(),
          state.workloadOf(seller.person()),
          0,
          0,
          1);
      Employed.objectionTo(candidate)
          .or(() -> rules.filters().stream()
              .flatMap(filter ->
                  filter.objectionTo(new Handover(lead, at, Optional.empty()), candidate).stream())
              .findFirst())
          .ifPresent(unmet -> excluded.add(new Exclusion(seller.person(), unmet)));
    }
    return excluded;
  }

  private static Lead random(Random random) {
    Lead.Builder lead = lead();
    if (random.nextBoolean()) {
      lead.putNeed(DRILLS, 1 + random.nextInt(2));
    }
    if (random.nextBoolean()) {
      lead.language("en");
    }
    if (random.nextBoolean()) {
      lead.owner(PersonId.of("p" + random.nextInt(4)));
    }
    return lead.build();
  }

  /** Each bit is something that may keep somebody out. */
  private static Roster roster(List<Integer> team) {
    ImmutableList.Builder<Seller> sellers = ImmutableList.builder();
    for (int i = 0; i < team.size(); i++) {
      int bits = team.get(i);
      Seller.Builder seller = Team.seller("p" + i).takesLeads(!has(bits, 0) || has(bits, 8));
      if (has(bits, 1)) {
        seller.clockedIn(has(bits, 9));
      }
      if (has(bits, 2)) {
        seller.addAbsences(LocalDateRange.of(TODAY.plusDays(1), TODAY.plusDays(4)));
      }
      if (has(bits, 3)) {
        seller.hours(OFFICE);
      }
      if (has(bits, 4)) {
        seller.addLanguages("en");
      }
      if (has(bits, 5)) {
        seller.putSkill(DRILLS, 1);
      }
      if (has(bits, 6)) {
        seller.mostOpen(2).mostPerDay(1);
      }
      if (has(bits, 7)) {
        seller.mostPerMonth(6);
      }
      if (has(bits, 9)) {
        seller.employed(LocalDateRange.of(TODAY, TODAY.plusDays(5)));
      }
      sellers.add(seller.build());
    }
    return Roster.of(sellers.build());
  }

  private static boolean has(int bits, int bit) {
    return (bits >> bit & 1) == 1;
  }
}
