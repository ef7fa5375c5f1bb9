package io.sdr.process.leadchance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.Outcome;
import io.sdr.core.team.TeamId;
import io.sdr.process.scoring.LeadProfile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of counts and chances, whatever leads come. */
class LeadChanceLawsTest {
  private static final BayesRules LIKE_ODOO = BayesRules.builder()
      .from(BayesRules.likeOdoo(LeadArbitraries.STAGES))
      .leastCases(Map.of("tag", 2L))
      .build();
  private static final BayesRules UNGUARDED = BayesRules.builder()
      .from(BayesRules.guarded(LeadArbitraries.STAGES))
      .leastWon(0)
      .leastLost(0)
      .build();

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aBookKeptUpToDateEqualsOneMadeAnew(@ForAll("leads") List<LeadProfile> leads) {
    WinBook book = WinBook.empty();
    for (LeadProfile lead : leads) {
      book = book.including(lead);
    }

    assertThat(book).isEqualTo(WinBook.of(leads));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void takingBackInAnyOrderLeavesWhatIsLeft(
      @ForAll("leads") List<LeadProfile> leads, @ForAll long seed) {
    List<LeadProfile> mixed = new ArrayList<>(leads);
    Collections.shuffle(mixed, new Random(seed));
    int half = mixed.size() / 2;
    WinBook book = WinBook.of(leads);
    for (LeadProfile lead : mixed.subList(0, half)) {
      book = lead.outcome().isDecided() ? book.excluding(lead) : book;
    }

    assertThat(book).isEqualTo(WinBook.of(mixed.subList(half, mixed.size())));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void booksAddUpInAnyOrder(
      @ForAll("leads") List<LeadProfile> some,
      @ForAll("leads") List<LeadProfile> others,
      @ForAll("leads") List<LeadProfile> more) {
    WinBook a = WinBook.of(some);
    WinBook b = WinBook.of(others);
    WinBook c = WinBook.of(more);
    List<LeadProfile> all = new ArrayList<>(some);
    all.addAll(others);

    assertThat(a.plus(b)).isEqualTo(b.plus(a)).isEqualTo(WinBook.of(all));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.plus(WinBook.empty())).isEqualTo(a);
    assertThat(a.plus(b).whole()).isEqualTo(a.whole().plus(b.whole()));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void dissolvingTeamsLosesNoLead(@ForAll("leads") List<LeadProfile> leads) {
    WinBook book = WinBook.of(leads);

    assertThat(book.dissolved(TeamId.of("n")).dissolved(TeamId.of("s")).noTeam())
        .isEqualTo(book.whole());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aChanceLiesWithinItsBoundsAndAddsUp(
      @ForAll("rules") BayesRules rules,
      @ForAll("leads") List<LeadProfile> leads,
      @ForAll("lead") LeadProfile lead) {
    Explained<LeadChance> told = rules.chanceOf(lead, WinBook.of(leads), Detail.FULL);
    Measured<Percent> chance = told.value().chance();

    assertThat(Recalculation.contradictionsIn(told.because().orElseThrow())).isEmpty();
    assertThat(rules.chanceOf(lead, WinBook.of(leads), Detail.NONE).value())
        .isEqualTo(told.value());
    if (lead.outcome() == Outcome.OPEN) {
      chance.value().ifPresent(percent -> assertThat(percent).isBetween(rules.low(), rules.high()));
      assertThat(chance.isDefined())
          .isEqualTo(WinBook.of(leads).whole().decided().trials() > 0);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aValueThatWasNeverSeenMovesNothing(
      @ForAll("rules") BayesRules rules,
      @ForAll("leads") List<LeadProfile> leads,
      @ForAll("lead") LeadProfile lead) {
    LeadProfile fresh =
        LeadProfile.builder().from(lead.undecided()).trait("color", "new").build();
    LeadProfile other = LeadProfile.builder()
        .from(lead.undecided())
        .traits(Map.of())
        .trait("source", "new")
        .build();
    LeadProfile bare =
        LeadProfile.builder().from(lead.undecided()).traits(Map.of()).build();
    WinBook book = WinBook.of(leads);

    assertThat(rules.chanceOf(fresh, book, Detail.NONE).value())
        .isEqualTo(rules.chanceOf(lead.undecided(), book, Detail.NONE).value());
    assertThat(rules.chanceOf(other, book, Detail.NONE).value())
        .isEqualTo(rules.chanceOf(bare, book, Detail.NONE).value());
  }

  /** What a value says lies between what its own leads say and what all leads with the trait say. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void drawsAValueTowardsItsTraitAndNotBeyond(
      @ForAll("leads") List<LeadProfile> leads, @ForAll("lead") LeadProfile lead) {
    WinBook book = WinBook.of(leads);
    WinTable table = book.whole();
    LeadProfile open =
        LeadProfile.builder().from(lead.undecided()).team(Optional.empty()).build();
    for (Factor factor : UNGUARDED.chanceOf(open, book, Detail.NONE).value().factors()) {
      if (!factor.trait().name().equals(LeadProfile.STAGE)) {
        double own = share(table.decided(factor.trait()));
        double all = share(
            table
                .traits()
                .getOrDefault(factor.trait().name(), ImmutableSortedMap.of())
                .values()
                .stream()
                .reduce(Proportion.of(0, 0), Proportion::plus));
        double odds = factor.amongWon().fraction().doubleValue()
            / factor.amongLost().fraction().doubleValue()
            * all
            / (1 - all);

        assertThat(odds / (1 + odds))
            .isBetween(Math.min(own, all) - 1e-12, Math.max(own, all) + 1e-12);
      }
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void wonAndLostChangePlacesWithTheChance(
      @ForAll("leads") List<LeadProfile> leads, @ForAll("lead") LeadProfile lead) {
    LeadProfile open = withoutStage(lead, Outcome.OPEN);
    List<LeadProfile> same =
        leads.stream().map(one -> withoutStage(one, one.outcome())).toList();
    List<LeadProfile> reverse =
        leads.stream().map(one -> withoutStage(one, turned(one.outcome()))).toList();
    BayesRules rules = BayesRules.builder().from(UNGUARDED).decimals(6).build();

    Measured<Percent> chance =
        rules.chanceOf(open, WinBook.of(same), Detail.NONE).value().chance();
    Measured<Percent> other =
        rules.chanceOf(open, WinBook.of(reverse), Detail.NONE).value().chance();

    assertThat(chance.isDefined()).isEqualTo(other.isDefined());
    if (chance.isDefined()) {
      assertThat(chance
              .value()
              .get()
              .points()
              .add(other.value().get().points())
              .subtract(Percent.HUNDRED.points())
              .abs())
          .isLessThanOrEqualTo(new BigDecimal("0.000001"));
    }
  }

  @Provide
  Arbitrary<List<LeadProfile>> leads() {
    return LeadArbitraries.leads();
  }

  @Provide
  Arbitrary<LeadProfile> lead() {
    return LeadArbitraries.lead();
  }

  @Provide
  Arbitrary<BayesRules> rules() {
    return Arbitraries.of(LIKE_ODOO, UNGUARDED);
  }

  private static double share(Proportion won) {
    return (double) won.hits() / won.trials();
  }

  private static Outcome turned(Outcome outcome) {
    return switch (outcome) {
      case OPEN -> Outcome.OPEN;
      case WON -> Outcome.LOST;
      case LOST -> Outcome.WON;
    };
  }

  private static LeadProfile withoutStage(LeadProfile lead, Outcome outcome) {
    return LeadProfile.builder().from(lead.undecided()).outcome(outcome).build();
  }
}
