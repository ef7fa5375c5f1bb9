package io.sdr.kpi.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.time.Cadence;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayBase;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.earning.Turnover;
import io.sdr.kpi.formula.PayFormula;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.rate.LevelSlopes;
import io.sdr.kpi.rate.PayCurve;
import java.util.Optional;
import org.immutables.value.Value;

/** What a curve of pay rises by with what was sold. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
abstract class CurveCommission implements PayRule {
  abstract PayBase base();

  abstract PayCurve curve();

  abstract Optional<Cadence> since();

  @Override
  public ImmutableList<Measure> measures() {
    return base().measures();
  }

  @Override
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    Trace step = trace.step("pay.curve");
    Measured<Earnings> earned = base()
        .turnover(participant, since(), step)
        .flatMap(sold -> participant
            .inOwnCurrency(curve().points().get(0).sold())
            .map(known -> along(sold, step)));
    return Participant.earnedBySales(step, Operation.DIFFERENCE, earned);
  }

  @Override
  public Optional<PayFormula> formulaFor(Participant participant) {
    return curve()
        .slopes()
        .flatMap(slopes -> Formulas.along(
            this,
            base(),
            since(),
            participant,
            sold -> participant
                .inOwnCurrency(curve().points().get(0).sold())
                .map(known -> LevelSlopes.always(slopes))));
  }

  private Earnings along(Turnover sold, Trace step) {
    step.given("earnedToDate", curve().at(sold.toDate()))
        .given("earnedBefore", curve().at(sold.before()))
        .given("toDate", sold.toDate())
        .given("before", sold.before());
    return sold.earning(curve().along(sold.amounts(), sold.before()));
  }
}
