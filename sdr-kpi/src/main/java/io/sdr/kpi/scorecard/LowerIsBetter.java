package io.sdr.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.ZeroFact;

/**
 * How attainment is counted where less is better. Cards in use disagree, so it is declared; on target it is a hundred
 * percent in both ways.
 */
public enum LowerIsBetter {
  /**
   * The target divided by the actual figure. Half of the target counts twice; what nothing at all counts is declared, too.
   */
  @JsonProperty("ratio")
  RATIO {
    @Override
    Measured<Percent> attainment(Figure actual, Figure target, ZeroFact zeroFact, Trace trace) {
      return Direction.LOWER.attainment(actual, target, zeroFact, trace.step("scorecard.target"));
    }
  },
  /**
   * As far above a hundred percent as the actual figure is below the target, as a share of the target: nothing at all counts
   * twice, twice the target counts as nothing, and more than that is negative. A target of zero is met or not, as by the ratio.
   */
  @JsonProperty("mirror")
  MIRROR {
    @Override
    Measured<Percent> attainment(Figure actual, Figure target, ZeroFact zeroFact, Trace trace) {
      return target.number().orElseThrow().signum() == 0
          ? RATIO.attainment(actual, target, zeroFact, trace)
          : mirrored(actual, target, trace);
    }

    private Measured<Percent> mirrored(Figure actual, Figure target, Trace trace) {
      Trace step = trace.step("scorecard.mirrored").given("twice", TWICE);
      Measured<Percent> share =
          Direction.HIGHER.attainment(actual, target, step.step("scorecard.share"));
      Measured<Percent> mirrored = share.map(part -> {
        step.given("share", part);
        return new Percent(TWICE.points().subtract(part.points()));
      });
      step.yields(Operation.DIFFERENCE, mirrored.map(Figure::of));
      return mirrored;
    }
  };

  private static final Percent TWICE = Percent.of("200");

  /** The attainment where less is better. */
  abstract Measured<Percent> attainment(
      Figure actual, Figure target, ZeroFact zeroFact, Trace trace);

  /** The attainment in a direction. */
  Measured<Percent> attainment(
      Figure actual, Figure target, Direction direction, ZeroFact zeroFact, Trace trace) {
    return direction == Direction.HIGHER
        ? Direction.HIGHER.attainment(actual, target, trace.step("scorecard.target"))
        : attainment(actual, target, zeroFact, trace);
  }
}
