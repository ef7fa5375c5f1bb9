package io.sdr.process.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.statistics.Distributions;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Goes through the rules of points for one lead. */
final class PointsRun {
  private static final BigDecimal MINUS_LN_2 = new BigDecimal("-0.69314718055994530941723212");

  /** Less than this many halvings can be told from nothing. */
  private static final int MOST_HALVINGS = 100;

  private final PointsRules rules;
  private final LeadProfile lead;
  private final Instant at;
  private final Trace trace;
  private final ImmutableMap.Builder<String, BigDecimal> byRule = ImmutableMap.builder();

  PointsRun(PointsRules rules, LeadProfile lead, Instant at, Trace trace) {
    this.rules = rules;
    this.lead = lead;
    this.at = at;
    this.trace = trace.given("rules", rules.name()).given("lead", lead.lead().text());
  }

  PointsScore run() {
    Map<String, List<PointsRule>> groups = new LinkedHashMap<>();
    Trace all = trace.step("lead-points.sum");
    BigDecimal sum = BigDecimal.ZERO;
    for (PointsRule rule : rules.rules()) {
      if (rule.group().isPresent()) {
        groups.computeIfAbsent(rule.group().get(), name -> new ArrayList<>()).add(rule);
      } else {
        sum = sum.add(points(rule, all));
      }
    }
    for (Map.Entry<String, List<PointsRule>> group : groups.entrySet()) {
      sum = sum.add(group(group.getKey(), group.getValue(), all));
    }
    all.yields(Operation.SUM, sum);
    BigDecimal points = sum.max(BigDecimal.ZERO).min(PointsRules.MOST);
    String band = rules.bandOf(points).name();
    trace.given("band", band);
    trace.yields(points.compareTo(sum) == 0 ? Operation.SAME : Operation.STATED, points);
    return new PointsScore(points, band, byRule.buildOrThrow());
  }

  private BigDecimal group(String name, List<PointsRule> members, Trace under) {
    Trace group = under.step("lead-points.group").given("group", name);
    Trace all = group.step("lead-points.sum");
    BigDecimal sum = BigDecimal.ZERO;
    for (PointsRule rule : members) {
      sum = sum.add(points(rule, all));
    }
    all.yields(Operation.SUM, sum);
    BigDecimal cap = rules.caps().getOrDefault(name, sum.abs());
    BigDecimal capped = sum.max(cap.negate()).min(cap);
    return group.yields(capped.compareTo(sum) == 0 ? Operation.SAME : Operation.STATED, capped);
  }

  private BigDecimal points(PointsRule rule, Trace under) {
    Trace step = under.step("lead-points.rule").given("rule", rule.name());
    List<Instant> times = latest(rule);
    if (times.isEmpty()) {
      step.fails("criterion-not-met");
      return BigDecimal.ZERO;
    }
    BigDecimal points = rule.halfLifeDays().isEmpty()
        ? step.given("points", rule.points())
            .given("times", times.size())
            .yields(Operation.PRODUCT, rule.points().multiply(BigDecimal.valueOf(times.size())))
        : faded(rule, times, step);
    byRule.put(rule.name(), points);
    return points;
  }

  private List<Instant> latest(PointsRule rule) {
    List<Instant> times = rule.criterion().occasions(lead, at).stream()
        .filter(time -> !time.isAfter(at))
        .sorted()
        .toList();
    return times.subList(Math.max(0, times.size() - rule.mostTimes()), times.size());
  }

  private BigDecimal faded(PointsRule rule, List<Instant> times, Trace step) {
    int halfLife = rule.halfLifeDays().orElseThrow();
    BigDecimal left = times.stream()
        .map(time -> left(Duration.between(time, at).toDays(), halfLife))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal exact = step.step("lead-points.faded")
        .given("points", rule.points())
        .given("left", left)
        .given("days", halfLife)
        .yields(Operation.PRODUCT, rule.points().multiply(left));
    return step.given("decimals", PointsRules.DECIMALS)
        .given("mode", Figure.of(RoundingMode.HALF_UP.name()))
        .yields(Operation.ROUNDED, exact.setScale(PointsRules.DECIMALS, RoundingMode.HALF_UP));
  }

  /** Which part of the points is left after so many days: {@code 2^(-days / half-life)}. */
  private static BigDecimal left(long days, int halfLife) {
    return days / halfLife >= MOST_HALVINGS
        ? BigDecimal.ZERO
        : Distributions.exp(MINUS_LN_2
            .multiply(BigDecimal.valueOf(days))
            .divide(BigDecimal.valueOf(halfLife), MathContext.DECIMAL128));
  }

  /** What a criterion says of a fact that holds from the day the lead came in. */
  static ImmutableList<Instant> since(Instant time, boolean holds) {
    return holds ? ImmutableList.of(time) : ImmutableList.of();
  }
}
