package io.sdr.examples.department.month;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Tally;

/**
 * What a metric read, and why.
 *
 * @param metric the metric
 * @param reading what it read
 */
public record MetricReading(Metric metric, Explained<Reading> reading) {
  static MetricReading of(Metric metric, Tally tally) {
    Explained<Reading> read =
        Explained.of("month.reading", Detail.FULL, trace -> metric.read(tally, trace));
    return new MetricReading(metric, read);
  }

  /** The rule of the metric, whose name in a language is under this with {@code .title}. */
  public String rule() {
    return reading
        .because()
        .flatMap(whole -> whole.steps().stream().findFirst())
        .map(Explanation::rule)
        .orElse("month.reading");
  }
}
