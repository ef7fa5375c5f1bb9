package io.sdr.examples.department.chart;

import io.sdr.examples.department.telling.Legible;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Pictures the size of a word as SVG to be put into a page, in a table or beside a figure. They have no script and no
 * identifiers, take no fonts of the machine, and are the same wherever they are made.
 *
 * <p>Without styles of the page they are drawn in the colour of the text. A page may style {@code .bullet .range-0} and on,
 * {@code .measure} and {@code .target}; {@code .sparkline .line}, {@code .last} and {@code .goal}.
 */
public final class SmallSvg {
  private static final int WIDTH = 120;
  private static final int HEIGHT = 20;
  private static final double MEASURE_TOP = HEIGHT * 0.35;
  private static final double MEASURE_HEIGHT = HEIGHT * 0.3;
  private static final double TARGET_TOP = HEIGHT * 0.2;
  private static final double TARGET_BOTTOM = HEIGHT * 0.8;
  private static final double DOT = 2;
  private static final double LIGHTEST = 0.1;
  private static final double DARKEST = 0.4;

  private final Document page = SvgDocument.create();
  private final Element svg = page.createElement("svg");

  private SmallSvg(String kind, String label) {
    svg.setAttribute("viewBox", "0 0 " + WIDTH + " " + HEIGHT);
    svg.setAttribute("width", String.valueOf(WIDTH));
    svg.setAttribute("height", String.valueOf(HEIGHT));
    svg.setAttribute("class", kind);
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", Legible.text(label));
    Element title = page.createElement("title");
    title.appendChild(page.createTextNode(Legible.text(label)));
    svg.appendChild(title);
  }

  /** Draws a figure against its target. */
  public static String of(BulletChart chart) {
    SmallSvg small = new SmallSvg("bullet", chart.label());
    small.draw(chart);
    return SvgDocument.written(small.svg);
  }

  /** Draws a line. */
  public static String of(Sparkline line) {
    SmallSvg small = new SmallSvg("sparkline", line.label());
    small.draw(line);
    return SvgDocument.written(small.svg);
  }

  private void draw(BulletChart chart) {
    List<Double> bounds = chart.bounds();
    double from = 0;
    for (int i = 0; i < bounds.size(); i++) {
      double to = reach(bounds.get(i), chart);
      Element range = box("range-" + i, from, 0, to - from, HEIGHT);
      range.setAttribute("fill-opacity", shade(i, bounds.size()));
      from = to;
    }
    box("measure", 0, MEASURE_TOP, reach(chart.actual(), chart), MEASURE_HEIGHT);
    chart
        .target()
        .ifPresent(target -> mark("target", reach(target, chart), TARGET_TOP, TARGET_BOTTOM));
  }

  /** How far a figure reaches from the left. */
  private static double reach(double figure, BulletChart chart) {
    return figure <= 0 ? 0 : WIDTH * (figure / chart.end());
  }

  /** The poorest range is the darkest, so that the order is seen without colours. */
  private static String shade(int range, int ranges) {
    return text(DARKEST - (DARKEST - LIGHTEST) * range / Math.max(1, ranges - 1));
  }

  private void draw(Sparkline line) {
    DoubleSummaryStatistics all = DoubleStream.concat(
            line.figures().stream().flatMapToDouble(OptionalDouble::stream), line.goal().stream())
        .summaryStatistics();
    line.goal().ifPresent(goal -> level("goal", height(goal, all)));
    String path = path(line.figures(), all);
    if (!path.isEmpty()) {
      Element drawn = shape("path", "line");
      drawn.setAttribute("d", path);
      drawn.setAttribute("fill", "none");
      drawn.setAttribute("stroke", "currentColor");
    }
    int last = line.figures().size() - 1;
    if (last >= 0 && line.figures().get(last).isPresent()) {
      dot(across(last, last), height(line.figures().get(last).getAsDouble(), all));
    }
  }

  private static String path(List<OptionalDouble> figures, DoubleSummaryStatistics all) {
    StringBuilder path = new StringBuilder();
    IntStream.range(0, figures.size()).filter(i -> figures.get(i).isPresent()).forEach(i -> {
      boolean begins = i == 0 || figures.get(i - 1).isEmpty();
      path.append(path.isEmpty() ? "" : " ")
          .append(begins ? "M" : "L")
          .append(text(across(i, figures.size() - 1)))
          .append(' ')
          .append(text(height(figures.get(i).getAsDouble(), all)));
    });
    return path.toString();
  }

  /** Where a figure stands from left to right; a lone one stands at the right. */
  private static double across(int index, int last) {
    double room = WIDTH - 2 * DOT;
    return DOT + (last == 0 ? room : room * index / last);
  }

  /** Where a figure stands from top to bottom; in the middle where all are the same. */
  private static double height(double figure, DoubleSummaryStatistics all) {
    double room = HEIGHT - 2 * DOT;
    // halves, because the distance between two finite figures may be infinite
    double spread = all.getMax() / 2 - all.getMin() / 2;
    return spread == 0 ? HEIGHT / 2.0 : DOT + room * ((all.getMax() / 2 - figure / 2) / spread);
  }

  private void dot(double x, double y) {
    Element dot = shape("circle", "last");
    dot.setAttribute("cx", text(x));
    dot.setAttribute("cy", text(y));
    dot.setAttribute("r", text(DOT));
    dot.setAttribute("fill", "currentColor");
  }

  private Element box(String style, double x, double y, double width, double height) {
    Element box = shape("rect", style);
    box.setAttribute("x", text(x));
    box.setAttribute("y", text(y));
    box.setAttribute("width", text(width));
    box.setAttribute("height", text(height));
    box.setAttribute("fill", "currentColor");
    return box;
  }

  private void mark(String style, double x, double from, double to) {
    line(style, x, from, x, to).setAttribute("stroke-width", text(DOT));
  }

  private void level(String style, double y) {
    line(style, 0, y, WIDTH, y).setAttribute("stroke-opacity", text(DARKEST));
  }

  private Element line(String style, double x1, double y1, double x2, double y2) {
    Element line = shape("line", style);
    line.setAttribute("x1", text(x1));
    line.setAttribute("y1", text(y1));
    line.setAttribute("x2", text(x2));
    line.setAttribute("y2", text(y2));
    line.setAttribute("stroke", "currentColor");
    return line;
  }

  private Element shape(String name, String style) {
    Element shape = page.createElement(name);
    shape.setAttribute("class", style);
    svg.appendChild(shape);
    return shape;
  }

  /** A length to a hundredth of a pixel, the same in every locale. */
  private static String text(double length) {
    BigDecimal rounded = BigDecimal.valueOf(length).setScale(2, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
