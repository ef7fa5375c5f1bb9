package io.sdr.process.leadpool;

import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Unmet;
import io.sdr.core.quantity.Figure;
import io.sdr.core.sales.LeadId;
import io.sdr.core.team.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PoolRulesTest {
  private static final Instant NOW = Instant.parse("2024-03-08T09:30:00Z");
  private static final LocalDate TODAY = LocalDate.of(2024, 3, 8);
  private static final LeadId LEAD = LeadId.of("l");
  private static final PersonId ANN = PersonId.of("ann");
  private static final PersonId BEN = PersonId.of("ben");
  private static final PoolRules FREE = PoolRules.builder().build();
  private static final PoolRules RULES = PoolRules.builder()
      .mostHeld(5)
      .mostPerDay(2)
      .formerOwnerWaitsDays(7)
      .newLeadWaitsDays(1)
      .backWithoutContactDays(3)
      .backAfterDays(30)
      .build();

  @Example
  void letsEverybodyTakeWhatNoRuleForbids() {
    assertThat(FREE.left(picker(ANN).held(99).build(), NOW)).isEmpty();
    assertThat(judge(FREE, fresh(NOW), picker(ANN).held(99).build()).value().isGranted())
        .isTrue();
    assertThat(FREE.dueBack(held(NOW.minus(Duration.ofDays(999)), Optional.empty()), NOW))
        .isEmpty();
  }

  @Example
  void saysHowManyMoreOneCanTake() {
    assertThat(RULES.left(picker(ANN).build(), NOW)).hasValue(2);
    assertThat(RULES.left(picker(ANN).held(4).build(), NOW)).hasValue(1);
    assertThat(RULES.left(picker(ANN).held(9).build(), NOW)).hasValue(0);
    assertThat(RULES.left(picker(ANN).putPick(TODAY, 2L).build(), NOW)).hasValue(0);
    assertThat(RULES.left(picker(ANN).putPick(TODAY.minusDays(1), 2L).build(), NOW))
        .hasValue(2);
    assertThat(RULES.left(
            picker(ANN)
                .zone(ZoneId.of("Pacific/Honolulu"))
                .putPick(TODAY.minusDays(1), 1L)
                .build(),
            NOW))
        .hasValue(1);
  }

  @Example
  void namesEveryRuleThatAClaimBreaks() {
    PooledLead lead = back(
        NOW.minus(Duration.ofDays(1)).plusSeconds(1),
        ANN,
        NOW.minus(Duration.ofDays(7)).plusSeconds(1));

    Explained<ClaimJudgement> judgement =
        judge(RULES, lead, picker(ANN).held(5).putPick(TODAY, 2L).build());

    assertThat(judgement.value().unmet())
        .containsExactly(
            unmet("holds-as-many-as-allowed", 5, 5),
            unmet("took-as-many-as-allowed-today", 2, 2),
            unmet("had-it-not-long-ago", 6, 7),
            unmet("came-in-not-long-ago", 0, 1));
    Explanation why = judgement.because().orElseThrow();
    assertThat(why.unmet().map(Unmet::condition)).hasValue("pool-rules-not-kept");
    assertThat(why.steps())
        .extracting(step -> step.unmet().orElseThrow())
        .isEqualTo(judgement.value().unmet());
  }

  @Example
  void givesNobodyWhatIsNotThereYet() {
    PooledLead coming = fresh(NOW.plusSeconds(1));

    assertThat(judge(FREE, coming, picker(ANN).build()).value().unmet())
        .extracting(Unmet::condition)
        .containsExactly("not-in-the-pool");
    Claim late = new Claim(LEAD, ANN, Instant.MAX, 0);
    assertThat(PoolRules.builder()
            .newLeadWaitsDays(36525)
            .build()
            .judge(late, fresh(Instant.MAX), picker(ANN).build(), Detail.NONE)
            .value()
            .isGranted())
        .isFalse();
  }

  @Example
  void putsALeadBackWhereItWas() {
    HeldLead held = held(NOW.minus(Duration.ofDays(3)), Optional.empty());

    PooledLead before = back(NOW.minus(Duration.ofDays(9)), BEN, NOW.minus(Duration.ofDays(5)));

    assertThat(held.returned(before, NOW).returns())
        .containsExactly(
            new PooledLead.Return(BEN, NOW.minus(Duration.ofDays(5))),
            new PooledLead.Return(held.holder(), NOW));
    assertThat(picker(ANN).build().plusOne(NOW).minusOne().held()).isZero();
    assertThat(picker(ANN).build().plusOne(NOW).minusOne().picksOn(NOW)).isOne();
    assertRefused(
        "held-lead.must-be-returned-after-it-was-taken",
        () -> held.returned(before, NOW.minus(Duration.ofDays(4))));
    assertRefused(
        "held-lead.must-be-the-lead-that-was-taken",
        () -> held.returned(PooledLead.fresh(LeadId.of("x"), NOW), NOW));
    assertRefused(
        "picker.must-not-have-negative-counts", () -> picker(ANN).build().minusOne());
  }

  @Example
  void letsOthersTakeWhatOneGaveBack() {
    PooledLead returned = back(NOW.minus(Duration.ofDays(9)), ANN, NOW);

    assertThat(judge(RULES, returned, picker(BEN).build()).value().isGranted()).isTrue();
    assertThat(judge(RULES, returned, picker(ANN).build()).value().unmet())
        .containsExactly(unmet("had-it-not-long-ago", 0, 7));
    Explained<ClaimJudgement> granted = judge(RULES, returned, picker(BEN).build());
    assertThat(granted.because().orElseThrow().outcome()).hasValue(Figure.of("lead-pool.kept"));
    assertThat(Recalculation.contradictionsIn(granted.because().orElseThrow())).isEmpty();
  }

  @Example
  void letsTwoHandALeadToAndFroUnlessAllFormerOwnersWait() {
    PooledLead handed = back(NOW.minus(Duration.ofDays(9)), ANN, NOW.minus(Duration.ofDays(2)))
        .plus(new PooledLead.Return(BEN, NOW));
    PoolRules allWait =
        PoolRules.builder().from(RULES).formerOwners(PoolRules.FormerOwners.ALL).build();

    assertThat(judge(RULES, handed, picker(ANN).build()).value().isGranted()).isTrue();
    assertThat(judge(allWait, handed, picker(ANN).build()).value().unmet())
        .containsExactly(unmet("had-it-not-long-ago", 2, 7));
    assertThat(judge(allWait, handed, picker(BEN).build()).value().unmet())
        .containsExactly(unmet("had-it-not-long-ago", 0, 7));
  }

  @Example
  void letsNobodyTakeTwiceWhatIsOncePerPerson() {
    PooledLead handed = back(NOW.minus(Duration.ofDays(99)), ANN, NOW.minus(Duration.ofDays(90)))
        .plus(new PooledLead.Return(BEN, NOW.minus(Duration.ofDays(80))));
    PoolRules once = PoolRules.builder().oncePerPerson(true).build();

    assertThat(judge(FREE, handed, picker(ANN).build()).value().isGranted()).isTrue();
    for (PersonId former : List.of(ANN, BEN)) {
      assertThat(judge(once, handed, picker(former).build()).value().unmet())
          .extracting(Unmet::condition)
          .containsExactly("gave-it-back-before");
    }
    assertThat(judge(once, handed, picker(PersonId.of("cy")).build()).value().isGranted())
        .isTrue();
  }

  @Example
  void givesALeadToTheFirstWhoClaimsIt() {
    Instant old = NOW.minus(Duration.ofDays(1));
    LeadId other = LeadId.of("m");
    List<ClaimJudgement> settled = RULES.settle(
        List.of(
            new Claim(LEAD, ANN, NOW, 2),
            new Claim(LEAD, BEN, NOW, 1),
            new Claim(other, ANN, NOW, 3)),
        List.of(fresh(old), PooledLead.fresh(other, old)),
        List.of(picker(ANN).build(), picker(BEN).build()));

    assertThat(settled)
        .extracting(one -> one.claim().person() + " " + one.claim().lead() + " "
            + one.unmet().stream().map(Unmet::condition).toList())
        .containsExactly("ben l []", "ann l [not-in-the-pool]", "ann m []");
  }

  @Example
  void letsTheNextTryAfterSomebodyWasRefused() {
    List<ClaimJudgement> settled = RULES.settle(
        List.of(new Claim(LEAD, ANN, NOW, 0), new Claim(LEAD, BEN, NOW.plusNanos(1), 0)),
        List.of(fresh(NOW.minus(Duration.ofDays(1)))),
        List.of(picker(ANN).held(5).build(), picker(BEN).build()));

    assertThat(settled).extracting(ClaimJudgement::isGranted).containsExactly(false, true);
  }

  @Property(tries = 200)
  void grantsEachLeadOnceAndNobodyTooManyInWhateverOrderClaimsAreListed(
      @ForAll @Size(max = 25) List<@IntRange(max = 8) Integer> leads, @ForAll Random random) {
    Instant old = NOW.minus(Duration.ofDays(1));
    List<PersonId> people = List.of(ANN, BEN);
    List<Claim> claims = new ArrayList<>(IntStream.range(0, leads.size())
        .mapToObj(
            i -> new Claim(LeadId.of("l" + leads.get(i)), people.get(random.nextInt(2)), NOW, i))
        .toList());
    List<PooledLead> pool = IntStream.rangeClosed(0, 8)
        .mapToObj(i -> PooledLead.fresh(LeadId.of("l" + i), old))
        .toList();
    List<Picker> pickers = List.of(picker(ANN).build(), picker(BEN).held(4).build());

    ImmutableList<ClaimJudgement> settled = RULES.settle(claims, pool, pickers);
    Collections.shuffle(claims, random);

    assertThat(RULES.settle(claims, pool, pickers)).isEqualTo(settled);
    assertThat(settled).hasSize(leads.size());
    Set<LeadId> gone = new HashSet<>();
    Map<PersonId, Integer> taken = new HashMap<>();
    for (ClaimJudgement one : settled) {
      if (one.isGranted()) {
        assertThat(gone.add(one.claim().lead())).isTrue();
        taken.merge(one.claim().person(), 1, Integer::sum);
      }
    }
    assertThat(taken.getOrDefault(ANN, 0)).isLessThanOrEqualTo(2);
    assertThat(taken.getOrDefault(BEN, 0)).isLessThanOrEqualTo(1);
  }

  @Example
  void letsAFormerOwnerAndEverybodyWaitNotAMomentTooLong() {
    PooledLead returned = back(NOW.minus(Duration.ofDays(30)), ANN, NOW.minus(Duration.ofDays(7)));
    PooledLead young = fresh(NOW.minus(Duration.ofDays(1)).plusNanos(1));

    assertThat(judge(RULES, returned, picker(ANN).build()).value().isGranted()).isTrue();
    assertThat(judge(RULES, young, picker(ANN).build()).value().unmet())
        .containsExactly(unmet("came-in-not-long-ago", 0, 1));
    assertThat(judge(RULES, fresh(NOW.minus(Duration.ofDays(1))), picker(ANN).build())
            .value()
            .isGranted())
        .isTrue();
    assertThat(judge(RULES, returned, picker(BEN).held(4).putPick(TODAY, 1L).build())
            .value()
            .isGranted())
        .isTrue();
  }

  @Example
  void putsClaimsOfOneMomentInAnOrderOfTheirOwn() {
    Claim first = new Claim(LeadId.of("a"), BEN, NOW, 0);
    List<Claim> rising = List.of(
        new Claim(LeadId.of("z"), BEN, NOW.minusNanos(1), 9),
        first,
        new Claim(LeadId.of("b"), ANN, NOW, 0),
        new Claim(LeadId.of("b"), BEN, NOW, 0),
        new Claim(LeadId.of("a"), ANN, NOW, 1),
        new Claim(LeadId.of("a"), ANN, NOW.plusNanos(1), 0));
    List<Claim> shuffled = new ArrayList<>(rising);
    Collections.reverse(shuffled);
    Collections.sort(shuffled);

    assertThat(shuffled).isEqualTo(rising);
    assertThat(first.compareTo(new Claim(LeadId.of("a"), BEN, NOW, 0))).isZero();
  }

  @Example
  void takesALeadBackForSilenceBeforeForAge() {
    Instant longAgo = NOW.minus(Duration.ofDays(30));

    assertThat(RULES.dueBack(held(longAgo, Optional.of(NOW.minus(Duration.ofDays(3)))), NOW))
        .hasValue(unmet("without-contact-too-long", 3, 3));
    assertThat(
            PoolRules.builder().backAfterDays(0).build().dueBack(held(NOW, Optional.empty()), NOW))
        .hasValue(unmet("held-too-long", 0, 0));
  }

  @Example
  void countsDaysOfAllRulesWithinACentury() {
    String rule = "pool-rules.must-have-days-within-a-century";
    for (int days : new int[] {-1, 36526}) {
      assertRefused(rule, () -> PoolRules.builder().formerOwnerWaitsDays(days).build());
      assertRefused(rule, () -> PoolRules.builder().newLeadWaitsDays(days).build());
      assertRefused(rule, () -> PoolRules.builder().backWithoutContactDays(days).build());
      assertRefused(rule, () -> PoolRules.builder().backAfterDays(days).build());
    }
    for (int days : new int[] {0, 36525}) {
      assertThat(PoolRules.builder().formerOwnerWaitsDays(days).build().formerOwnerWaitsDays())
          .hasValue(days);
      assertThat(PoolRules.builder().backWithoutContactDays(days).build().backWithoutContactDays())
          .hasValue(days);
    }
  }

  @Example
  void takesLeadsBackThatNobodyWorksOn() {
    Instant taken = NOW.minus(Duration.ofDays(3));

    assertThat(RULES.dueBack(held(taken, Optional.empty()), NOW))
        .hasValue(unmet("without-contact-too-long", 3, 3));
    assertThat(RULES.dueBack(held(taken.plusNanos(1), Optional.empty()), NOW)).isEmpty();
    assertThat(RULES.dueBack(held(taken, Optional.of(NOW.minusSeconds(1))), NOW))
        .isEmpty();
    Instant longAgo = NOW.minus(Duration.ofDays(30));
    assertThat(RULES.dueBack(held(longAgo, Optional.of(NOW.minusSeconds(1))), NOW))
        .hasValue(unmet("held-too-long", 30, 30));
    assertThat(RULES.dueBack(held(longAgo.plusNanos(1), Optional.of(NOW.minusSeconds(1))), NOW))
        .isEmpty();
  }

  @Example
  void countsWhatWasTaken() {
    Picker picker = picker(ANN)
        .putPick(TODAY.minusDays(1), 3L)
        .putPick(TODAY.plusDays(1), 4L)
        .build()
        .plusOne(NOW)
        .plusOne(NOW);

    assertThat(picker.held()).isEqualTo(2);
    assertThat(picker.picks().values()).containsExactly(3L, 2L, 4L);
    assertThat(picker.picksOn(NOW)).isEqualTo(2);
  }

  @Example
  void refusesWhatCannotBe() {
    assertRefused(
        "pooled-lead.must-come-back-in-the-order-of-time",
        () -> back(NOW, ANN, NOW).plus(new PooledLead.Return(BEN, NOW.minusSeconds(1))));
    assertRefused(
        "claim.must-be-of-this-lead-and-person",
        () -> FREE.judge(
            new Claim(LeadId.of("x"), ANN, NOW, 0), fresh(NOW), picker(ANN).build(), Detail.NONE));
    assertRefused(
        "claim.must-be-of-this-lead-and-person",
        () ->
            FREE.judge(new Claim(LEAD, BEN, NOW, 0), fresh(NOW), picker(ANN).build(), Detail.NONE));
    assertRefused(
        "picker.must-not-have-negative-counts", () -> picker(ANN).held(-1).build());
    assertRefused(
        "picker.must-not-have-negative-counts",
        () -> picker(ANN).putPick(TODAY, -1L).build());
    assertThat(picker(ANN).putPick(TODAY, 0L).build().picksOn(NOW)).isZero();
    assertRefused(
        "pool-rules.must-not-have-negative-limit",
        () -> PoolRules.builder().mostHeld(-1).build());
    assertRefused(
        "pool-rules.must-not-have-negative-limit",
        () -> PoolRules.builder().mostPerDay(-1).build());
    assertRefused(
        "pool-rules.must-have-days-within-a-century",
        () -> PoolRules.builder().newLeadWaitsDays(-1).build());
    assertRefused(
        "pool-rules.must-have-days-within-a-century",
        () -> PoolRules.builder().backAfterDays(36526).build());
    assertThat(PoolRules.builder()
            .mostHeld(0)
            .backAfterDays(36525)
            .newLeadWaitsDays(0)
            .build())
        .isNotNull();
    assertRefused(
        "pool.must-have-each-lead-once",
        () -> FREE.settle(List.of(), List.of(fresh(NOW), fresh(NOW)), List.of()));
    assertRefused(
        "pool.must-have-each-person-once",
        () -> FREE.settle(
            List.of(), List.of(), List.of(picker(ANN).build(), picker(ANN).build())));
    assertRefused(
        "pool.must-know-everyone-who-claims",
        () -> FREE.settle(List.of(new Claim(LEAD, ANN, NOW, 0)), List.of(), List.of()));
  }

  private static Explained<ClaimJudgement> judge(PoolRules rules, PooledLead lead, Picker picker) {
    return rules.judge(new Claim(LEAD, picker.person(), NOW, 0), lead, picker, Detail.FULL);
  }

  private static PooledLead back(Instant created, PersonId owner, Instant at) {
    return PooledLead.fresh(LEAD, created).plus(new PooledLead.Return(owner, at));
  }

  private static PooledLead fresh(Instant created) {
    return PooledLead.fresh(LEAD, created);
  }

  private static HeldLead held(Instant taken, Optional<Instant> lastContact) {
    return new HeldLead(LEAD, ANN, taken, lastContact);
  }

  private static Picker.Builder picker(PersonId person) {
    return Picker.builder().person(person).zone(ZoneOffset.UTC);
  }

  private static Unmet unmet(String condition, long actual, long required) {
    return new Unmet(condition, Optional.of(Figure.of(actual)), Optional.of(Figure.of(required)));
  }
}
