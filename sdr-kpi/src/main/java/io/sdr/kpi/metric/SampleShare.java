package io.sdr.kpi.metric;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Proportion;
import java.util.function.ToLongFunction;

/** How many of all have it, as a share of a sample; its interval costs more than the share itself. */
record SampleShare(ToLongFunction<Tally> with, ToLongFunction<Tally> without, String none)
    implements MetricForm {
  @Override
  public Reading read(String rule, Tally tally, Trace trace) {
    return Readings.share(rule, with.applyAsLong(tally), without.applyAsLong(tally), none, trace);
  }

  @Override
  public Measured<Figure> value(Tally tally) {
    long some = with.applyAsLong(tally);
    Proportion share = Proportion.of(some, Math.addExact(some, without.applyAsLong(tally)));
    return share.trials() == 0 ? Measured.undefined(none) : share.share().map(Figure::of);
  }
}
