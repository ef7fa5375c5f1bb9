package io.sdr.kpi.tracking;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.statistics.Estimate;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Goal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One goal while it is followed. */
final class Following {
  private static final int FORESEEN_DECIMALS = 6;
  private static final BigDecimal NO_SCATTER = new BigDecimal("1e-30");

  private final Tracker tracker;
  private final Goal goal;
  private final DayPlan plan;
  private final LocalDate asOf;
  private final ImmutableSortedMap<LocalDate, BigDecimal> passed;
  private final ImmutableSortedMap<LocalDate, BigDecimal> ahead;
  private final BigDecimal fact;
  private final Map<LocalDate, BigDecimal> byDay = new TreeMap<>();

  Following(Tracker tracker, Goal goal, DayPlan plan, List<DayFact> facts, LocalDate asOf) {
    Refusal.unless(!goal.isLevel(), "tracking.must-be-of-something-that-adds-up");
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
    Measured<Percent> attained = attained(reached, due, step.step("tracking.attainment"));
    Figure left = left(reached, step);
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
        .neededPace(neededPace(left, step))
        .forecast(this.ahead.isEmpty() ? ended(reached, step) : forecast(step))
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

  private Measured<Percent> attained(Figure reached, Figure due, Trace step) {
    if (passed.isEmpty()) {
      step.fails("no-day-is-over");
      return Measured.undefined("no-day-is-over");
    }
    return goal.direction().attainment(reached, due, goal.zeroFact(), step);
  }

  private Figure left(Figure reached, Trace step) {
    Figure left = less(goal.target(), reached);
    if (isNegative(left)) {
      step.step("tracking.beyond")
          .given("fact", reached)
          .given("target", goal.target())
          .yields(Operation.DIFFERENCE, less(reached, goal.target()));
      return left;
    }
    return step.step("tracking.left")
        .given("target", goal.target())
        .given("fact", reached)
        .yields(Operation.DIFFERENCE, left);
  }

  private Measured<Figure> neededPace(Figure left, Trace step) {
    boolean isLimit = goal.direction() == Direction.LOWER;
    if (isNegative(left) && isLimit && stays()) {
      step.step("tracking.allowed-pace").fails("limit-is-broken");
      return Measured.undefined("limit-is-broken");
    }
    if (isNegative(left) && !isLimit) {
      return Measured.of(
          step.step("tracking.no-pace").yields(Operation.STATED, like(BigDecimal.ZERO)));
    }
    return aDay(
        "left",
        left,
        ahead.size(),
        "no-day-is-left",
        step.step(isLimit ? "tracking.allowed-pace" : "tracking.needed-pace"));
  }

  private static boolean isNegative(Figure figure) {
    return figure.number().orElseThrow().signum() < 0;
  }

  private Measured<Forecast> ended(Figure reached, Trace step) {
    step.step("tracking.ended").yields(Operation.STATED, reached);
    return Measured.of(
        new Forecast("ended", passed.size(), reached, tracker.level(), reached, reached));
  }

  private Measured<Forecast> forecast(Trace trace) {
    Trace step = trace.step("tracking.forecast").given("days", passed.size());
    if (passed.size() < tracker.leastDays()) {
      step.fails("too-few-days", Figure.of(passed.size()), Figure.of(tracker.leastDays()));
      return Measured.undefined("too-few-days");
    }
    int daysWithFacts = daysWithFacts();
    if (daysWithFacts < tracker.leastDaysWithFacts()) {
      step.fails(
          "too-few-days-with-facts",
          Figure.of(daysWithFacts),
          Figure.of(tracker.leastDaysWithFacts()));
      return Measured.undefined("too-few-days-with-facts");
    }
    BigDecimal done = DayPlan.sum(passed.values());
    BigDecimal rest = DayPlan.sum(ahead.values());
    BigDecimal fulfilled = Decimals.quotient(fact, done);
    BigDecimal scatter = scatter(fulfilled);
    if (scatter.compareTo(NO_SCATTER) < 0) {
      step.fails("no-spread");
      return Measured.undefined("no-spread");
    }
    BigDecimal expected = fact.add(fulfilled.multiply(rest));
    return Measured.of(foreseen(expected, reach(scatter, done, rest), step));
  }

  private int daysWithFacts() {
    return (int) byDay.values().stream().filter(day -> day.signum() != 0).count();
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

  /** The variance of a day that weighs one, where that of others is in proportion to their weights. */
  private BigDecimal scatter(BigDecimal fulfilled) {
    BigDecimal squares = BigDecimal.ZERO;
    for (Map.Entry<LocalDate, BigDecimal> day : passed.entrySet()) {
      BigDecimal off = byDay
          .getOrDefault(day.getKey(), BigDecimal.ZERO)
          .subtract(fulfilled.multiply(day.getValue()));
      squares = squares.add(Decimals.quotient(off.pow(2), day.getValue()));
    }
    return Decimals.quotient(squares, BigDecimal.valueOf(passed.size() - 1L));
  }

  /** How far what comes may be from what is expected: by the scatter of the days to come, and that of what was fulfilled. */
  private BigDecimal reach(BigDecimal scatter, BigDecimal done, BigDecimal rest) {
    BigDecimal ofRest = rest.add(Decimals.quotient(rest.pow(2), done));
    long days = passed.size();
    return Estimate.ofMean(
            days,
            BigDecimal.ZERO,
            scatter.multiply(ofRest).multiply(BigDecimal.valueOf(days)),
            tracker.level())
        .high();
  }

  /** No less than was reached already, where that stays. */
  private BigDecimal bounded(BigDecimal number) {
    return stays() ? number.max(fact) : number;
  }

  /** Whether what was reached stays, and nothing so far was taken back. */
  private boolean stays() {
    return tracker.reached() == Reached.STAYS
        && byDay.values().stream().allMatch(day -> day.signum() >= 0);
  }

  private Figure foreseen(BigDecimal number) {
    return like(bounded(number).setScale(FORESEEN_DECIMALS, RoundingMode.HALF_EVEN));
  }

  private Figure like(BigDecimal number) {
    return goal.target().withNumber(number);
  }
}
