package io.sdr.kpi.scheme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.goal.Performance;
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

  /** When the person belonged to the department; spans that do not overlap. Empty for someone who never did. */
  public abstract ImmutableList<LocalDateRange> presence();

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

  /** What a measure amounts to, where it must be money; undefined when it is not ({@code not-an-amount}). */
  public Measured<BigMoney> amount(Measure measure, Trace trace) {
    return performance()
        .read(measure, trace)
        .flatMap(figure -> figure instanceof Figure.Amount amount
            ? Measured.of(amount.money())
            : Measured.undefined("not-an-amount"));
  }

  /** Tells a step what was earned, or the first condition that failed, and returns it. */
  public static Measured<BigMoney> earned(
      Trace step, Operation operation, Measured<BigMoney> earned) {
    step.yields(operation, earned.map(Figure::of));
    return earned;
  }

  /**
   * Tells a step that what was earned is what the step under it earned, and returns it. Where that failed, the reason is
   * told there, with its figures.
   */
  public static Measured<BigMoney> sameAsBelow(Trace step, Measured<BigMoney> earned) {
    step.yields(
        Operation.SAME,
        earned.isDefined() ? earned.map(Figure::of) : Measured.undefined("see-below"));
    return earned;
  }

  /** Builds a participant. */
  public static final class Builder extends ImmutableParticipant.Builder {
    Builder() {}
  }
}
