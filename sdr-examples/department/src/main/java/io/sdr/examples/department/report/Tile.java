package io.sdr.examples.department.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Figure;
import io.sdr.examples.department.export.RowCount;
import io.sdr.examples.department.month.MetricReading;
import io.sdr.examples.department.month.MonthRun.Outcome;
import io.sdr.examples.department.telling.Tongue;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Metrics;
import java.util.List;
import java.util.stream.Stream;

/**
 * A figure to see first.
 *
 * @param title what it is
 * @param figure the figure
 * @param remark what should be known with it; may be empty
 */
record Tile(String title, String figure, String remark) {
  private static final List<Metric> FIRST =
      List.of(Metrics.revenue(), Metrics.dealsWon(), Metrics.winRate());

  /** The key figures of a month; metrics that were not asked for are left out. */
  static ImmutableList<Tile> of(Outcome outcome, Tongue tongue) {
    Stream<Tile> readings = FIRST.stream()
        .flatMap(metric -> outcome.month().total().readings().stream()
            .filter(reading -> reading.metric().equals(metric)))
        .map(reading -> of(reading, tongue));
    return Stream.concat(readings, Stream.of(pay(outcome, tongue), rows(outcome, tongue)))
        .collect(ImmutableList.toImmutableList());
  }

  private static Tile of(MetricReading reading, Tongue tongue) {
    return new Tile(
        tongue.title(reading),
        tongue.show(reading.reading().value()),
        reading
            .reading()
            .value()
            .interval()
            .map(interval -> tongue.say(
                "tile.interval",
                ImmutableMap.of(
                    "interval", Figure.of(tongue.show(interval)),
                    "sample", Figure.of(reading.reading().value().sample()))))
            .orElse(""));
  }

  private static Tile pay(Outcome outcome, Tongue tongue) {
    return new Tile(
        tongue.say("tile.pay"),
        tongue.show(outcome.month().paid()),
        tongue.say(
            "tile.pay.statements",
            ImmutableMap.of("count", Figure.of(outcome.month().statements().size()))));
  }

  private static Tile rows(Outcome outcome, Tongue tongue) {
    long setAside = IntakeGrid.sum(outcome.rows(), RowCount::setAside);
    return new Tile(
        tongue.say("tile.rows"),
        tongue.count(IntakeGrid.sum(outcome.rows(), RowCount::used)),
        tongue.say("tile.rows.set-aside", ImmutableMap.of("count", Figure.of(setAside))));
  }
}
