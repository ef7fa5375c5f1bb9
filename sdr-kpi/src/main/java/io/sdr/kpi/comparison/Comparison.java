package io.sdr.kpi.comparison;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.Metric;
import java.math.BigDecimal;

/**
 * A figure beside the same figure of an earlier period.
 *
 * @param now the later period
 * @param before the earlier one
 * @param difference by how much the figure rose, in its unit; negative where it fell
 * @param growth the same as a share of the earlier figure; undefined where that is not more than zero ({@code
 *     no-positive-baseline})
 */
@JsonPropertyOrder({"now", "before", "difference", "growth"})
public record Comparison(
    MetricReading now,
    MetricReading before,
    Measured<Figure> difference,
    Measured<Percent> growth) {
  /**
   * Compares two readings. Part of a period compares only with as long a part of the other: ten days of May with ten days of
   * April, but all of May with all of April, although that is shorter; and so do, of March, as many days as February has or more
   * with all of February, which has no longer part.
   *
   * @return difference and growth are undefined where either figure is, where they are in different units ({@code
   *     baseline-of-another-kind}), or where another part of the periods had passed ({@code days-passed-differ})
   * @throws Refusal if they are of different metrics, people or scopes, or the first is not of an earlier period
   */
  public static Explained<Comparison> between(
      MetricReading before, MetricReading now, Detail detail) {
    Refusal.unless(
        before.metric().equals(now.metric())
            && before.person().equals(now.person())
            && before.scope() == now.scope(),
        "comparison.must-be-of-one-metric-person-and-scope");
    Refusal.unless(
        before.period().start().isBefore(now.period().start()),
        "comparison.must-be-from-earlier-to-later",
        before.period(),
        now.period());
    return Explained.of("comparison", detail, trace -> compared(before, now, trace));
  }

  private static Comparison compared(MetricReading before, MetricReading now, Trace trace) {
    trace.given("before", before.period().toString()).given("now", now.period().toString());
    Measured<Figure> earlier = havePassedAlike(before, now)
        ? before.reading().value()
        : Measured.undefined("days-passed-differ");
    Measured<Figure> difference = now.reading()
        .value()
        .flatMap(later -> earlier.flatMap(first -> difference(later, first, trace)));
    Measured<Percent> growth =
        difference.flatMap(rise -> growth(rise, earlier.value().orElseThrow(), trace));
    growth.undefined().ifPresent(trace::fails);
    growth.value().ifPresent(share -> trace.yields(Operation.SAME, share));
    return new Comparison(now, before, difference, growth);
  }

  private static boolean havePassedAlike(MetricReading before, MetricReading now) {
    return before.daysPassed() == now.daysPassed()
        || (before.isWhole() && (now.isWhole() || before.daysPassed() < now.daysPassed()));
  }

  private static Measured<Figure> difference(Figure later, Figure first, Trace trace) {
    if (later.number().isEmpty() || !later.isLike(first)) {
      return Measured.undefined("baseline-of-another-kind");
    }
    return Measured.of(trace
        .step("comparison.difference")
        .given("later", later)
        .given("earlier", first)
        .yields(Operation.DIFFERENCE, later.withNumber(number(later).subtract(number(first)))));
  }

  private static Measured<Percent> growth(Figure rise, Figure first, Trace trace) {
    return number(first).signum() > 0
        ? Measured.of(trace
            .step("comparison.growth")
            .given("rise", rise)
            .given("earlier", first)
            .yields(
                Operation.QUOTIENT,
                Percent.ofFraction(Decimals.quotient(number(rise), number(first)))))
        : Measured.undefined("no-positive-baseline");
  }

  /**
   * What part of its team's, or the department's, a person's figure is: of {@linkplain Metric#addsUp() metrics that add up}.
   *
   * @param own what the person has
   * @param team what the team has, the person included
   * @return undefined where the metric does not add up ({@code does-not-add-up}), where either figure is undefined, where they
   *     are in different units ({@code baseline-of-another-kind}), or the team has not more than nothing ({@code
   *     nothing-to-share})
   * @throws Refusal if they are of different metrics or periods, or known up to different days
   */
  public static Explained<Measured<Percent>> shareOfTeam(
      MetricReading own, MetricReading team, Detail detail) {
    Refusal.unless(
        own.metric().equals(team.metric())
            && own.period().equals(team.period())
            && own.asOf().equals(team.asOf()),
        "comparison.must-be-of-one-metric-and-period");
    return Explained.of("comparison.share-of-team", detail, trace -> {
      Measured<Percent> share = own.metric().addsUp()
          ? own.reading()
              .value()
              .flatMap(part -> team.reading().value().flatMap(whole -> share(part, whole, trace)))
          : Measured.undefined("does-not-add-up");
      share.undefined().ifPresent(trace::fails);
      return share;
    });
  }

  private static Measured<Percent> share(Figure part, Figure whole, Trace trace) {
    if (part.number().isEmpty() || !part.isLike(whole)) {
      return Measured.undefined("baseline-of-another-kind");
    }
    return number(whole).signum() > 0
        ? Measured.of(trace
            .given("part", part)
            .given("whole", whole)
            .yields(
                Operation.QUOTIENT,
                Percent.ofFraction(Decimals.quotient(number(part), number(whole)))))
        : Measured.undefined("nothing-to-share");
  }

  private static BigDecimal number(Figure figure) {
    return figure.number().orElseThrow();
  }
}
