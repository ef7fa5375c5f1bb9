package io.sdr.process.segment;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.statistics.ShareBelief;
import io.sdr.core.value.Refusal;
import org.immutables.value.Value;

/** The share of the segment drawn to that of all: the beta-binomial model with the share of all as what is believed before. */
@Value.Immutable
abstract class ShrunkRate implements SegmentRate {
  private static final Percent LEVEL = Percent.of("95");

  @Value.Parameter
  abstract long deals();

  @Override
  public Measured<SegmentShare> share(SegmentSample seen, Trace trace) {
    Trace step = trace.step("segments.shrunk-rate");
    Proportion all = seen.all();
    if (all.hits() == 0 || all.hits() == all.trials()) {
      return OwnRate.shareOf(all, step.given("deals", deals()));
    }
    ShareBelief belief =
        ShareBelief.of(all.share().value().orElseThrow(), deals()).after(seen.own());
    step.given("passed", belief.hits())
        .given("entered", belief.hits().add(belief.misses()))
        .given("deals", deals());
    Percent share = step.yields(Operation.QUOTIENT, belief.expected());
    return Measured.of(new SegmentShare(share, belief.interval(LEVEL)));
  }

  @Value.Check
  void check() {
    Refusal.unless(deals() >= 1, "segment-rate.must-be-worth-some-deals", deals());
  }
}
