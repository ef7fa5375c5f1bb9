package io.sdr.kpi.scorecard;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import org.immutables.value.Value;

/** No more than a level. */
@Value.Immutable
abstract class CappedScore implements Penalty {
  @Value.Parameter
  abstract Percent at();

  @Value.Check
  void check() {
    Refusal.unless(!at().isNegative(), "penalty.must-not-cap-below-nothing", at());
  }

  @Override
  public Percent scoreOf(Percent score, Trace trace) {
    return trace
        .step("scorecard.capped-score")
        .given("score", score)
        .given("cap", at())
        .yields(Operation.STATED, score.compareTo(at()) > 0 ? at() : score);
  }
}
