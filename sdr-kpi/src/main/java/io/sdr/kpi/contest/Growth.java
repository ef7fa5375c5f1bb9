package io.sdr.kpi.contest;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import org.immutables.value.Value;

/** The figure against the contender's own past. */
@Value.Immutable
abstract class Growth implements Scoring {
  @Value.Parameter
  abstract String discipline();

  @Override
  public Measured<Figure> score(Entry entry, Trace trace) {
    Trace step = trace.step("score.growth").given("discipline", discipline());
    Measured<Percent> growth = entry.mark(discipline()).growth(step);
    growth.undefined().ifPresent(step::fails);
    return growth.map(Figure::of);
  }
}
