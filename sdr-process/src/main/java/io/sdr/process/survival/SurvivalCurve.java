package io.sdr.process.survival;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Which share is still there after so many days, when some were last seen before they ended.
 *
 * <p>Method: Kaplan and Meier (1958), the product of {@code 1 − ended / at risk} over the days on which something ended; what
 * was last seen on a day is at risk on that day still. Variance after Greenwood (1926).
 *
 * @param method {@code kaplan-meier}
 * @param n how many were looked at
 * @param longest up to which age something is known: the largest that was seen, unless nobody was left before while others
 *     came to be seen only later; then the day before
 * @param steps the days on which something ended, in rising order
 */
@JsonPropertyOrder({"method", "n", "longest", "steps"})
public record SurvivalCurve(String method, long n, long longest, ImmutableList<Step> steps) {
  private static final Percent HALF = Percent.of("50");

  /** Six digits fewer than products are computed to, so that a half is a half. */
  private static final int CERTAIN_DECIMALS = 28;

  /** Far more than anybody looks at, and few enough for shares that grow ever smaller. */
  private static final int SHARE_DECIMALS = 60;

  /**
   * A day on which something ended.
   *
   * @param day the age in days
   * @param atRisk how many could have ended then
   * @param ended how many did
   * @param there the share that is still there after it, to 34 digits
   * @param variance how far such shares scatter, squared, to 18 decimals
   */
  @JsonPropertyOrder({"day", "atRisk", "ended", "there", "variance"})
  public record Step(long day, long atRisk, long ended, Percent there, BigDecimal variance) {
    /** Makes a step. */
    public Step {
      variance = Decimals.writable(variance);
    }

    /** How far such shares scatter, to 34 digits. */
    public BigDecimal standardError() {
      return variance.sqrt(MathContext.DECIMAL128);
    }
  }

  /** The curve of what ended, in whatever way. */
  public static SurvivalCurve of(Lifetimes lifetimes) {
    return of(lifetimes, Trace.silent());
  }

  /** The curve of what ended, in whatever way, and each of its steps. */
  public static Explained<SurvivalCurve> of(Lifetimes lifetimes, Detail detail) {
    return Explained.of("survival.curve", detail, trace -> {
      SurvivalCurve curve = of(lifetimes, trace);
      trace
          .given("method", "kaplan-meier.method")
          .given("n", curve.n)
          .given("lasting", lifetimes.lasting().size())
          .given("undated", lifetimes.undated())
          .given("longest", curve.longest);
      if (lifetimes.isEmpty()) {
        trace.fails("no-sample");
      } else {
        trace.yields(curve.steps.isEmpty() ? Operation.STATED : Operation.SAME, curve.last());
      }
      return curve;
    });
  }

  private static SurvivalCurve of(Lifetimes lifetimes, Trace trace) {
    ImmutableList.Builder<Step> steps = ImmutableList.builder();
    Percent there = Percent.HUNDRED;
    BigDecimal greenwood = BigDecimal.ZERO;
    RiskTable.Told told = RiskTable.told(lifetimes);
    for (RiskTable.Row row : told.rows()) {
      there = after(row, there, trace);
      greenwood = greenwood.add(greenwood(row));
      BigDecimal variance = there.fraction().pow(2).multiply(greenwood, MathContext.DECIMAL128);
      steps.add(new Step(row.day(), row.atRisk(), row.ended(), there, variance));
    }
    return new SurvivalCurve("kaplan-meier", lifetimes.size(), told.longest(), steps.build());
  }

  static Percent after(RiskTable.Row row, Percent before, Trace trace) {
    return trace
        .step("survival.step")
        .given("before", before)
        .given("stay", row.stay())
        .given("atRisk", row.atRisk())
        .given("day", row.day())
        .given("ended", row.ended())
        .yields(
            Operation.PRORATED,
            share(Decimals.quotient(
                before.fraction().multiply(BigDecimal.valueOf(row.stay())),
                BigDecimal.valueOf(row.atRisk()))));
  }

