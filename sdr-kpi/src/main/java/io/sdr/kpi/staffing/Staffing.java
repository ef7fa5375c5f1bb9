package io.sdr.kpi.staffing;

import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.MetricDictionary;
import io.sdr.kpi.metric.MetricProfile;
import java.util.Optional;

/** A metric of this package: its {@linkplain StaffingCatalogue catalogue} says what kind of thing it is. */
interface Staffing extends Metric {
  @Override
  default Optional<MetricProfile> profile() {
    return StaffingCatalogue.METRICS.find(this).map(MetricDictionary.Entry::profile);
  }
}
