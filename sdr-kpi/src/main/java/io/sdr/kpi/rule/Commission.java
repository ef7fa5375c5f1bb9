package io.sdr.kpi.rule;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Slopes;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayBase;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.formula.PayFormula;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.rate.LevelSlopes;
import java.util.Optional;
import org.immutables.value.Value;

/** The same share of everything. */
@Value.Immutable
abstract class Commission implements PayRule {
  abstract PayBase base();

  abstract Agreed rate();

  @Value.Check
  void check() {
    Refusal.unless(rate().mayBePercent(), "commission.must-have-a-percentage-as-rate");
  }

  @Override
  public ImmutableList<Measure> measures() {
    return base().measures();
  }

  @Override
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    return share(base(), rate(), participant, trace.step("pay.commission"));
  }

  @Override
  public Optional<PayFormula> formulaFor(Participant participant) {
    return Formulas.along(
        this,
        base(),
        Optional.empty(),
        participant,
        sold -> rate()
            .percentFor(participant)
            .map(percent -> LevelSlopes.always(Slopes.constant(percent.fraction()))));
  }

  /** A share of a base, told to a step that is already named. */
  static Measured<Earnings> share(PayBase base, Agreed rate, Participant participant, Trace step) {
    Measured<Earnings> share = base.turnover(participant, Optional.empty(), step)
        .flatMap(sold -> rate.percentFor(participant).map(percent -> {
          step.given("base", sold.sum()).given("rate", percent);
          return sold.earning(sold.amounts().multipliedBy(percent.fraction()));
        }));
    return Participant.earnedBySales(step, Operation.PRODUCT, share);
  }
}
