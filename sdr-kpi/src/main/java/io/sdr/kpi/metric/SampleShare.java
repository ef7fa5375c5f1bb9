package io.sdr.kpi.metric;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Proportion;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Some of all of them, as a share of a sample; its interval costs more than the share itself.
 *
 * @param unknown why nothing is known although there may be some; empty where it is known
 * @param none why there is nothing to read where there are none at all
 */
record SampleShare(
    ToLongFunction<Tally> some,
    ToLongFunction<Tally> all,
    Function<Tally, Optional<String>> unknown,
    String none)
    implements MetricForm {
  @Override
  public Reading read(String rule, Tally tally, Trace trace) {
    Proportion share = share(tally);
    return Readings.share(rule, share, value(share, tally), trace);
  }

  @Override
  public Measured<Figure> value(Tally tally) {
    return value(share(tally), tally);
  }

  private Proportion share(Tally tally) {
    return Proportion.of(some.applyAsLong(tally), all.applyAsLong(tally));
  }

  private Measured<Figure> value(Proportion share, Tally tally) {
    Optional<String> why = unknown.apply(tally);
    return why.isPresent() ? Measured.undefined(why.get()) : Readings.shareOr(none, share);
  }
}
