package io.sdr.examples.department.chart;

import io.sdr.examples.department.chart.BarChart.Bar;
import io.sdr.examples.department.chart.BarChart.Mark;
import io.sdr.examples.department.telling.Legible;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * How a bar chart is laid out: a row of fixed height for each bar, names to the left, figures behind the bars.
 *
 * <p>Room for words is reserved by their number of letters, not by the fonts of this machine: the page is read with the
 * fonts of another, and must be the same wherever it is made.
 */
final class ChartPlot {
  static final int WIDTH = 400;
  static final int GAP = 8;

  private static final int ROW = 24;
  private static final int ROOM_FOR_MARK = 18;
  private static final double LETTER = 8.2;
  private static final int LETTERS_OF_NAME = 20;
  private static final float NEVER_SHORTENED_BY_FONT = 100;
  private static final double SHARE_BETWEEN_BARS = 0.3;
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

  private final BarChart chart;

  ChartPlot(BarChart chart) {
    this.chart = chart;
  }

  int height() {
    return top() + ROW * chart.bars().size();
  }

  /** Where bars begin. */
  int left() {
    int letters = chart.bars().stream()
        .mapToInt(bar -> shortened(bar.name()).length())
        .max()
        .orElse(0);
    return (int) Math.ceil(letters * LETTER) + GAP;
  }

  /** The height at which the name and the figure of a row stand. */
  double middleOf(int row) {
    return names()
        .getCategoryMiddle(
            row,
            chart.bars().size(),
            new Rectangle2D.Double(left(), 0, WIDTH - left(), height()),
            RectangleEdge.LEFT);
  }

  /** The height at which the name of the mark stands. */
  double middleOfMark() {
    return top() / 2.0;
  }

  JFreeChart toChart() {
    DefaultCategoryDataset dataset = dataset();
    CategoryPlot plot = new CategoryPlot(dataset, names(), lengths(), renderer(dataset));
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setBackgroundPaint(null);
    AxisSpace space = new AxisSpace();
    space.setLeft(left());
    plot.setFixedDomainAxisSpace(space);
    plot.setFixedRangeAxisSpace(new AxisSpace());
    chart.mark().ifPresent(mark -> plot.addRangeMarker(marker(mark), Layer.FOREGROUND));
    JFreeChart drawn = new JFreeChart(null, FONT, plot, false);
    drawn.setPadding(RectangleInsets.ZERO_INSETS);
    drawn.setBackgroundPaint(null);
    return drawn;
  }

  private int top() {
    return chart.mark().isPresent() ? ROOM_FOR_MARK : 0;
  }

  private CategoryAxis names() {
    CategoryAxis names = new CategoryAxis();
    names.setAxisLineVisible(false);
    names.setTickMarksVisible(false);
    names.setTickLabelFont(FONT);
    names.setTickLabelPaint(Ink.NAME.paint());
    names.setMaximumCategoryLabelWidthRatio(NEVER_SHORTENED_BY_FONT);
    names.setLowerMargin((double) top() / height());
    names.setUpperMargin(0);
    names.setCategoryMargin(SHARE_BETWEEN_BARS);
    return names;
  }

  private NumberAxis lengths() {
    NumberAxis lengths = new NumberAxis();
    lengths.setVisible(false);
    lengths.setRange(0, Math.max(longest(), spaceTaken()));
    return lengths;
  }

  private double longest() {
    return Stream.concat(
            chart.bars().stream().map(Bar::length), chart.mark().stream().map(Mark::at))
        .mapToDouble(Double::doubleValue)
        .reduce(Double.MIN_NORMAL, Math::max);
  }

  /** How long the whole width must be, so that every bar leaves room for its figure. */
  private double spaceTaken() {
    double room = WIDTH - left();
    return chart.bars().stream()
        .mapToDouble(bar -> {
          double forBar = room - bar.figure().length() * LETTER - GAP;
          return bar.length() * room / Math.max(forBar, room / 4);
        })
        .max()
        .orElse(0);
  }

  private StackedBarRenderer renderer(CategoryDataset dataset) {
    StackedBarRenderer renderer = new StackedBarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(false);
    for (Ink ink : Ink.values()) {
      renderer.setSeriesPaint(dataset.getRowIndex(ink), ink.paint());
    }
    renderer.setDefaultItemLabelsVisible(true);
    renderer.setDefaultItemLabelGenerator(new Figures(chart));
    renderer.setDefaultItemLabelFont(FONT);
    renderer.setDefaultItemLabelPaint(Ink.FIGURE.paint());
    renderer.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    return renderer;
  }

  /** A series for each ink: a bar has a length in the series of its own and is absent from all others. */
  private DefaultCategoryDataset dataset() {
    DefaultCategoryDataset dataset = new DefaultCategoryDataset();
    for (int i = 0; i < chart.bars().size(); i++) {
      Bar bar = chart.bars().get(i);
      for (Ink ink : Ink.values()) {
        Double length = bar.ink() == ink ? bar.length() : null;
        dataset.addValue(length, ink, new Row(i, shortened(bar.name())));
      }
    }
    return dataset;
  }

  private static ValueMarker marker(Mark mark) {
    BasicStroke line = new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    ValueMarker marker = new ValueMarker(mark.at(), Ink.MARK.paint(), line);
    marker.setLabel(mark.name());
    marker.setLabelFont(FONT);
    marker.setLabelPaint(Ink.MARK.paint());
    marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
    marker.setLabelTextAnchor(TextAnchor.TOP_LEFT);
    return marker;
  }

  private static String shortened(String name) {
    String legible = Legible.text(name);
    return legible.codePointCount(0, legible.length()) <= LETTERS_OF_NAME
        ? legible
        : legible
                .substring(0, legible.offsetByCodePoints(0, LETTERS_OF_NAME - 1))
                .strip() + "…";
  }

  /** A row of the chart; rows of one name stay apart. */
  private record Row(int position, String name) implements Comparable<Row> {
    @Override
    public int compareTo(Row other) {
      return Integer.compare(position, other.position);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Says the figures of bars. */
  private record Figures(BarChart chart) implements CategoryItemLabelGenerator {
    @Override
    public String generateLabel(CategoryDataset dataset, int series, int row) {
      return Legible.text(chart.bars().get(row).figure());
    }

    @Override
    public String generateRowLabel(CategoryDataset dataset, int series) {
      return dataset.getRowKey(series).toString();
    }

    @Override
    public String generateColumnLabel(CategoryDataset dataset, int row) {
      return chart.bars().get(row).name();
    }
  }
}
