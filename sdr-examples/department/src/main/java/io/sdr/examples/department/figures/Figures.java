package io.sdr.examples.department.figures;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.sdr.core.explain.Explained;
import io.sdr.kpi.metric.MetricDictionary;
import io.sdr.kpi.metric.MetricType;
import io.sdr.kpi.metric.Reading;

/**
 * What was read of the department as a whole.
 *
 * @param all every metric, in the order of the dictionary
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
   * @param reading what it read, and why
   */
  @JsonPropertyOrder({"entry", "reading"})
  public record Measurement(MetricDictionary.Entry entry, Explained<Reading> reading) {}
}
