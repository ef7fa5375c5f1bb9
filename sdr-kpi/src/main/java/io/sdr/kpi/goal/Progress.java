package io.sdr.kpi.goal;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;

/**
 * How far along a goal is while work goes on: what leader boards and contests show, where pay looks at {@linkplain
 * Goal#attainment attainment}.
 *
 * <p>Where more is better, progress is the share of the target that was reached; where less is better there is no way
 * half done, so it is all or nothing. A figure equal to the target reaches it in both directions. A target of zero is
 * reached by everything that is not below it. Source: the goals and challenges of Odoo's gamification.
 */
public enum Progress {
  /** Never more than a hundred percent: how much of one goal is done. */
  @JsonProperty("capped")
  CAPPED {
    @Override
    Percent within(Percent share) {
      return share.compareTo(Percent.HUNDRED) > 0 ? Percent.HUNDRED : share;
    }
  },
  /** As much as was done, also beyond the goal: what a contest adds up. */
  @JsonProperty("uncapped")
  UNCAPPED {
    @Override
    Percent within(Percent share) {
      return share;
    }
  };

  /**
   * The progress that an actual figure makes towards a target; negative where the actual figure is.
   *
   * @param target not negative
   * @return undefined when the two figures do not compare ({@code goal-of-another-kind})
   */
  public Measured<Percent> towards(Figure target, Figure actual, Direction direction, Trace trace) {
    Trace step = trace.step("goal.progress").given("actual", actual).given("target", target);
    if (!actual.isLike(target)) {
      step.fails("goal-of-another-kind");
      return Measured.undefined("goal-of-another-kind");
    }
    boolean isMet = direction.isMet(actual, target);
    boolean isAllOrNothing = direction == Direction.LOWER || isZero(target);
    return Measured.of(
        isAllOrNothing
            ? step.yields(Operation.STATED, isMet ? Percent.HUNDRED : Percent.ZERO)
            : shareOf(target, actual, step));
  }

  private Percent shareOf(Figure target, Figure actual, Trace step) {
    Percent share =
        Direction.HIGHER.attainment(actual, target, Trace.silent()).value().orElseThrow();
    Percent shown = within(share);
    return step.yields(shown.equals(share) ? Operation.QUOTIENT : Operation.STATED, shown);
  }

  abstract Percent within(Percent share);

  private static boolean isZero(Figure target) {
    return target.number().orElseThrow().signum() == 0;
  }
}
