package io.sdr.kpi.pay;

import com.google.common.collect.ImmutableListMultimap;
import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.kpi.comparison.Comparison;
import io.sdr.kpi.comparison.MetricReading;
import io.sdr.kpi.comparison.PeerComparison;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Scope;
import java.util.List;
import java.util.Optional;

/** One of each public value of comparisons. */
final class ComparisonSamples {
  private ComparisonSamples() {}

  static ImmutableListMultimap<Class<?>, Object> all() {
    MetricReading april = reading("ann", "2011-04", Reading.of(Proportion.of(1, 3)));
    MetricReading may = reading("ann", "2011-05", Reading.of(Proportion.of(2, 3)));
    MetricReading none =
        reading("bob", "2011-05", Reading.of(Measured.undefined("no-decided-deals"), 0));
    MetricReading many = reading("joe", "2011-05", Reading.of(Measured.of(Figure.of(7)), 7));
    return ImmutableListMultimap.<Class<?>, Object>builder()
        .putAll(MetricReading.class, april, none, ofDepartment(may))
        .put(Comparison.class, Comparison.between(april, may, Detail.NONE).value())
        .put(
            PeerComparison.class,
            PeerComparison.among(may, List.of(none, many), 1, Detail.NONE).value())
        .build();
  }

  private static MetricReading ofDepartment(MetricReading one) {
    return new MetricReading(
        one.metric(),
        Optional.empty(),
        Scope.OWN_AND_TEAM,
        one.period(),
        one.asOf(),
        one.reading());
  }

  private static MetricReading reading(String person, String period, Reading reading) {
    Period when = Period.parse(period);
    return new MetricReading(
        Metrics.winRate(),
        Optional.of(PersonId.of(person)),
        Scope.OWN,
        when,
        when.lastDay(),
        reading);
  }
}
