package io.sdr.kpi.rate;

import io.sdr.core.quantity.Percent;
import java.util.List;
import java.util.Optional;

/** The payout scales that come with the library. None pays less than nothing, whatever came back. */
public final class PayoutScales {
  private PayoutScales() {}

  /**
   * Each slice of the attainment counts with the multiplier of its own band. A multiplier of zero below a gate means that
   * the slices below never pay, also once the gate is passed.
   *
   * @param steps in rising order, the first from zero; the value of a step is its multiplier, 150 % is half as much again
   */
  public static PayoutScale marginal(List<Step> steps) {
    return ImmutableMarginalScale.of(steps);
  }

  /** The whole attainment counts with the multiplier of the band that it reaches. */
  public static PayoutScale whole(Boundary boundary, List<Step> steps) {
    return ImmutableWholeScale.of(boundary, steps);
  }

  /** A grid: each band of attainment pays one share, whatever the attainment within it. */
  public static PayoutScale steps(Boundary boundary, List<Step> steps) {
    return ImmutableStepScale.of(boundary, steps);
  }

  /** Bands with both ends included, the first that fits; where none fits, there is no payout. */
  public static PayoutScale brackets(List<Bracket> brackets) {
    return ImmutableBracketScale.of(brackets);
  }

  /** Straight between points; below the first, and as declared beyond the last. */
  public static PayoutScale curve(List<CurvePoint> points, Percent below, Beyond beyond) {
    return ImmutableCurveScale.of(points, below, beyond);
  }

  /**
   * As much as was attained; nothing below a floor, and nothing more above a cap.
   *
   * @param floor exactly at the floor it pays
   */
  public static PayoutScale linear(Percent floor, Optional<Percent> cap) {
    return ImmutableLinearScale.of(floor, cap);
  }

  /** As much as was attained, from nothing on, without end. */
  public static PayoutScale linear() {
    return linear(Percent.ZERO, Optional.empty());
  }
}
