package io.sdr.kpi.goal;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.TallySheet;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** What one person did in one period, held against what was promised. */
public final class Performance {
  private final PersonId person;
  private final PersonId doer;
  private final TallySheet sheet;
  private final Goals goals;
  private final Period over;

  private Performance(PersonId person, PersonId doer, TallySheet sheet, Goals goals, Period over) {
    this.person = person;
    this.doer = doer;
    this.sheet = sheet;
    this.goals = goals;
    this.over = over;
  }

  /** The performance of a person in the period of a sheet, when it is over. */
  public static Performance of(PersonId person, TallySheet sheet, Goals goals) {
    return new Performance(person, person, sheet, goals, sheet.period());
  }

  /**
   * The same deeds and promises under another person's name. Whoever pays the same for equal performance must pay the same
   * for this one.
   */
  public Performance underNameOf(PersonId name) {
    return new Performance(name, doer, sheet, goals, over);
  }

  /**
   * The same performance as it stands at the end of a day: a metric that has the length of the period in its formula, such as
   * days sales outstanding, is read over the days until then, and not as if the rest of the period had passed without facts. The
   * facts are those of the sheet, which holds none of later days yet; the goals are those of the whole period.
   *
   * @throws Refusal if the period has not begun by then
   */
  public Performance asOf(LocalDate day) {
    Refusal.unless(!day.isBefore(period().start()), "performance.must-have-begun", day);
    Period passed =
        day.isBefore(period().lastDay()) ? Period.of(period().start(), day.plusDays(1)) : period();
    return new Performance(person, doer, sheet, goals, passed);
  }

  /** Who. */
  public PersonId person() {
    return person;
  }

  /** When. */
  public Period period() {
    return sheet.period();
  }

  /** The days that are looked at: the period, or {@linkplain #asOf what of it is over}. */
  public Period over() {
    return over;
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
      case ATTAINMENT -> attainment(measure, attainmentStep(trace));
    };
  }

  private Trace attainmentStep(Trace trace) {
    return over.equals(period())
        ? trace.step("goal.attainment")
        : trace.step("goal.attainment.to-date").given("day", over.lastDay());
  }

  private Reading actual(Measure measure, Trace trace) {
    return measure.metric().over(over).read(sheet.of(doer, measure.scope()), trace);
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
