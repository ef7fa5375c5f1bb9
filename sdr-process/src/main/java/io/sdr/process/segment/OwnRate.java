package io.sdr.process.segment;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Proportion;
import org.immutables.value.Value;

/** The share of the segment itself, where it has enough deals. */
@Value.Immutable(singleton = true)
abstract class OwnRate implements SegmentRate {
  @Override
  public Measured<SegmentShare> share(SegmentSample seen, Trace trace) {
    Trace step = trace.step("segments.own-rate");
    if (seen.own().trials() > 0 && seen.isTooFew()) {
      step.fails("too-few-cases", Figure.of(seen.own().trials()), Figure.of(seen.leastDeals()));
      return Measured.undefined("too-few-cases");
    }
    return shareOf(seen.own(), step);
  }

  /** The share of these deals; undefined where there are none. */
  static Measured<SegmentShare> shareOf(Proportion deals, Trace step) {
    step.given("passed", deals.hits())
        .given("entered", deals.trials())
        .yields(Operation.QUOTIENT, deals.share().map(Figure::of));
    return deals
        .share()
        .flatMap(share -> deals.interval().map(interval -> new SegmentShare(share, interval)));
  }
}
