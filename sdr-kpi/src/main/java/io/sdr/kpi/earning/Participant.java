package io.sdr.kpi.earning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.credit.Credits;
import io.sdr.kpi.formula.Sold;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.goal.Performance;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.threeten.extra.LocalDateRange;

/** One person in one period, with everything that pay may depend on. */
@Value.Immutable
public abstract class Participant {
  Participant() {}

  /** Starts a participant. */
  public static Builder builder() {
    return new Builder();
  }

  /** What the person did, held against what was promised. */
  public abstract Performance performance();

  /**
   * What the person was credited with, from the beginning of the longest span over which sales add up to the end of the
   * period at least; nothing unless said otherwise.
   */
  @Value.Default
  public Credits credits() {
    return Credits.none(currency());
  }

  /** When the person belonged to the department; spans that do not overlap. Empty for someone who never did. */
  public abstract ImmutableList<LocalDateRange> presence();

  /** When the person was away without pay, such as on leave of that kind; a salary is not paid for it. */
  public abstract ImmutableList<LocalDateRange> unpaidAbsence();

  /** Which days are worked. */
  public abstract WorkingCalendar calendar();

  /** What was agreed with this person alone, by the names that the scheme uses. */
  public abstract ImmutableMap<String, Figure> terms();

  /** Who. */
  public PersonId person() {
    return performance().person();
  }

  /** When. */
  public Period period() {
    return performance().period();
  }

  /** The currency in which everything is earned. */
  public CurrencyUnit currency() {
    return performance().currency();
  }

  /** What the person was credited with in the period. */
  @Value.Lazy
  public Credits creditsOfPeriod() {
    return credits().during(period());
  }

  /** What the person was credited with earlier in the span of the calendar in which the period begins. */
  public Credits creditsSince(Optional<Cadence> span) {
    return span.map(cadence -> cadence.periodOf(period().start()).start())
        .filter(start -> start.isBefore(period().start()))
        .map(start -> credits().during(Period.of(start, period().start())))
        .orElseGet(() -> Credits.none(currency()));
  }

  /** Whether the period is longer than the span of the calendar in which it begins, so that several spans would run into one. */
  public boolean outlasts(Optional<Cadence> span) {
    return span.filter(
            cadence -> cadence.periodOf(period().start()).days() < period().days())
        .isPresent();
  }

  /**
   * What a measure amounts to, where it must be money.
   *
   * @return undefined when the measure is, or when it is no amount ({@code not-an-amount}) or in another currency ({@code
   *     not-in-currency-of-scheme})
   */
  public Measured<BigMoney> amount(Measure measure, Trace trace) {
    return performance()
        .read(measure, trace)
        .flatMap(figure -> figure instanceof Figure.Amount amount
            ? inOwnCurrency(amount.money())
            : Measured.undefined("not-an-amount"));
  }

  /**
   * The goal for the metric and scope of a measure in the period, or in the span of the calendar in which it begins, where
   * it must be money to divide by.
   *
   * @return undefined when there is none ({@code no-goal}), it is no amount in the participant's currency ({@code
   *     goal-of-another-kind}) or it is zero ({@code zero-target})
   */
  public Measured<BigMoney> goal(Measure measure, Optional<Cadence> span) {
    return performance()
        .goalOf(measure, span.map(cadence -> cadence.periodOf(period().start())).orElse(period()))
        .map(Goal::target)
        .map(Measured::of)
        .orElseGet(() -> Measured.undefined("no-goal"))
        .flatMap(this::divisor);
  }

  private Measured<BigMoney> divisor(Figure target) {
    if (!target.isLike(Figure.of(BigMoney.zero(currency())))) {
      return Measured.undefined("goal-of-another-kind");
    }
    BigMoney goal = ((Figure.Amount) target).money();
    return goal.isZero() ? Measured.undefined("zero-target") : Measured.of(goal);
  }

  /** The goal that sales are held against; undefined ({@code no-goal}) also where they are held against none. */
  public Measured<BigMoney> goal(Turnover sold, Optional<Cadence> span) {
    return sold.goal()
        .map(measure -> goal(measure, span))
        .orElseGet(() -> Measured.undefined("no-goal"));
  }

  /** The goal that sales are held against; undefined ({@code no-goal}) also where they are held against none. */
  public Measured<BigMoney> goal(Sold sold) {
    return sold.goal()
        .map(measure -> goal(measure, sold.since()))
        .orElseGet(() -> Measured.undefined("no-goal"));
  }

  /** The amount where it is in the currency of the participant; undefined ({@code not-in-currency-of-scheme}) otherwise. */
  public Measured<BigMoney> inOwnCurrency(BigMoney amount) {
    return amount.getCurrencyUnit().equals(currency())
        ? Measured.of(amount)
        : Measured.undefined("not-in-currency-of-scheme");
  }

  /** The spans for which a salary is paid: when the person belonged to the department and was not away without pay. */
  @Value.Lazy
  public ImmutableList<LocalDateRange> paidPresence() {
    RangeSet<LocalDate> paid = TreeRangeSet.create();
    presence().forEach(dates -> paid.add(Range.closedOpen(dates.getStart(), dates.getEnd())));
    unpaidAbsence()
        .forEach(dates -> paid.remove(Range.closedOpen(dates.getStart(), dates.getEnd())));
    return paid.asRanges().stream()
        .map(dates -> LocalDateRange.of(dates.lowerEndpoint(), dates.upperEndpoint()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether the person belonged to the department on at least one day of the period. */
  public boolean isPresent() {
    return presence().stream().anyMatch(dates -> period().within(dates).isPresent());
  }

  /** Tells a step what was earned, or the first condition that failed, and returns it. */
  public static Measured<Earnings> earned(
      Trace step, Operation operation, Measured<BigMoney> earned) {
    step.yields(operation, earned.map(Figure::of));
    return earned.map(Earnings::of);
  }

  /** Tells a step what single credits earned in all, or the first condition that failed, and returns it. */
  public static Measured<Earnings> earnedBySales(
      Trace step, Operation operation, Measured<Earnings> earned) {
    step.yields(operation, earned.map(Earnings::total).map(Figure::of));
    return earned;
  }

  /**
   * Tells a step that what was earned is what the step under it earned, and returns it. Where that failed, the reason is
   * told there, with its figures.
   */
  public static Measured<Earnings> sameAsBelow(Trace step, Measured<Earnings> earned) {
    step.yields(
        Operation.SAME,
        earned.isDefined()
            ? earned.map(Earnings::total).map(Figure::of)
            : Measured.undefined("see-below"));
    return earned;
  }

  @Value.Check
  void check() {
    terms().keySet().forEach(Agreed::checkName);
    Refusal.unless(
        credits().currency().equals(currency()),
        "participant.must-have-credits-in-own-currency",
        credits().currency());
    Refusal.unless(
        credits().all().stream().allMatch(credit -> credit.person().equals(person())),
        "participant.must-have-own-credits-only");
    LocalDate free = LocalDate.MIN;
    for (LocalDateRange dates :
        ImmutableList.sortedCopyOf(Comparator.comparing(LocalDateRange::getStart), presence())) {
      Refusal.unless(
          !dates.getStart().isBefore(free), "participant.must-be-present-once-at-a-time", dates);
      free = dates.getEnd();
    }
  }

  /** Builds a participant. */
  public static final class Builder extends ImmutableParticipant.Builder {
    Builder() {}
  }
}
