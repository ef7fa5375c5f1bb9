package io.sdr.kpi.rule;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Cadence;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayBase;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.formula.PayFormula;
import io.sdr.kpi.formula.Sold;
import io.sdr.kpi.rate.LevelSlopes;
import java.util.Optional;
import java.util.function.Function;

/** Rules as formulas. */
final class Formulas {
  private Formulas() {}

  /** What a rule earns that does not look at credits. */
  static PayFormula given(PayRule rule, Participant participant) {
    return PayFormula.given(rule.earn(participant, Trace.silent()).map(Earnings::total));
  }

  /** A rule whose sales earn what slopes rise by; empty where its base cannot say which sales these are. */
  static Optional<PayFormula> along(
      PayRule rule,
      PayBase base,
      Optional<Cadence> since,
      Participant participant,
      Function<Sold, Measured<LevelSlopes>> slopes) {
    return base.looksAtCredits()
        ? base.soldFor(participant, since).flatMap(sold -> along(sold, slopes.apply(sold)))
        : Optional.of(given(rule, participant));
  }

  /** Where a figure may be missing, whether it is decides before the slopes do. */
  private static Optional<PayFormula> along(Sold sold, Measured<LevelSlopes> slopes) {
    return slopes.isDefined() || sold.isAlwaysKnown()
        ? Optional.of(slopes
            .value()
            .<PayFormula>map(known -> new PayFormula.Along(sold, known))
            .orElseGet(() -> new PayFormula.Unmet(slopes.undefined().orElseThrow())))
        : Optional.empty();
  }

  /** Another rule's pay multiplied by a percentage. */
  static Optional<PayFormula> times(
      Measured<Percent> percent, PayRule rule, Participant participant) {
    return percent.isDefined()
        ? rule.formulaFor(participant)
            .map(formula -> new PayFormula.Times(percent.value().orElseThrow().fraction(), formula))
        : Optional.of(new PayFormula.Unmet(percent.undefined().orElseThrow()));
  }
}
