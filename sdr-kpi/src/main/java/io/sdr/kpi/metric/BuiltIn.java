package io.sdr.kpi.metric;

import java.util.Optional;

/** A metric of this package: the {@link Catalogue} says what kind of thing it is. */
interface BuiltIn extends Metric {
  @Override
  default Optional<MetricProfile> profile() {
    return Catalogue.METRICS.find(this).map(MetricDictionary.Entry::profile);
  }
}
