package io.sdr.kpi.clientele;

import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.MetricDictionary;
import io.sdr.kpi.metric.MetricProfile;
import java.util.Optional;

/** A metric of this package: its {@linkplain ClienteleCatalogue catalogue} says what kind of thing it is. */
interface Clientele extends Metric {
  @Override
  default Optional<MetricProfile> profile() {
    return ClienteleCatalogue.METRICS.find(this).map(MetricDictionary.Entry::profile);
  }
}
