package io.sdr.kpi.earning;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** Another rule's pay, but only where a condition holds. */
@Value.Immutable
abstract class Gated implements PayRule {
  abstract Condition when();

  abstract PayRule rule();

  @Override
  public Measured<BigMoney> earn(Participant participant, Trace trace) {
    Trace step = trace.step("pay.gate");
    Optional<String> failure = when().failureFor(participant, step);
    return failure.isPresent()
        ? Measured.undefined(failure.get())
        : Participant.sameAsBelow(step, rule().earn(participant, step));
  }
}
