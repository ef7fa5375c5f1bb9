package io.sdr.kpi.earning;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Slopes;
import io.sdr.core.time.Cadence;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.formula.Sold;
import io.sdr.kpi.goal.Measure;
import java.util.Optional;
import org.immutables.value.Value;

@Value.Immutable
abstract class BaseUpTo implements PayBase {
  abstract Agreed cap();

  abstract PayBase base();

  @Value.Check
  void check() {
    Refusal.unless(cap().mayBeAmount(), "cap.must-be-an-amount");
  }

  @Override
  public Measured<Turnover> turnover(
      Participant participant, Optional<Cadence> since, Trace trace) {
    Trace step = trace.step("pay.base.up-to");
    Measured<Turnover> rest = base()
        .turnover(participant, since, step)
        .flatMap(sold -> cap().amountFor(participant).map(cap -> {
          step.given("sold", sold.sum()).given("before", sold.before()).given("cap", cap);
          return BaseAbove.along(Slopes.upTo(cap.getAmount()), sold);
        }));
    step.yields(Operation.STATED, rest.map(sold -> Figure.of(sold.sum())));
    return rest;
  }

  @Override
  public Optional<Sold> soldFor(Participant participant, Optional<Cadence> since) {
    return cap()
        .amountFor(participant)
        .value()
        .flatMap(cap -> base()
            .soldFor(participant, since)
            .map(sold -> sold.through(Slopes.upTo(cap.getAmount()))));
  }

  @Override
  public ImmutableList<Measure> measures() {
    return base().measures();
  }

  @Override
  public boolean looksAtCredits() {
    return base().looksAtCredits();
  }
}
