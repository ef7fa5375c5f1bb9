package io.sdr.process.leadchance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.TeamId;
import io.sdr.process.scoring.LeadProfile;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A second, slow calculation from the leads themselves: it keeps no table and multiplies binary fractions. */
class LeadChanceReferenceTest {
  private static final int LEAST_TAGS = 2;
  private static final BayesRules LIKE_ODOO = BayesRules.builder()
      .from(BayesRules.likeOdoo(LeadArbitraries.STAGES))
      .leastCases(Map.of("tag", (long) LEAST_TAGS))
      .build();
  private static final BayesRules UNGUARDED = BayesRules.builder()
      .from(BayesRules.guarded(LeadArbitraries.STAGES))
      .leastWon(0)
      .leastLost(0)
      .build();

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void agreesWithCountingByHandLikeOdoo(
      @ForAll("leads") List<LeadProfile> leads, @ForAll("lead") LeadProfile lead) {
    assertAgree(LIKE_ODOO, new Naive(leads, 0.1, false, LEAST_TAGS), leads, lead);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void agreesWithCountingByHandWhereRareValuesAreDrawn(
      @ForAll("leads") List<LeadProfile> leads, @ForAll("lead") LeadProfile lead) {
    assertAgree(UNGUARDED, new Naive(leads, 5, true, 0), leads, lead);
  }

  private static void assertAgree(
      BayesRules rules, Naive naive, List<LeadProfile> leads, LeadProfile lead) {
    LeadProfile open = LeadProfile.builder().from(lead).outcome(Outcome.OPEN).build();
    Optional<Percent> chance =
        rules.chanceOf(open, WinBook.of(leads), Detail.NONE).value().chance().value();
    OptionalDouble expected = naive.chance(open);

    assertThat(chance.isPresent()).isEqualTo(expected.isPresent());
    chance.ifPresent(percent -> assertThat(percent.points().doubleValue())
        .isCloseTo(Math.min(99.99, Math.max(0.01, expected.getAsDouble())), within(0.00501)));
  }

  @Provide
  Arbitrary<List<LeadProfile>> leads() {
    return LeadArbitraries.leads();
  }

  @Provide
  Arbitrary<LeadProfile> lead() {
    return LeadArbitraries.lead();
  }

  private record Naive(List<LeadProfile> leads, double added, boolean drawn, int leastTags) {
    OptionalDouble chance(LeadProfile lead) {
      List<LeadProfile> mine = leads.stream()
          .filter(one -> one.outcome() != Outcome.OPEN)
          .filter(one -> lead.team().isPresent() && one.team().equals(lead.team()))
          .toList();
      List<LeadProfile> looked = mine.isEmpty()
          ? leads.stream().filter(one -> one.outcome() != Outcome.OPEN).toList()
          : mine;
      if (looked.isEmpty()) {
        return OptionalDouble.empty();
      }
      double won = product(lead, looked, Outcome.WON);
      double lost = product(lead, looked, Outcome.LOST);
      return OptionalDouble.of(100 * won / (won + lost));
    }

    private double product(LeadProfile lead, List<LeadProfile> looked, Outcome side) {
      double prior = drawn
          ? (count(looked, side, one -> true) + 1) / (looked.size() + 2)
          : smoothed(looked, side, one -> true)
              / (smoothed(looked, Outcome.WON, one -> true)
                  + smoothed(looked, Outcome.LOST, one -> true));
      double product = prior;
      if (lead.stage().isPresent()) {
        Predicate<LeadProfile> came = one -> reached(one, lead.stage().get());
        if (looked.stream().anyMatch(came)) {
          product *= drawn
              ? (count(looked, side, came) + added * prior)
                  / (count(looked, side, one -> true) + added * prior)
              : smoothed(looked, side, came) / smoothed(looked, side, one -> true);
        }
      }
      for (String name : lead.traits().keySet()) {
        for (String value : lead.traits().get(name)) {
          product *= factor(name, value, looked, side);
        }
      }
      return product;
    }

    private double factor(String name, String value, List<LeadProfile> looked, Outcome side) {
      Set<String> values = new HashSet<>();
      looked.stream()
          .filter(one -> one.traits().containsKey(name))
          .forEach(one -> values.addAll(one.traits().get(name)));
      values.removeIf(known -> name.equals("tag")
          && looked.stream().filter(one -> has(one, name, known)).count() < leastTags);
      if (!values.contains(value)) {
        return 1;
      }
      if (drawn) {
        return drawnFactor(name, value, values, looked, side);
      }
      double sum = 0;
      for (String known : values) {
        sum += smoothed(looked, side, one -> has(one, name, known));
      }
      return smoothed(looked, side, one -> has(one, name, value)) / sum;
    }

    private double drawnFactor(
        String name, String value, Set<String> values, List<LeadProfile> looked, Outcome side) {
      double won = 0;
      double lost = 0;
      for (String known : values) {
        won += count(looked, Outcome.WON, one -> has(one, name, known));
        lost += count(looked, Outcome.LOST, one -> has(one, name, known));
      }
      double mine = side == Outcome.WON ? won : lost;
      double more = added * mine / (won + lost);
      return won == 0 || lost == 0
          ? 1
          : (count(looked, side, one -> has(one, name, value)) + more)
              / (mine + values.size() * more);
    }

    private static double count(
        List<LeadProfile> looked, Outcome side, Predicate<LeadProfile> which) {
      return looked.stream().filter(which).filter(one -> one.outcome() == side).count();
    }

    /** Where each team counts for itself, so does what is added. */
    private double smoothed(List<LeadProfile> looked, Outcome side, Predicate<LeadProfile> which) {
      List<LeadProfile> those = looked.stream().filter(which).toList();
      long tables =
          those.stream().map(one -> one.team().map(TeamId::text)).distinct().count();
      return count(those, side, one -> true) + added * tables;
    }

    private static boolean has(LeadProfile lead, String name, String value) {
      return lead.traits().containsKey(name) && lead.traits().get(name).contains(value);
    }

    private static boolean reached(LeadProfile lead, StageId stage) {
      List<StageId> order = Arrays.asList(LeadArbitraries.STAGES);
      return lead.outcome() == Outcome.WON
          || lead.stage().map(order::indexOf).orElse(0) >= order.indexOf(stage);
    }
  }
}
