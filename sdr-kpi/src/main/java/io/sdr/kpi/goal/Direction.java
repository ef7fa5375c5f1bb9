package io.sdr.kpi.goal;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import java.util.Optional;

/** Which way a metric is better. */
public enum Direction {
  /** More is better: revenue, win rate. Attainment is actual divided by target. */
  @JsonProperty("higher")
  HIGHER {
    @Override
    Measured<Percent> attainmentOf(Figure actual, Figure target, ZeroFact zeroFact, Trace trace) {
      trace.given("actual", actual).given("target", target);
      return number(target).signum() == 0
          ? unknown("zero-target", trace)
          : divided(actual, target, trace);
    }

    @Override
    boolean isAtLeastAsGood(int compared) {
      return compared >= 0;
    }
  },
  /** Less is better: days, discounts. Attainment is target divided by actual, and of a target of zero all or nothing. */
  @JsonProperty("lower")
  LOWER {
    @Override
    Measured<Percent> attainmentOf(Figure actual, Figure target, ZeroFact zeroFact, Trace trace) {
      trace.given("target", target).given("actual", actual);
      if (number(target).signum() == 0) {
        return stated(isMet(actual, target) ? Percent.HUNDRED : Percent.ZERO, trace);
      }
      Optional<Percent> most = zeroFact.attained();
      if (number(actual).signum() <= 0) {
        return most.map(best -> stated(best, trace)).orElseGet(() -> unknown("zero-actual", trace));
      }
      return most.filter(best -> share(target, actual).compareTo(best) > 0)
          .map(best -> stated(best, trace))
          .orElseGet(() -> divided(target, actual, trace));
    }

    @Override
    boolean isAtLeastAsGood(int compared) {
      return compared <= 0;
    }
  };

  /**
   * How much of a target an actual figure is, in this direction, however much; where less is better, of nothing at all it is
   * {@linkplain ZeroFact#UNDEFINED not said}.
   *
   * @return undefined, with the reason, when more is better and the target is zero ({@code zero-target}), when less is better and
   *     the fact is not above zero ({@code zero-actual}) unless the target is zero as well, or the two figures do not compare
   *     ({@code goal-of-another-kind})
   */
  public Measured<Percent> attainment(Figure actual, Figure target, Trace trace) {
    return attainment(actual, target, ZeroFact.UNDEFINED, trace);
  }

  /**
   * How much of a target an actual figure is, in this direction. A better figure never attains less.
   *
   * @param zeroFact what a fact of zero attains where less is better
   * @return undefined, with the reason, when more is better and the target is zero ({@code zero-target}), when less is better,
   *     the fact is not above zero and that was not agreed on ({@code zero-actual}), or the two figures do not compare ({@code
   *     goal-of-another-kind})
   */
  public Measured<Percent> attainment(
      Figure actual, Figure target, ZeroFact zeroFact, Trace trace) {
    if (!actual.isLike(target)) {
      trace.given("actual", actual).given("target", target);
      return unknown("goal-of-another-kind", trace);
    }
    return attainmentOf(actual, target, zeroFact, trace);
  }

  abstract Measured<Percent> attainmentOf(
      Figure actual, Figure target, ZeroFact zeroFact, Trace trace);

  /** Whether an actual figure is as good as a target; an equal one is. False when the two do not compare. */
  public boolean isMet(Figure actual, Figure target) {
    return actual.isLike(target) && isAtLeastAsGood(number(actual).compareTo(number(target)));
  }

  abstract boolean isAtLeastAsGood(int compared);

  private static Measured<Percent> unknown(String reason, Trace trace) {
    trace.fails(reason);
    return Measured.undefined(reason);
  }

  private static Measured<Percent> stated(Percent attained, Trace trace) {
    return Measured.of(trace.yields(Operation.STATED, attained));
  }

  private static Measured<Percent> divided(Figure dividend, Figure divisor, Trace trace) {
    return Measured.of(trace.yields(Operation.QUOTIENT, share(dividend, divisor)));
  }

  private static Percent share(Figure dividend, Figure divisor) {
    return Percent.ofFraction(Decimals.quotient(number(dividend), number(divisor)));
  }

  private static BigDecimal number(Figure figure) {
    return figure.number().orElseThrow();
  }
}
