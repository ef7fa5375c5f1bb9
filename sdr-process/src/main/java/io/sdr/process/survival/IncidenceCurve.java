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
import java.util.Optional;

/**
 * Which share has ended in a certain way after so many days, when other ways to end compete and some have not ended.
 *
 * <p>Method: Aalen and Johansen (1978), the sum of {@code still there before × ended so / at risk} over the days. The shares
 * of all ways to end and the share that is still there sum to everything. Variance by the delta method; source: Collett,
 * <em>Modelling Survival Data in Medical Research</em>.
 *
 * @param method {@code aalen-johansen}
 * @param end the way to end
 * @param n how many were looked at
 * @param longest up to which age something is known: the largest that was seen, unless nobody was left before while others
 *     came to be seen only later; then the day before
 * @param complete whether all have ended by then
 * @param steps the days on which something ended in this way, in rising order
 */
@JsonPropertyOrder({"method", "end", "n", "longest", "complete", "steps"})
public record IncidenceCurve(
    String method, String end, long n, long longest, boolean complete, ImmutableList<Step> steps) {
  /**
   * A day on which something ended in this way.
   *
   * @param day the age in days
   * @param atRisk how many could have ended then
   * @param ended how many ended in this way
   * @param share the share that has ended in this way by then
   * @param variance how far such shares scatter, squared, to 18 decimals
   */
  @JsonPropertyOrder({"day", "atRisk", "ended", "share", "variance"})
  public record Step(long day, long atRisk, long ended, Percent share, BigDecimal variance) {
    /** Makes a step. */
    public Step {
      variance = Decimals.writable(variance);
    }
  }

  /** The curve of one way to end. */
  public static IncidenceCurve of(Lifetimes lifetimes, String end) {
    return new IncidenceReader(lifetimes, end, Trace.silent()).read();
  }

  /** The curve of one way to end, and each of its steps. */
  public static Explained<IncidenceCurve> of(Lifetimes lifetimes, String end, Detail detail) {
    return Explained.of("survival.incidence", detail, trace -> {
      trace
          .given("end", Lifetimes.word(end))
          .given("method", "aalen-johansen.method")
          .given("n", lifetimes.size())
          .given("lasting", lifetimes.lasting().size());
      IncidenceCurve curve = new IncidenceReader(lifetimes, end, trace).read();
      trace.given("longest", curve.longest);
      if (lifetimes.isEmpty()) {
        trace.fails("no-sample");
      } else {
        trace.yields(Operation.SUM, Figure.of(curve.last()));
      }
      return curve;
    });
  }

  /**
   * The share that has ended in this way when so many days are over.
   *
   * @return undefined when there is nothing to look at ({@code no-sample}), or beyond the longest while some have not
   *     ended ({@code not-reached})
   */
  public Measured<Percent> shareBy(long days) {
    return n == 0
        ? Measured.undefined("no-sample")
        : days > longest && !complete
            ? Measured.undefined("not-reached")
            : Measured.of(stepAt(days).map(Step::share).orElse(Percent.ZERO));
  }

  /**
   * The interval of {@link #shareBy} ({@code log-log}).
   *
   * @param level how often such an interval holds the true share, from 0 % to below 100 %
   * @return undefined where the share is, or where it is nothing or everything ({@code no-interval})
   * @throws Refusal if there is no such level
   */
  public Measured<Proportion.Interval> intervalBy(long days, Percent level) {
    LogLog.check(level);
    return shareBy(days)
        .flatMap(share -> stepAt(days)
            .flatMap(step -> LogLog.around(share, step.variance(), level))
            .map(Measured::of)
            .orElseGet(() -> Measured.undefined("no-interval")));
  }

  /**
   * The first number of days by which at least this part of all that end in this way by the longest age have ended so. Of those
   * that end in another way it says nothing.
   *
   * @param part above 0 % and below 100 %
   * @return undefined ({@code no-sample}) when nothing ended in this way
   */
  public Measured<Long> quantileOfEnded(Percent part) {
    Refusal.unless(
        part.compareTo(Percent.ZERO) > 0 && part.compareTo(Percent.HUNDRED) < 0,
        "survival.must-have-quantile-of-a-part",
        part);
    BigDecimal share = SurvivalCurve.certain(last().fraction().multiply(part.fraction()));
    return steps.stream()
        .filter(step -> SurvivalCurve.certain(step.share().fraction()).compareTo(share) >= 0)
        .findFirst()
        .map(step -> Measured.of(step.day()))
        .orElseGet(() -> Measured.undefined("no-sample"));
  }

  private Percent last() {
    return steps.isEmpty() ? Percent.ZERO : steps.get(steps.size() - 1).share();
  }

  private Optional<Step> stepAt(long days) {
    return Days.lastUpTo(days, steps, Step::day);
  }
}
