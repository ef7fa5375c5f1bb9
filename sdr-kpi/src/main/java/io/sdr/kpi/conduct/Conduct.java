package io.sdr.kpi.conduct;

import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.MetricDictionary;
import io.sdr.kpi.metric.MetricProfile;
import java.util.Optional;

/** A metric of this package: its {@linkplain ConductCatalogue catalogue} says what kind of thing it is. */
interface Conduct extends Metric {
  @Override
  default Optional<MetricProfile> profile() {
    return ConductCatalogue.METRICS.find(this).map(MetricDictionary.Entry::profile);
  }
}
