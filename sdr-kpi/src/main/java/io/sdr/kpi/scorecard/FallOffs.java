package io.sdr.kpi.scorecard;

import io.sdr.core.quantity.Figure;

/** The ways of falling off outside a target band that come with the library. */
public final class FallOffs {
  private FallOffs() {}

  /** Nothing is left. */
  public static FallOff atOnce() {
    return ImmutableFallAtOnce.of();
  }

  /**
   * As much as the figure is of the lower end, or the upper end of the figure: half of the lower end leaves half, and so does
   * twice the upper one. Undefined at an end that is not more than zero ({@code band-not-above-zero}).
   */
  public static FallOff inProportion() {
    return ImmutableFallInProportion.of();
  }

  /**
   * Evenly, until nothing is left at a distance.
   *
   * @param distance how far from the band that is, in the unit of the band; more than nothing
   */
  public static FallOff evenlyOver(Figure distance) {
    return ImmutableFallEvenly.of(distance);
  }
}
