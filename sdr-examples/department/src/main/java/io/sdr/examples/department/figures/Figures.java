package io.sdr.examples.department.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.time.Period;
import io.sdr.kpi.metric.MetricDictionary;
import io.sdr.kpi.metric.MetricType;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Tally;
import java.util.Optional;

/**
 * What was read of the department as a whole.
 *
 * @param all every metric, in the order of the dictionary; the one of two stages for every step of the pipeline
 */
public record Figures(ImmutableList<Measurement> all) {
  /** The measurements by the type of their metric, in the order of types. */
  public ImmutableListMultimap<MetricType, Measurement> byType() {
    ImmutableListMultimap.Builder<MetricType, Measurement> byType = ImmutableListMultimap.builder();
    byType.orderKeysBy(MetricType::compareTo);
    all.forEach(one -> byType.put(one.entry().profile().type(), one));
    return byType.build();
  }

  /**
   * One metric, and what it read.
   *
   * @param entry what is to be known about the metric
   * @param between between which stages, where it is of two stages
   * @param reading what it read, and why
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @JsonPropertyOrder({"entry", "between", "reading"})
  public record Measurement(
      MetricDictionary.Entry entry, Optional<String> between, Explained<Reading> reading) {
    static Measurement of(MetricDictionary.Entry entry, Period period, Tally facts) {
      return new Measurement(entry, Optional.empty(), read(entry, period, facts));
    }

    static Measurement between(
        String stages, MetricDictionary.Entry entry, Period period, Tally facts) {
      return new Measurement(entry, Optional.of(stages), read(entry, period, facts));
    }

    private static Explained<Reading> read(
        MetricDictionary.Entry entry, Period period, Tally facts) {
      return Explained.of(
          "month.reading", Detail.FULL, trace -> entry.metric().over(period).read(facts, trace));
    }
  }
}
