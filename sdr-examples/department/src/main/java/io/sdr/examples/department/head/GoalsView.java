package io.sdr.examples.department.head;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.examples.department.chart.BulletChart;
import io.sdr.examples.department.chart.SmallSvg;
import io.sdr.examples.department.chart.Sparkline;
import io.sdr.examples.department.goals.FollowedGoal;
import io.sdr.examples.department.goals.MonthPlan;
import io.sdr.examples.department.month.MonthResult;
import io.sdr.examples.department.month.PersonResult;
import io.sdr.examples.department.telling.Grid;
import io.sdr.examples.department.telling.Tongue;
import io.sdr.kpi.cascade.GoalTree;
import io.sdr.kpi.metric.Scope;
import io.sdr.kpi.smart.Letter;
import io.sdr.kpi.smart.Verdict;
import io.sdr.kpi.tracking.DayFact;
import io.sdr.kpi.tracking.Forecast;
import io.sdr.kpi.tracking.GoalTrack;
import io.sdr.kpi.tracking.Signal;
import io.sdr.kpi.workload.Workload;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The goals of a month in words.
 *
 * @param day where they were looked at, in words
 * @param why why the month is not divided among people; empty where it is
 * @param planned what the shares of people sum to; empty where there are none
 * @param hasGoals whether anything was agreed for the month
 * @param time the goal of the year by quarters, and by the months of the one that counts
 * @param people what the plan has for everyone, what was agreed, and the work it takes
 * @param smart what is to be thought of each goal, letter by letter
 * @param remarks the same in sentences
 * @param track where each goal stood
 * @param alerts what someone should look at, goal by goal
 * @param pictures the same as pictures
 */
