package io.sdr.examples.department.chart;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.OptionalDouble;

/**
 * A line the size of a word: how a figure went from period to period, with a dot at the last one.
 *
 * @param label what it shows, figures included, for those who hear it and those who point at it
 * @param figures the figures in the order of time; where one is absent the line breaks, for unknown is not zero
 * @param goal a line to compare them with
 */
public record Sparkline(String label, ImmutableList<OptionalDouble> figures, OptionalDouble goal) {
  /** Makes a line of finite figures. */
  public Sparkline {
    checkArgument(
        goal.stream().allMatch(Double::isFinite)
            && figures.stream().flatMapToDouble(OptionalDouble::stream).allMatch(Double::isFinite),
        "figures of a chart must be finite");
  }
}
