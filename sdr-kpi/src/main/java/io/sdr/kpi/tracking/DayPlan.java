package io.sdr.kpi.tracking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Allocation;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.time.Period;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Goal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How a goal is meant to be reached over its days: how much each of them weighs. What is due by a day is the goal in
 * proportion to the days up to it.
 *
 * <p>JSON is the list of the days that weigh something, in order.
 */
public final class DayPlan {
  private static final int MORE_DECIMALS = 6;

  private final ImmutableSortedMap<LocalDate, BigDecimal> weights;
  private final BigDecimal whole;

  private DayPlan(ImmutableSortedMap<LocalDate, BigDecimal> weights) {
    Refusal.unless(!weights.isEmpty(), "day-plan.must-have-a-day-to-work");
    this.weights = weights;
    this.whole = sum(weights.values());
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static DayPlan written(ImmutableList<Day> days) {
    TreeMap<LocalDate, BigDecimal> weights = new TreeMap<>();
    for (Day day : days) {
      Refusal.unless(
          weights.put(day.day(), day.weight()) == null, "day-plan.must-have-each-day-once");
    }
    return new DayPlan(ImmutableSortedMap.copyOfSorted(weights));
  }

  /**
   * Every working day of a period alike.
   *
   * @throws Refusal if no day of the period is worked
   */
  public static DayPlan byWorkingDays(Period period, WorkingCalendar calendar) {
    return new DayPlan(period.dates().stream()
        .filter(calendar::isWorked)
        .collect(ImmutableSortedMap.toImmutableSortedMap(
            LocalDate::compareTo, day -> day, day -> BigDecimal.ONE)));
  }

  /**
   * As a goal was divided over time: the target of each part evenly over its working days, or over all its days where none is
   * worked. By the end of each part exactly its target is due.
   *
   * @param parts goals in one unit; where several share a day, what they ask for is added
   * @throws Refusal if they ask for nothing, are of several units, or do not add up
   */
  public static DayPlan of(Collection<Goal> parts, WorkingCalendar calendar) {
    Refusal.unless(
        parts.stream().noneMatch(Goal::isLevel)
            && parts.stream()
                .map(Goal::target)
                .allMatch(parts.stream()
                    .map(Goal::target)
                    .findFirst()
                    .<Predicate<Figure>>map(first -> first::isLike)
                    .orElse(target -> true)),
        "day-plan.must-be-of-one-unit-that-adds-up");
    TreeMap<LocalDate, BigDecimal> weights = new TreeMap<>();
    for (Goal part : parts) {
      List<LocalDate> days = workedDays(part.period(), calendar);
      List<BigDecimal> shares = evenly(part.target().number().orElseThrow(), days.size());
      for (int i = 0; i < days.size(); i++) {
        weights.merge(days.get(i), shares.get(i), BigDecimal::add);
      }
    }
    weights.values().removeIf(weight -> weight.signum() == 0);
    return new DayPlan(ImmutableSortedMap.copyOfSorted(weights));
  }

  /** The last day of a part has all of it, so what cannot be divided is not lost. */
  private static List<BigDecimal> evenly(BigDecimal target, int days) {
    BigDecimal plain = Decimals.computed(target);
    return Allocation.byWeights(
        plain, plain.scale() + MORE_DECIMALS, Collections.nCopies(days, BigDecimal.ONE));
  }

  private static List<LocalDate> workedDays(Period period, WorkingCalendar calendar) {
    List<LocalDate> worked = period.dates().stream().filter(calendar::isWorked).toList();
    return worked.isEmpty() ? period.dates().stream().toList() : worked;
  }

  /** The days that weigh something, in order. */
  @JsonValue
  public ImmutableList<Day> days() {
    return weights.entrySet().stream()
        .map(day -> new Day(day.getKey(), day.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  /** What all days weigh. */
  public BigDecimal whole() {
    return whole;
  }

  /** What the days up to and including a day weigh. */
  public BigDecimal through(LocalDate day) {
    return sum(weights.headMap(day, true).values());
  }

  /** The weights of the days up to and including a day. */
  ImmutableSortedMap<LocalDate, BigDecimal> passedOn(LocalDate day) {
    return weights.headMap(day, true);
  }

  /** The weights of the days after a day. */
  ImmutableSortedMap<LocalDate, BigDecimal> aheadOf(LocalDate day) {
    return weights.tailMap(day, false);
  }

  /** Whether all its days lie in a period. */
  boolean isWithin(Period period) {
    return period.contains(weights.firstKey()) && period.contains(weights.lastKey());
  }

  static BigDecimal sum(Collection<BigDecimal> weights) {
    return weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DayPlan that && weights.equals(that.weights);
  }

  @Override
  public int hashCode() {
    return weights.hashCode();
  }

  @Override
  public String toString() {
    return weights.toString();
  }

  /**
   * One day of a plan.
   *
   * @param day which
   * @param weight what it weighs among the others; more than nothing
   */
  @JsonPropertyOrder({"day", "weight"})
  public record Day(LocalDate day, BigDecimal weight) {
    /** Makes a day. */
    public Day {
      weight = Decimals.computed(weight);
      Refusal.unless(weight.signum() > 0, "day-plan.must-have-positive-weights", day);
    }
  }
}
