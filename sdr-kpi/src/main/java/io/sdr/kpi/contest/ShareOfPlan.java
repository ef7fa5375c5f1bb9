package io.sdr.kpi.contest;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import org.immutables.value.Value;

/** The figure against the contender's own plan. */
@Value.Immutable
abstract class ShareOfPlan implements Scoring {
  @Value.Parameter
  abstract String discipline();

  @Override
  public Measured<Figure> score(Entry entry, Trace trace) {
    Trace step = trace.step("score.share-of-plan").given("discipline", discipline());
    Measured<Percent> share = entry.mark(discipline()).attainment(step);
    share.undefined().ifPresent(step::fails);
    return share.map(Figure::of);
  }
}
