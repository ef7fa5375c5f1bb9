package io.sdr.kpi.tracking;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.statistics.Estimate;
import io.sdr.core.statistics.Sample;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Goal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One goal while it is followed. */
final class Following {
  private static final int FORESEEN_DECIMALS = 6;

  private final Tracker tracker;
  private final Goal goal;
  private final DayPlan plan;
  private final LocalDate asOf;
  private final ImmutableSortedMap<LocalDate, BigDecimal> passed;
  private final ImmutableSortedMap<LocalDate, BigDecimal> ahead;
  private final BigDecimal fact;
  private final Map<LocalDate, BigDecimal> byDay = new TreeMap<>();

  Following(Tracker tracker, Goal goal, DayPlan plan, List<DayFact> facts, LocalDate asOf) {
    Refusal.unless(
        !(goal.target() instanceof Figure.Share), "tracking.must-be-of-something-that-adds-up");
    Refusal.unless(plan.isWithin(goal.period()), "tracking.must-plan-within-the-period");
    Refusal.unless(
        facts.stream().map(DayFact::reached).allMatch(goal.target()::isLike),
        "tracking.must-be-in-the-unit-of-the-goal");
    this.tracker = tracker;
    this.goal = goal;
    this.plan = plan;
    this.asOf = asOf;
    this.passed = plan.passedOn(asOf);
    this.ahead = plan.aheadOf(asOf);
    facts.stream()
        .filter(one -> goal.period().contains(one.day()) && !one.day().isAfter(asOf))
        .forEach(this::count);
    this.fact = DayPlan.sum(byDay.values());
  }

  private void count(DayFact one) {
    byDay.merge(dayOfThePlan(one.day()), one.reached().number().orElseThrow(), BigDecimal::add);
  }

  private LocalDate dayOfThePlan(LocalDate day) {
    return passed.isEmpty()
        ? day
        : Optional.ofNullable(passed.floorKey(day)).orElseGet(passed::firstKey);
  }

  static Figure less(Figure figure, Figure other) {
    return figure.withNumber(
        figure.number().orElseThrow().subtract(other.number().orElseThrow()));
  }

  GoalTrack track(Trace trace) {
    Trace step = trace.step("tracking").given("target", goal.target()).given("day", asOf);
    Figure reached = like(fact);
    Figure due = due(step);
    Figure ahead = step.step("tracking.ahead")
        .given("fact", reached)
        .given("plan", due)
        .yields(Operation.DIFFERENCE, less(reached, due));
    Measured<Percent> attained =
        goal.direction().attainment(reached, due, step.step("tracking.attainment"));
    Figure left = step.step("tracking.left")
        .given("target", goal.target())
        .given("fact", reached)
        .yields(Operation.DIFFERENCE, less(goal.target(), reached));
    GoalTrack track = GoalTrack.builder()
        .goal(goal)
        .asOf(asOf)
        .fact(reached)
        .planToDate(due)
        .ahead(ahead)
        .attainmentToDate(attained)
        .daysPassed(passed.size())
        .daysLeft(this.ahead.size())
        .runRate(
            aDay("fact", reached, passed.size(), "no-day-is-over", step.step("tracking.run-rate")))
        .left(left)
        .neededPace(aDay(
            "left", left, this.ahead.size(), "no-day-is-left", step.step("tracking.needed-pace")))
        .forecast(forecast(step.step("tracking.forecast")))
        .build();
    step.yields(Operation.STATED, reached);
    return track;
  }

  private Figure due(Trace step) {
    BigDecimal through = plan.through(asOf);
    BigDecimal target = goal.target().number().orElseThrow();
    return step.step("tracking.plan-to-date")
        .given("target", goal.target())
        .given("passed", through)
        .given("whole", plan.whole())
        .yields(
            Operation.PRORATED, like(Decimals.quotient(target.multiply(through), plan.whole())));
  }

  private Measured<Figure> aDay(String name, Figure figure, int days, String whenNone, Trace step) {
    step.given(name, figure).given("days", days);
    return step.yields(
        Operation.QUOTIENT,
        days == 0
            ? Measured.undefined(whenNone)
            : Measured.of(
                like(Decimals.quotient(figure.number().orElseThrow(), BigDecimal.valueOf(days)))));
  }

  private Measured<Forecast> forecast(Trace step) {
    step.given("days", passed.size());
    if (passed.size() < tracker.leastDays()) {
      step.fails("too-few-days", Figure.of(passed.size()), Figure.of(tracker.leastDays()));
      return Measured.undefined("too-few-days");
    }
    Sample fulfilment = fulfilment();
    BigDecimal rest = DayPlan.sum(ahead.values());
    BigDecimal expected =
        fact.add(fulfilment.mean().value().orElseThrow().multiply(weightOf(rest)));
    return Estimate.ofMean(fulfilment, tracker.level())
        .map(estimate -> foreseen(expected, reach(estimate, rest), step));
  }

  private Forecast foreseen(BigDecimal expected, BigDecimal reach, Trace step) {
    Forecast forecast = new Forecast(
        "run-rate",
        passed.size(),
        foreseen(expected),
        tracker.level(),
        foreseen(expected.subtract(reach)),
        foreseen(expected.add(reach)));
    step.given("low", forecast.low())
        .given("high", forecast.high())
        .given("level", tracker.level())
        .yields(Operation.STATED, forecast.value());
    return forecast;
  }

  /** What each day that is over reached, as if all days weighed alike. */
  private Sample fulfilment() {
    List<BigDecimal> days = new ArrayList<>();
    passed.forEach((day, weight) ->
        days.add(Decimals.quotient(byDay.getOrDefault(day, BigDecimal.ZERO), weightOf(weight))));
    return Sample.of(days);
  }

  /** A weight in mean days of the plan. */
  private BigDecimal weightOf(BigDecimal weight) {
    int days = passed.size() + ahead.size();
    return Decimals.quotient(weight.multiply(BigDecimal.valueOf(days)), plan.whole());
  }

  /**
   * How far what comes may be from what is expected: of the days to come the scatter of each, and of their mean that of the
   * estimate.
   */
  private BigDecimal reach(Estimate estimate, BigDecimal rest) {
    BigDecimal squares = ahead.values().stream()
        .map(weight -> weightOf(weight).pow(2))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal days = BigDecimal.valueOf(passed.size());
    return estimate
        .high()
        .subtract(estimate.value())
        .multiply(days.multiply(squares).add(weightOf(rest).pow(2)).sqrt(MathContext.DECIMAL64));
  }

  private Figure foreseen(BigDecimal number) {
    return like(number.setScale(FORESEEN_DECIMALS, RoundingMode.HALF_EVEN));
  }

  private Figure like(BigDecimal number) {
    return goal.target().withNumber(number);
  }
}
