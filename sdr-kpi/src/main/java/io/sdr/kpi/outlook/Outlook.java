package io.sdr.kpi.outlook;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.MetricProfile;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Tally;
import java.util.Optional;

/** A metric of this package: its {@linkplain OutlookCatalogue catalogue} says what kind of thing it is and, where it is of a common form, what it reads. */
interface Outlook extends Metric {
  @Override
  default Reading read(Tally tally, Trace trace) {
    return OutlookCatalogue.METRICS.read(this, tally, trace);
  }

  @Override
  default Measured<Figure> value(Tally tally) {
    return OutlookCatalogue.METRICS.value(this, tally);
  }

  @Override
  default boolean addsUp() {
    return OutlookCatalogue.METRICS.addsUp(this);
  }

  @Override
  default Optional<MetricProfile> profile() {
    return OutlookCatalogue.METRICS.profileOf(this);
  }
}
