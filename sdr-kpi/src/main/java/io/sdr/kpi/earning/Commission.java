package io.sdr.kpi.earning;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Measure;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** The same share of everything. */
@Value.Immutable
abstract class Commission implements PayRule {
  abstract Measure base();

  abstract Agreed rate();

  @Value.Check
  void check() {
    Refusal.unless(rate().mayBePercent(), "commission.must-have-a-percentage-as-rate");
  }

  @Override
  public Measured<BigMoney> earn(Participant participant, Trace trace) {
    return share(base(), rate(), participant, trace.step("pay.commission"));
  }

  /** A share of a base, told to a step that is already named. */
  static Measured<BigMoney> share(Measure base, Agreed rate, Participant participant, Trace step) {
    Measured<BigMoney> share = participant
        .amount(base, step)
        .flatMap(amount -> rate.percentFor(participant).map(percent -> {
          step.given("base", amount).given("rate", percent);
          return amount.multipliedBy(percent.fraction());
        }));
    return Participant.earned(step, Operation.PRODUCT, share);
  }
}
