package io.sdr.examples.department.chart;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * One figure against its target and the ranges in which it is poor, fair or good: a bar on a banded ground with a line across.
 * It begins at zero; a figure below is drawn as nothing, and told by the label. The form is Stephen Few's bullet graph.
 *
 * @param label what it shows, figures included, for those who hear it and those who point at it
 * @param actual the figure
 * @param target the figure to compare it with
 * @param bounds where each range ends, rising, more than zero
 */
public record BulletChart(
    String label, double actual, OptionalDouble target, ImmutableList<Double> bounds) {
  /** Makes a chart of finite figures. */
  public BulletChart {
    checkArgument(
        DoubleStream.concat(DoubleStream.of(actual), target.stream()).allMatch(Double::isFinite),
        "figures of a chart must be finite");
    double end = 0;
    for (double bound : bounds) {
      checkArgument(
          bound > end && Double.isFinite(bound), "ranges of a chart must rise: %s", bounds);
      end = bound;
    }
  }

  /** The figure at the right end: all that is drawn fits. */
  double end() {
    return DoubleStream.concat(
            DoubleStream.concat(DoubleStream.of(actual), target.stream()),
            bounds.stream().mapToDouble(Double::doubleValue))
        .reduce(0, Math::max);
  }
}
