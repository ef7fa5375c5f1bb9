package io.sdr.examples.department.chart;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * Named bars from top to bottom, each with its figure.
 *
 * @param label what the chart shows, for those who hear it
 * @param bars the bars
 * @param mark a line across all bars to compare them with
 */
public record BarChart(String label, ImmutableList<Bar> bars, Optional<Mark> mark) {
  /**
   * One bar.
   *
   * @param name whose it is
   * @param length how long it is drawn, not negative
   * @param figure the exact figure, in words
   * @param ink what it is drawn with
   */
  public record Bar(String name, double length, String figure, Ink ink) {}

  /**
   * A line across all bars.
   *
   * @param at at which length
   * @param name its name
   */
  public record Mark(double at, String name) {}
}
