package io.sdr.core.statistics;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * How the interval of a share is made from counts. Bounds lie within 0 % and 100 % and are rounded to a ten-thousandth of a
 * percentage point.
 *
 * <p>Source for the choice among them: Brown, Cai and DasGupta, <em>Interval estimation for a binomial proportion</em>
 * (2001).
 */
public enum IntervalMethod {
  /** Wilson's score interval (1927): the one to take unless there is a reason. */
  @JsonProperty("wilson")
  WILSON {
    @Override
    Bounds bounds(BigDecimal hits, BigDecimal trials, Percent level) {
      return wilson(Decimals.quotient(hits, trials), trials, Distributions.reachOfNormal(level));
    }
  },
  /**
   * Jeffreys' interval: quantiles of the beta distribution with half a hit and half a miss added. Where nothing was hit the
   * lower bound is 0 %, where everything was the upper one is 100 %.
   */
  @JsonProperty("jeffreys")
  JEFFREYS {
    @Override
    Bounds bounds(BigDecimal hits, BigDecimal trials, Percent level) {
      BigDecimal misses = trials.subtract(hits);
      return new Bounds(
          quantile(hits.signum() == 0, tail(level), hits.add(HALF), misses.add(HALF)),
          above(misses.signum() == 0, tail(level), hits.add(HALF), misses.add(HALF)));
    }
  },
  /** The interval of Clopper and Pearson (1934), which holds the true share at least as often as it says; wide. */
  @JsonProperty("clopper-pearson")
  CLOPPER_PEARSON {
    @Override
    Bounds bounds(BigDecimal hits, BigDecimal trials, Percent level) {
      BigDecimal misses = trials.subtract(hits);
      return new Bounds(
          quantile(hits.signum() == 0, tail(level), hits, misses.add(BigDecimal.ONE)),
          above(misses.signum() == 0, tail(level), hits.add(BigDecimal.ONE), misses));
    }
  },
  /** The interval of Agresti and Coull (1998): that of Wald around the middle of Wilson's. For comparison. */
  @JsonProperty("agresti-coull")
  AGRESTI_COULL {
    @Override
    Bounds bounds(BigDecimal hits, BigDecimal trials, Percent level) {
      BigDecimal reach = Distributions.reachOfNormal(level);
      BigDecimal more = reach.pow(2);
      BigDecimal all = trials.add(more);
      return wald(Decimals.quotient(hits.add(more.multiply(HALF)), all), all, reach);
    }
  },
  /** The interval of most textbooks, which is wrong for small samples and for shares near nothing or all. For comparison. */
  @JsonProperty("wald")
  WALD {
    @Override
    Bounds bounds(BigDecimal hits, BigDecimal trials, Percent level) {
      return wald(Decimals.quotient(hits, trials), trials, Distributions.reachOfNormal(level));
    }
  };

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /**
   * Where the true share lies.
   *
   * @param level how often such an interval holds the true share, such as 95 %
   * @return undefined ({@code no-sample}) when nothing was looked at
   */
  public Measured<Proportion.Interval> around(Proportion counts, Percent level) {
    Estimate.check(level);
    return counts.trials() == 0
        ? Measured.undefined("no-sample")
        : Measured.of(bounds(counts, level).interval(name(this), level));
  }

  Bounds bounds(Proportion counts, Percent level) {
    return bounds(BigDecimal.valueOf(counts.hits()), BigDecimal.valueOf(counts.trials()), level);
  }

  abstract Bounds bounds(BigDecimal hits, BigDecimal trials, Percent level);

  private static String name(IntervalMethod method) {
    return method.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Bounds wilson(BigDecimal share, BigDecimal trials, BigDecimal reach) {
    BigDecimal spread = Decimals.quotient(reach.pow(2), trials);
    BigDecimal whole = BigDecimal.ONE.add(spread);
    BigDecimal centre = Decimals.quotient(share.add(spread.multiply(HALF)), whole);
    BigDecimal scatter = Decimals.quotient(variance(share), trials)
        .add(Decimals.quotient(spread.multiply(HALF).multiply(HALF), trials));
    BigDecimal error = scatter.sqrt(MathContext.DECIMAL128);
    return Bounds.around(centre, Decimals.quotient(reach.multiply(error), whole));
  }

  private static Bounds wald(BigDecimal share, BigDecimal trials, BigDecimal reach) {
    BigDecimal error = Decimals.quotient(variance(share), trials).sqrt(MathContext.DECIMAL128);
    return Bounds.around(share, reach.multiply(error));
  }

  private static BigDecimal variance(BigDecimal share) {
    return share.multiply(BigDecimal.ONE.subtract(share));
  }

  private static BigDecimal tail(Percent level) {
    return Distributions.tail(level);
  }

  private static BigDecimal quantile(
      boolean nothing, BigDecimal share, BigDecimal hits, BigDecimal misses) {
    return nothing ? BigDecimal.ZERO : Distributions.quantileOfBeta(share, hits, misses);
  }

  private static BigDecimal above(
      boolean everything, BigDecimal tail, BigDecimal hits, BigDecimal misses) {
    return everything
        ? BigDecimal.ONE
        : Distributions.quantileOfBeta(BigDecimal.ONE.subtract(tail), hits, misses);
  }

  /** Bounds as they were computed. */
  record Bounds(BigDecimal low, BigDecimal high) {
    static Bounds around(BigDecimal centre, BigDecimal reach) {
      return new Bounds(
          centre.subtract(reach).max(BigDecimal.ZERO), centre.add(reach).min(BigDecimal.ONE));
    }

    Proportion.Interval interval(String method, Percent level) {
      return new Proportion.Interval(method, level, shown(low), shown(high));
    }

    private static Percent shown(BigDecimal bound) {
      return Percent.ofFraction(Distributions.rounded(bound));
    }
  }
}