  private static Percent share(BigDecimal fraction) {
    return Percent.ofFraction(
        fraction.scale() > SHARE_DECIMALS
            ? fraction.setScale(SHARE_DECIMALS, RoundingMode.HALF_EVEN)
            : fraction);
  }

  /** Nothing where all ended: there the share is nothing for certain. */
  static BigDecimal greenwood(RiskTable.Row row) {
    return row.stay() == 0
        ? BigDecimal.ZERO
        : Decimals.quotient(
            BigDecimal.valueOf(row.ended()),
            BigDecimal.valueOf(row.atRisk()).multiply(BigDecimal.valueOf(row.stay())));
  }

  /**
   * The share that is still there when so many days are over.
   *
   * @return undefined when there is nothing to look at ({@code no-sample}), or beyond the longest while some have not
   *     ended ({@code not-reached})
   */
  public Measured<Percent> thereAfter(long days) {
    return n == 0
        ? Measured.undefined("no-sample")
        : days > longest && lastShare().points().signum() > 0
            ? Measured.undefined("not-reached")
            : Measured.of(stepAt(days).map(Step::there).orElse(Percent.HUNDRED));
  }

  /**
   * The interval of {@link #thereAfter} ({@code log-log}).
   *
   * @param level how often such an interval holds the true share, from 0 % to below 100 %
   * @return undefined where the share is, or where it is nothing or everything ({@code no-interval})
   * @throws Refusal if there is no such level
   */
  public Measured<Proportion.Interval> intervalAfter(long days, Percent level) {
    LogLog.check(level);
    return thereAfter(days)
        .flatMap(there -> stepAt(days)
            .flatMap(step -> LogLog.around(there, step.variance(), level))
            .map(Measured::of)
            .orElseGet(() -> Measured.undefined("no-interval")));
  }

  /** After how many days half of them have ended; undefined when fewer have, or there are none. */
  public Measured<Long> median() {
    return quantile(HALF);
  }

  /**
   * The first number of days by which at least this share has ended.
   *
   * @param share above 0 % and below 100 %
   * @return undefined when there is nothing to look at ({@code no-sample}), or so many are not known to end ({@code
   *     not-reached})
   */
  public Measured<Long> quantile(Percent share) {
    Refusal.unless(
        share.compareTo(Percent.ZERO) > 0 && share.compareTo(Percent.HUNDRED) < 0,
        "survival.must-have-quantile-of-a-part",
        share);
    BigDecimal rest = BigDecimal.ONE.subtract(share.fraction());
    return steps.stream()
        .filter(step -> certain(step.there().fraction()).compareTo(rest) <= 0)
        .findFirst()
        .map(step -> Measured.of(step.day()))
        .orElseGet(() -> Measured.undefined(n == 0 ? "no-sample" : "not-reached"));
  }

  /**
   * The mean of the days that were lasted, none counted beyond the longest that was seen: the area under the curve. While
   * some have not ended by then it is less than the mean of all.
   *
   * @return undefined when there is nothing to look at ({@code no-sample}), or nothing is known of any age ({@code
   *     not-reached})
   */
  public Measured<BigDecimal> meanWithinLongest() {
    if (n == 0) {
      return Measured.undefined("no-sample");
    }
    if (longest < 0) {
      return Measured.undefined("not-reached");
    }
    BigDecimal area = BigDecimal.ZERO;
    BigDecimal there = BigDecimal.ONE;
    long since = 0;
    for (Step step : steps) {
      area = area.add(there.multiply(BigDecimal.valueOf(step.day() - since)));
      there = step.there().fraction();
      since = step.day();
    }
    return Measured.of(Decimals.computed(
        area.add(there.multiply(BigDecimal.valueOf(longest - since)), MathContext.DECIMAL128)));
  }

  static BigDecimal certain(BigDecimal fraction) {
    return fraction.setScale(CERTAIN_DECIMALS, RoundingMode.HALF_EVEN);
  }

  private Figure last() {
    return Figure.of(lastShare());
  }

  private Percent lastShare() {
    return steps.isEmpty() ? Percent.HUNDRED : steps.get(steps.size() - 1).there();
  }

  private Optional<Step> stepAt(long days) {
    return Days.lastUpTo(days, steps, Step::day);
  }
}
