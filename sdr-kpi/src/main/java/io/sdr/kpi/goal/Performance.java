package io.sdr.kpi.goal;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.TallySheet;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** What one person did in one period, held against what was promised. */
public final class Performance {
  private final PersonId person;
  private final PersonId doer;
  private final TallySheet sheet;
  private final Goals goals;

  private Performance(PersonId person, PersonId doer, TallySheet sheet, Goals goals) {
    this.person = person;
    this.doer = doer;
    this.sheet = sheet;
    this.goals = goals;
  }

  /** The performance of a person in the period of a sheet. */
  public static Performance of(PersonId person, TallySheet sheet, Goals goals) {
    return new Performance(person, person, sheet, goals);
  }

  /**
   * The same deeds and promises under another person's name. Whoever pays the same for equal performance must pay the same
   * for this one.
   */
  public Performance underNameOf(PersonId name) {
    return new Performance(name, doer, sheet, goals);
  }

  /** Who. */
  public PersonId person() {
    return person;
  }

  /** When. */
  public Period period() {
    return sheet.period();
  }

  /** The currency of all money that is read. */
  public CurrencyUnit currency() {
    return sheet.currency();
  }

  /** What the person promised for the metric and scope of a measure in this period. */
  public Optional<Goal> goalOf(Measure measure) {
    return goalOf(measure, period());
  }

  /** What the person promised for the metric and scope of a measure in exactly another period, such as the year. */
  public Optional<Goal> goalOf(Measure measure, Period period) {
    return goals
        .find(doer, measure.metric(), measure.scope(), period)
        .map(goal -> person.equals(doer)
            ? goal
            : Goal.builder().from(goal).person(person).build());
  }

  /**
   * What a measure amounts to.
   *
   * @return undefined, with the reason, when the metric has nothing to look at, or for attainment when there is no goal
   *     ({@code no-goal}) or it cannot be divided by
   */
  public Measured<Figure> read(Measure measure, Trace trace) {
    return reading(measure, trace).value();
  }

  /**
   * What a measure {@linkplain #read amounts to}, on how many facts it rests, and for a share of a sample where the true one
   * lies. An attainment rests on the facts of its metric and has no interval: nobody knows how far off a goal is.
   */
  public Reading reading(Measure measure, Trace trace) {
    return switch (measure.as()) {
      case VALUE -> actual(measure, trace);
      case ATTAINMENT -> attainment(measure, trace.step("goal.attainment"));
    };
  }

  private Reading actual(Measure measure, Trace trace) {
    return measure.metric().over(period()).read(sheet.of(doer, measure.scope()), trace);
  }

  private Reading attainment(Measure measure, Trace step) {
    Optional<Goal> goal = goalOf(measure);
    if (goal.isEmpty()) {
      step.fails("no-goal");
      return Reading.of(Measured.undefined("no-goal"), 0);
    }
    Reading actual = actual(measure, step);
    actual.value().undefined().ifPresent(step::fails);
    return Reading.of(
        actual.value().flatMap(figure -> goal.get().attainment(figure, step)).map(Figure::of),
        actual.sample());
  }
}
