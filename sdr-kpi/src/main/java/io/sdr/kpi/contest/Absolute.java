package io.sdr.kpi.contest;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import org.immutables.value.Value;

/** The figure itself. */
@Value.Immutable
abstract class Absolute implements Scoring {
  @Value.Parameter
  abstract String discipline();

  @Override
  public Measured<Figure> score(Entry entry, Trace trace) {
    return trace
        .step("score.absolute")
        .given("discipline", discipline())
        .yields(Operation.GIVEN, entry.mark(discipline()).actual());
  }
}
