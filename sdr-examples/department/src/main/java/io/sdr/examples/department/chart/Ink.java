package io.sdr.examples.department.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a part of a chart is drawn with. The page decides the colour, light or dark, by the name of the ink; while
 * drawing, each ink is a colour that nothing else has.
 */
public enum Ink {
  /** The name of a row. */
  NAME(1),
  /** The figure of a row. */
  FIGURE(2),
  /** A line to compare with, and its name. */
  MARK(3),
  /** A bar that is neither good nor bad. */
  PLAIN(4),
  /** A bar that keeps what was promised. */
  MET(5),
  /** A bar that does not. */
  MISSED(6);

  private final int red;

  Ink(int red) {
    this.red = red;
  }

  Color paint() {
    return new Color(red, 0, 0);
  }

  /** The name of the ink in the styles of the page. */
  String style() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The ink that a drawn colour stands for; empty for the colours of the drawing library. */
  static Optional<Ink> drawnAs(String colour) {
    return Arrays.stream(values())
        .filter(ink -> colour.equals("rgb(" + ink.red + ",0,0)"))
        .findFirst();
  }
}
