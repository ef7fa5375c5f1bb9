package io.sdr.kpi.goal;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;

/** Which way a metric is better. */
public enum Direction {
  /** More is better: revenue, win rate. Attainment is actual divided by target. */
  @JsonProperty("higher")
  HIGHER {
    @Override
    public Measured<Percent> attainment(Figure actual, Figure target, Trace trace) {
      return share("actual", actual, "target", target, trace);
    }

    @Override
    boolean isAtLeastAsGood(int compared) {
      return compared >= 0;
    }
  },
  /** Less is better: days, discounts. Attainment is target divided by actual. */
  @JsonProperty("lower")
  LOWER {
    @Override
    public Measured<Percent> attainment(Figure actual, Figure target, Trace trace) {
      return share("target", target, "actual", actual, trace);
    }

    @Override
    boolean isAtLeastAsGood(int compared) {
      return compared <= 0;
    }
  };

  /**
   * How much of a target an actual figure is, in this direction.
   *
   * @return undefined, with the reason, when the divisor is zero ({@code zero-target}, {@code zero-actual}) or the two
   *     figures do not compare ({@code goal-of-another-kind})
   */
  public abstract Measured<Percent> attainment(Figure actual, Figure target, Trace trace);

  /** Whether an actual figure is as good as a target; an equal one is. False when the two do not compare. */
  public boolean isMet(Figure actual, Figure target) {
    return actual.isLike(target) && isAtLeastAsGood(number(actual).compareTo(number(target)));
  }

  abstract boolean isAtLeastAsGood(int compared);

  private static Measured<Percent> share(
      String dividendName, Figure dividend, String divisorName, Figure divisor, Trace trace) {
    trace.given(dividendName, dividend).given(divisorName, divisor);
    Measured<Percent> share = quotient(dividend, divisor, "zero-" + divisorName);
    trace.yields(Operation.QUOTIENT, share.map(Figure::of));
    return share;
  }

  private static Measured<Percent> quotient(Figure dividend, Figure divisor, String whenZero) {
    if (!dividend.isLike(divisor)) {
      return Measured.undefined("goal-of-another-kind");
    }
    return number(divisor).signum() == 0
        ? Measured.undefined(whenZero)
        : Measured.of(Percent.ofFraction(Decimals.quotient(number(dividend), number(divisor))));
  }

  private static BigDecimal number(Figure figure) {
    return figure.number().orElseThrow();
  }
}
