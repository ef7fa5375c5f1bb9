package io.sdr.kpi.outlook;

import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.MetricDictionary;
import io.sdr.kpi.metric.MetricProfile;
import java.util.Optional;

/** A metric of this package: its {@linkplain OutlookCatalogue catalogue} says what kind of thing it is. */
interface Outlook extends Metric {
  @Override
  default Optional<MetricProfile> profile() {
    return OutlookCatalogue.METRICS.find(this).map(MetricDictionary.Entry::profile);
  }
}
