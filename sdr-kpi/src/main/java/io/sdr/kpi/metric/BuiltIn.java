package io.sdr.kpi.metric;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import java.util.Optional;

/** A metric of this package: the {@link Catalogue} says what kind of thing it is and, where it is of a common form, what it reads. */
interface BuiltIn extends Metric {
  @Override
  default Reading read(Tally tally, Trace trace) {
    return Catalogue.METRICS.read(this, tally, trace);
  }

  @Override
  default Measured<Figure> value(Tally tally) {
    return Catalogue.METRICS.value(this, tally);
  }

  @Override
  default boolean addsUp() {
    return Catalogue.METRICS.addsUp(this);
  }

  @Override
  default Optional<MetricProfile> profile() {
    return Catalogue.METRICS.profileOf(this);
  }
}