public record GoalsView(
    String day,
    String why,
    String planned,
    boolean hasGoals,
    Grid time,
    Grid people,
    Grid smart,
    ImmutableList<Remarks> remarks,
    Grid track,
    ImmutableList<Remarks> alerts,
    ImmutableList<Picture> pictures) {
  static GoalsView of(MonthResult month, MonthPlan plan, Tongue tongue) {
    return new Builder(month, plan, tongue).view();
  }

  /** Whether someone should look at a goal. */
  public boolean hasAlerts() {
    return !alerts.isEmpty();
  }

  /**
   * What is said of a goal.
   *
   * @param name whose goal it is
   * @param sentences one after another
   */
  public record Remarks(String name, ImmutableList<String> sentences) {}

  /**
   * A goal as a picture.
   *
   * @param name whose goal it is
   * @param bullet what was reached against what was due, as SVG
   * @param line how it came to that, day by day, as SVG
   */
  public record Picture(String name, String bullet, String line) {}

  private static final class Builder {
    private final MonthPlan plan;
    private final Tongue tongue;
    private final Map<PersonId, String> names;

    Builder(MonthResult month, MonthPlan plan, Tongue tongue) {
      this.plan = plan;
      this.tongue = tongue;
      this.names = month.people().stream()
          .map(PersonResult::person)
          .collect(ImmutableMap.toImmutableMap(Person::id, Person::name));
    }

    GoalsView view() {
      return new GoalsView(
          tongue.say("goals.day", ImmutableMap.of("day", Figure.of(plan.lookedAt()))),
          plan.amongPeople()
              .value()
              .undefined()
              .map(reason -> tongue.say(
                  "goals.not-divided", ImmutableMap.of("why", Figure.of(tongue.why(reason)))))
              .orElse(""),
          planned(),
          !plan.goals().isEmpty(),
          time(),
          people(),
          smart(),
          plan.goals().stream().map(this::remarks).collect(ImmutableList.toImmutableList()),
          track(),
          plan.goals().stream()
              .map(this::alerts)
              .flatMap(Optional::stream)
              .collect(ImmutableList.toImmutableList()),
          plan.goals().stream().map(this::picture).collect(ImmutableList.toImmutableList()));
    }

    private String name(FollowedGoal goal) {
      String name =
          names.getOrDefault(goal.goal().person(), goal.goal().person().text());
      return goal.goal().scope() == Scope.OWN ? name : name + ", " + tongue.say("with-team");
    }

    private String planned() {
      return plan.amongPeople()
          .value()
          .value()
          .map(month -> tongue.say(
              "goals.plan-sum",
              ImmutableMap.of(
                  "assigned", Figure.of(tongue.show(month.assigned())),
                  "target", Figure.of(tongue.show(month.goal().target())))))
          .orElse("");
    }

    private Grid time() {
      Grid.Builder grid = Grid.builder()
          .words(tongue.say("goals.period"))
          .figures(tongue.say("goals.target"))
          .figures(tongue.say("goals.fact"))
          .figures(tongue.say("goals.of-target"));
      plan.overTime().value().value().ifPresent(year -> {
        for (GoalTree quarter : year.parts()) {
          grid.item(cells(quarter));
          if (quarter.goal().period().contains(plan.month().start())) {
            quarter.parts().forEach(month -> grid.below(cells(month)));
          }
        }
        grid.total(cells(year));
      });
      return grid.build();
    }

    private List<String> cells(GoalTree goal) {
      Optional<Figure> reached =
          Optional.ofNullable(plan.reached().get(goal.goal().period()));
      return List.of(
          goal.goal().period().toString(),
          tongue.show(goal.goal().target()),
          reached.map(tongue::show).orElse(Tongue.UNDEFINED),
          reached
              .flatMap(fact -> share(fact, goal.goal().target()))
              .map(tongue::show)
              .orElse(Tongue.UNDEFINED));
    }

    private static Optional<Figure> share(Figure fact, Figure target) {
      BigDecimal whole = target.number().orElseThrow();
      return whole.signum() > 0
          ? Optional.of(Figure.of(
              Percent.ofFraction(fact.number().orElseThrow().divide(whole, MathContext.DECIMAL64))))
          : Optional.empty();
    }

    private Grid people() {
      Grid.Builder grid = Grid.builder()
          .words(tongue.say("person"))
          .figures(tongue.say("goals.planned"))
          .figures(tongue.say("goals.agreed"))
          .figures(tongue.say("goals.a-day"))
          .words(tongue.say("goals.work"))
          .figures(tongue.say("goals.load"));
      for (FollowedGoal goal : plan.goals()) {
        Optional<Workload> work = goal.work().flatMap(known -> known.value().value());
        grid.item(List.of(
            name(goal),
            goal.share().map(tongue::show).orElse(Tongue.UNDEFINED),
            tongue.show(goal.goal().target()),
            aDay(goal),
            work.map(this::needs).orElse(Tongue.UNDEFINED),
            work.map(known -> tongue.show(known.load().map(Figure::of))).orElse(Tongue.UNDEFINED)));
      }
      List<FollowedGoal> own =
          plan.goals().stream().filter(goal -> goal.goal().scope() == Scope.OWN).toList();
      return grid.total(List.of(
              tongue.say("goals.own-total"),
              sum(own.stream().flatMap(goal -> goal.share().stream())),
              sum(own.stream().map(goal -> goal.goal().target()))))
          .build();
    }

    private String sum(Stream<Figure> figures) {
      return figures
          .reduce((one, other) ->
              one.withNumber(one.number().orElseThrow().add(other.number().orElseThrow())))
          .map(tongue::show)
          .orElse(Tongue.UNDEFINED);
    }

    private String aDay(FollowedGoal goal) {
      int days = goal.track().value().daysPassed() + goal.track().value().daysLeft();
      Figure target = goal.goal().target();
      return tongue.show(target.withNumber(
          target.number().orElseThrow().divide(BigDecimal.valueOf(days), MathContext.DECIMAL64)));
    }

    private String needs(Workload work) {
      List<String> needs = new ArrayList<>();
      work.needs()
          .forEach(need -> needs.add(tongue.say(
              "goals.need",
              ImmutableMap.of(
                  "step", Figure.of(need.step()),
                  "number", Figure.of(need.number()),
                  "day", Figure.of(tongue.show(need.perDay()))))));
      return String.join("; ", needs);
    }

    private Grid smart() {
      Grid.Builder grid = Grid.builder().words(tongue.say("person"));
      for (Letter letter : Letter.values()) {
        grid.words(tongue.say("goals.letter." + lower(letter)));
      }
      grid.words(tongue.say("goals.overall"));
      for (FollowedGoal goal : plan.goals()) {
        grid.item(Stream.of(
                Stream.of(name(goal)),
                Stream.of(Letter.values()).map(letter -> verdict(goal.judged().verdict(letter))),
                Stream.of(verdict(goal.judged().overall())))
            .flatMap(cells -> cells)
            .toList());
      }
      return grid.build();
    }

    private String verdict(Verdict verdict) {
      return tongue.say("goals.verdict." + lower(verdict));
    }

    private Remarks remarks(FollowedGoal goal) {
      return new Remarks(name(goal), goal.judged().in(tongue.wording()));
    }

    private Grid track() {
      Grid.Builder grid = Grid.builder()
          .words(tongue.say("person"))
          .figures(tongue.say("goals.fact"))
          .figures(tongue.say("goals.due"))
          .figures(tongue.say("goals.of-due"))
          .figures(tongue.say("goals.pace"))
          .figures(tongue.say("goals.needed-pace"))
          .figures(tongue.say("goals.forecast"));
      for (FollowedGoal goal : plan.goals()) {
        GoalTrack track = goal.track().value();
        grid.item(List.of(
            name(goal),
            tongue.show(track.fact()),
            tongue.show(track.planToDate()),
            tongue.show(track.attainmentToDate().map(Figure::of)),
            tongue.show(track.runRate()),
            tongue.show(track.neededPace()),
            forecast(track.forecast())));
      }
      return grid.build();
    }

    private String forecast(Measured<Forecast> forecast) {
      return forecast
          .value()
          .map(end -> tongue.say(
              "goals.ends",
              ImmutableMap.of(
                  "value", Figure.of(tongue.show(end.value())),
                  "low", Figure.of(tongue.show(end.low())),
                  "high", Figure.of(tongue.show(end.high())),
                  "level", Figure.of(end.level()))))
          .orElseGet(() -> tongue.why(forecast.undefined().orElseThrow()));
    }

    /** What of a goal someone should look at; nothing where all is well. */
    private Optional<Remarks> alerts(FollowedGoal goal) {
      ImmutableList<String> raised = goal.alerts().stream()
          .filter(alert -> alert.signal() == Signal.RAISED)
          .map(alert -> alert.in(tongue.wording()))
          .collect(ImmutableList.toImmutableList());
      return raised.isEmpty() ? Optional.empty() : Optional.of(new Remarks(name(goal), raised));
    }

    private Picture picture(FollowedGoal goal) {
      GoalTrack track = goal.track().value();
      double target = number(goal.goal().target());
      BulletChart bullet = new BulletChart(
          tongue.say(
              "goals.bullet",
              ImmutableMap.of(
                  "name", Figure.of(name(goal)),
                  "fact", Figure.of(tongue.show(track.fact())),
                  "due", Figure.of(tongue.show(track.planToDate())),
                  "target", Figure.of(tongue.show(goal.goal().target())))),
          number(track.fact()),
          OptionalDouble.of(number(track.planToDate())),
          target > 0 ? ImmutableList.of(target / 2, target) : ImmutableList.of());
      return new Picture(name(goal), SmallSvg.of(bullet), SmallSvg.of(line(goal, target)));
    }

    private Sparkline line(FollowedGoal goal, double target) {
      ImmutableList.Builder<OptionalDouble> figures = ImmutableList.builder();
      Map<LocalDate, Figure> reached =
          goal.days().stream().collect(ImmutableMap.toImmutableMap(DayFact::day, DayFact::reached));
      double sum = 0;
      for (LocalDate day :
          Period.of(plan.month().start(), plan.lookedAt().plusDays(1)).dates().stream()
              .toList()) {
        sum += Optional.ofNullable(reached.get(day)).map(Builder::number).orElse(0.0);
        figures.add(OptionalDouble.of(sum));
      }
      return new Sparkline(
          tongue.say(
              "goals.line",
              ImmutableMap.of(
                  "name", Figure.of(name(goal)),
                  "fact", Figure.of(tongue.show(goal.track().value().fact())),
                  "day", Figure.of(plan.lookedAt()))),
          figures.build(),
          target > 0 ? OptionalDouble.of(target) : OptionalDouble.empty());
    }

    private static double number(Figure figure) {
      return figure.number().orElseThrow().doubleValue();
    }

    private static String lower(Enum<?> name) {
      return name.name().toLowerCase(Locale.ROOT);
    }
  }
}
