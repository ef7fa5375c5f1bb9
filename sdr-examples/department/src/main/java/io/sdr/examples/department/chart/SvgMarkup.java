package io.sdr.examples.department.chart;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import io.sdr.examples.department.telling.Legible;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A chart as SVG to be put into a page, whose font, text colour and styles it takes. It has no identifiers, so any
 * number of charts can stand on one page.
 */
public final class SvgMarkup {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final ImmutableSet<String> GROUPS = ImmutableSet.of("svg", "g");
  private static final ImmutableSet<String> SHAPES = ImmutableSet.of("line", "path", "rect");
  private static final ImmutableList<String> GEOMETRY =
      ImmutableList.of("d", "height", "width", "x", "x1", "x2", "y", "y1", "y2");

  private final ChartPlot plot;
  private final Document page = SvgDocument.create();
  private final List<Element> shapes = new ArrayList<>();
  private final List<Element> words = new ArrayList<>();
  private final Multiset<Ink> counts = EnumMultiset.create(Ink.class);

  private SvgMarkup(ChartPlot plot) {
    this.plot = plot;
  }

  /**
   * Draws a chart.
   *
   * @throws RuntimeException if the machine has no fonts to draw with; an {@link Error} where the platform throws one
   */
  public static String of(BarChart chart) {
    // a display, present or broken, must not matter
    System.setProperty("java.awt.headless", "true");
    return new SvgMarkup(new ChartPlot(chart)).draw(chart);
  }

  private String draw(BarChart chart) {
    Element svg = page.createElement("svg");
    svg.setAttribute("viewBox", "0 0 " + ChartPlot.WIDTH + " " + plot.height());
    svg.setAttribute("class", "chart");
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", Legible.text(chart.label()));
    copy(drawing(), Optional.empty());
    shapes.forEach(svg::appendChild);
    words.forEach(svg::appendChild);
    return SvgDocument.written(svg);
  }

  private Element drawing() {
    Document document = SvgDocument.create();
    document.appendChild(document.createElementNS(SVG, "svg"));
    SVGGraphics2D graphics = new SVGGraphics2D(document);
    graphics.setSVGCanvasSize(new Dimension(ChartPlot.WIDTH, plot.height()));
    plot.toChart().draw(graphics, new Rectangle2D.Double(0, 0, ChartPlot.WIDTH, plot.height()));
    return graphics.getRoot();
  }

  /** Copies what is drawn with an ink of ours, and of it only geometry and words; words stand in front of shapes. */
  private void copy(Element from, Optional<Ink> around) {
    Optional<String> colour = Stream.of("fill", "stroke")
        .map(from::getAttribute)
        .filter(value -> !value.isEmpty() && !value.equals("none"))
        .findFirst();
    Optional<Ink> ink = colour.isPresent() ? Ink.drawnAs(colour.get()) : around;
    if (SHAPES.contains(from.getLocalName())) {
      ink.ifPresent(found -> shapes.add(shape(from, found)));
    } else if (from.getLocalName().equals("text")) {
      ink.ifPresent(found -> words.add(word(from, found)));
    } else if (GROUPS.contains(from.getLocalName())) {
      for (Node child = from.getFirstChild(); child != null; child = child.getNextSibling()) {
        if (child instanceof Element element) {
          copy(element, ink);
        }
      }
    }
  }

  private Element shape(Element drawn, Ink ink) {
    Element shape = page.createElement(drawn.getLocalName());
    shape.setAttribute("class", ink.style());
    GEOMETRY.stream()
        .filter(drawn::hasAttribute)
        .forEach(name -> shape.setAttribute(name, drawn.getAttribute(name)));
    return shape;
  }

  private Element word(Element drawn, Ink ink) {
    Element word = shape(drawn, ink);
    word.setAttribute("y", String.format(Locale.ROOT, "%.1f", middle(ink)));
    if (ink == Ink.NAME) {
      word.setAttribute("x", String.valueOf(plot.left() - ChartPlot.GAP));
    }
    word.appendChild(page.createTextNode(drawn.getTextContent()));
    return word;
  }

  /** Words stand in the middle of their row whatever the fonts of this machine; rows are drawn in order. */
  private double middle(Ink ink) {
    return ink == Ink.MARK ? plot.middleOfMark() : plot.middleOf(counts.add(ink, 1));
  }
}
