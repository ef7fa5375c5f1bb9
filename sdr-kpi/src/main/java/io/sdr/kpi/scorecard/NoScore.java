package io.sdr.kpi.scorecard;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Percent;
import org.immutables.value.Value;

/** Nothing; a score below nothing stays. */
@Value.Immutable(singleton = true)
abstract class NoScore implements Penalty {
  @Override
  public Percent scoreOf(Percent score, Trace trace) {
    return trace
        .step("scorecard.no-score")
        .given("score", score)
        .yields(Operation.STATED, score.isNegative() ? score : Percent.ZERO);
  }
}
