package io.sdr.kpi.staffing;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.MetricProfile;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Tally;
import java.util.Optional;

/** A metric of this package: its {@linkplain StaffingCatalogue catalogue} says what kind of thing it is and, where it is of a common form, what it reads. */
interface Staffing extends Metric {
  @Override
  default Reading read(Tally tally, Trace trace) {
    return StaffingCatalogue.METRICS.read(this, tally, trace);
  }

  @Override
  default Measured<Figure> value(Tally tally) {
    return StaffingCatalogue.METRICS.value(this, tally);
  }

  @Override
  default boolean addsUp() {
    return StaffingCatalogue.METRICS.addsUp(this);
  }

  @Override
  default Optional<MetricProfile> profile() {
    return StaffingCatalogue.METRICS.profileOf(this);
  }
}
