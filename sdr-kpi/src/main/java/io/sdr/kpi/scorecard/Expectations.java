package io.sdr.kpi.scorecard;

import io.sdr.core.quantity.Figure;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.ZeroFact;

/** What may be expected of a KPI with this library. */
public final class Expectations {
  private Expectations() {}

  /**
   * What the person or team promised for the period, in the direction of the promise; undefined without one ({@code
   * no-goal}).
   *
   * @param lower how attainment is counted where less is better
   */
  public static Expectation promised(LowerIsBetter lower) {
    return promised(lower, ZeroFact.TWICE);
  }

  /**
   * The same.
   *
   * @param zeroFact what a fact of zero attains by the ratio; twice the promise unless said otherwise
   */
  public static Expectation promised(LowerIsBetter lower, ZeroFact zeroFact) {
    return ImmutablePromised.of(lower, zeroFact);
  }

  /** The same figure of everyone, more being better. */
  public static Expectation atLeast(Figure target) {
    return ImmutableFixedTarget.of(target, Direction.HIGHER, LowerIsBetter.RATIO, ZeroFact.TWICE);
  }

  /**
   * The same figure of everyone, less being better.
   *
   * @param lower how attainment is counted
   */
  public static Expectation atMost(Figure target, LowerIsBetter lower) {
    return atMost(target, lower, ZeroFact.TWICE);
  }

  /**
   * The same.
   *
   * @param zeroFact what a fact of zero attains by the ratio; twice the target unless said otherwise
   */
  public static Expectation atMost(Figure target, LowerIsBetter lower, ZeroFact zeroFact) {
    return ImmutableFixedTarget.of(target, Direction.LOWER, lower, zeroFact);
  }

  /**
   * A figure within a band, both ends included: all is reached inside, and outside as much as a rule leaves.
   *
   * @param from the lower end
   * @param to the upper end, in the same unit
   */
  public static Expectation within(Figure from, Figure to, FallOff outside) {
    return ImmutableTargetBand.of(from, to, outside);
  }
}
