package io.sdr.kpi.pay;

import io.sdr.core.quantity.Rounding;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Proration;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;

/** Any rules and schemes, for laws. */
final class NaiveRules {
  private NaiveRules() {}

  static Arbitrary<NaiveRule> any() {
    return Arbitraries.lazyOf(
            NaiveRules::fixed,
            () -> basisPoints().optional(0.6).map(NaiveRule.Share::new),
            () -> basisPoints().map(NaiveRule.OfTeam::new),
            () -> cents().map(NaiveRule.PerDeal::new),
            () -> Arbitraries.just(new NaiveRule.AsAgreed()),
            () -> cents().map(NaiveRule.OnTarget::new),
            NaiveRules::stairs,
            NaiveRules::behind)
        .withoutEdgeCases();
  }

  static Arbitrary<List<NaiveRule>> some() {
    return any().list().ofMinSize(1).ofMaxSize(5).withoutEdgeCases();
  }

  static Arbitrary<MotivationScheme> schemes() {
    return Combinators.combine(
            some(),
            Arbitraries.of(RoundingPlace.class),
            Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY),
            Arbitraries.integers().between(-1, 2))
        .as((rules, place, mode, decimals) -> scheme(rules, place, Rounding.of(decimals, mode)))
        .withoutEdgeCases();
  }

  static MotivationScheme scheme(List<NaiveRule> rules, RoundingPlace place, Rounding rounding) {
    MotivationScheme.Builder scheme = MotivationScheme.builder()
        .name("any")
        .currency(CurrencyUnit.USD)
        .rounding(rounding)
        .roundedAt(place);
    for (int i = 0; i < rules.size(); i++) {
      scheme.addPart("part " + i, rules.get(i).rule());
    }
    return scheme.build();
  }

  private static Arbitrary<Long> cents() {
    return Arbitraries.longs().between(0, 300_000);
  }

  private static Arbitrary<Long> basisPoints() {
    return Arbitraries.longs().between(0, 3_000);
  }

  private static Arbitrary<NaiveRule> fixed() {
    return Combinators.combine(
            cents(), Arbitraries.of(Cadence.MONTH, Cadence.WEEK), Arbitraries.of(Proration.class))
        .filter(
            (cents, per, proration) -> per == Cadence.MONTH || proration != Proration.WHOLE_MONTHS)
        .as(NaiveRule.Fixed::new);
  }

  private static Arbitrary<NaiveRule> behind() {
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.longs().between(-10, 60).map(fives -> fives * 500),
            any())
        .as(NaiveRule.Behind::new);
  }

  private static Arbitrary<NaiveRule> stairs() {
    return Combinators.combine(
            Arbitraries.of(Boundary.class),
            Arbitraries.of(true, false),
            Arbitraries.longs().between(1, 40).map(fives -> fives * 5).set().ofMaxSize(4),
            basisPoints().list().ofSize(5),
            Arbitraries.of(true, false).list().ofSize(5))
        .as((boundary, ofGoal, bounds, rates, whole) -> {
          List<NaiveRule.Step> steps = new ArrayList<>();
          steps.add(new NaiveRule.Step(0, rates.get(0), whole.get(0)));
          for (long bound : bounds.stream().sorted().toList()) {
            int i = steps.size();
            steps.add(new NaiveRule.Step(ofGoal ? bound : bound * 100, rates.get(i), whole.get(i)));
          }
          return new NaiveRule.Stairs(boundary, ofGoal, steps);
        });
  }
}
