package io.sdr.kpi.tracking;

import static io.sdr.kpi.cascade.Cascades.CALENDAR;
import static io.sdr.kpi.cascade.Cascades.usd;
import static io.sdr.kpi.sample.Explanations.assertTold;
import static io.sdr.kpi.sample.Refusals.assertRefused;
import static io.sdr.kpi.tracking.Tracks.JUNE;
import static io.sdr.kpi.tracking.Tracks.PLAN;
import static io.sdr.kpi.tracking.Tracks.at;
import static io.sdr.kpi.tracking.Tracks.fact;
import static io.sdr.kpi.tracking.Tracks.facts;
import static io.sdr.kpi.tracking.Tracks.goal;
import static io.sdr.kpi.tracking.Tracks.halfway;
import static io.sdr.kpi.tracking.Tracks.number;
import static io.sdr.kpi.tracking.Tracks.track;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Trace;
import io.sdr.core.explain.Wording;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.kpi.cascade.CascadeRule;
import io.sdr.kpi.cascade.Cascades;
import io.sdr.kpi.cascade.Part;
import io.sdr.kpi.cascade.Weightings;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.sample.Explanations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackerTest {
  private static BigDecimal rounded(Figure figure) {
    return number(figure).setScale(2, RoundingMode.HALF_UP);
  }

  @Test
  void holdsTheFactAgainstWhatIsDueByTheDay() {
    GoalTrack track = halfway("50");
    assertThat(track.daysPassed()).isEqualTo(11);
    assertThat(track.daysLeft()).isEqualTo(11);
    assertThat(track.planToDate()).isEqualTo(usd("1100"));
    assertThat(track.fact()).isEqualTo(usd("545"));
    assertThat(track.ahead()).isEqualTo(usd("-555"));
    assertThat(track.left()).isEqualTo(usd("1655"));
    assertThat(rounded(track.runRate().value().orElseThrow())).isEqualTo("49.55");
    assertThat(rounded(track.neededPace().value().orElseThrow())).isEqualTo("150.45");
    assertThat(track
            .attainmentToDate()
            .value()
            .orElseThrow()
            .points()
            .setScale(2, RoundingMode.HALF_UP))
        .isEqualTo("49.55");
    assertThat(track.goal()).isEqualTo(goal());
    assertThat(track.asOf()).isEqualTo(LocalDate.parse("2026-06-15"));
  }

  @Test
  void foreseesTheEndByTheMeanOfTheDaysWithAnInterval() {
    Forecast forecast = halfway("50").forecast().value().orElseThrow();
    // eleven days of 45, 50 and 55: mean 545/11, standard deviation 4.156; t(10) at 80 % is
    // 1.372184;
    // reach 1.372184 · 4.156 · √(11 + 11²/11)
    assertThat(forecast.method()).isEqualTo("run-rate");
    assertThat(forecast.days()).isEqualTo(11);
    assertThat(forecast.level()).isEqualTo(Percent.of("80"));
    assertThat(rounded(forecast.value())).isEqualTo("1090.00");
    assertThat(number(forecast.low()))
        .isBetween(new BigDecimal("1063.2"), new BigDecimal("1063.3"));
    assertThat(number(forecast.high()).add(number(forecast.low()))).isEqualByComparingTo("2180");
  }

  @Test
  void foreseesNothingAfterTooFewDays() {
    assertThat(at("2026-06-04", "50").forecast()).isEqualTo(Measured.undefined("too-few-days"));
    assertThat(at("2026-06-05", "50").forecast().isDefined()).isTrue();
    Tracker patient = Tracker.builder().leastDays(12).build();
    assertThat(patient
            .track(goal(), PLAN, facts("50"), LocalDate.parse("2026-06-15"), Trace.silent())
            .forecast())
        .isEqualTo(Measured.undefined("too-few-days"));
  }

  @Test
  void foreseesNothingFromTooFewDaysOnWhichAnythingWasReached() {
    List<DayFact> two =
        List.of(fact("2026-06-01", "500"), fact("2026-06-02", "0"), fact("2026-06-03", "300"));
    assertThat(track(goal(), two, "2026-06-15").forecast())
        .isEqualTo(Measured.undefined("too-few-days-with-facts"));
    List<DayFact> three = Lists.asList(fact("2026-06-05", "100"), two.toArray(DayFact[]::new));
    assertThat(track(goal(), three, "2026-06-15").forecast().value()).isPresent();
    Tracker bold = Tracker.builder().leastDaysWithFacts(2).build();
    assertThat(bold.track(goal(), PLAN, two, LocalDate.parse("2026-06-15"), Trace.silent())
            .forecast()
            .value())
        .isPresent();
    assertRefused(
        "tracker.must-look-at-a-day-with-facts",
        () -> Tracker.builder().leastDaysWithFacts(0).build());
  }

  @Test
  void allowsALimitThatIsBrokenToBeKeptYetWhereFactsMayFall() {
    Goal atMost = Goal.builder().from(goal()).direction(Direction.LOWER).build();
    List<DayFact> facts = List.of(fact("2026-06-01", "2250"), fact("2026-06-02", "-17"));
    GoalTrack track = track(atMost, facts, "2026-06-15");
    assertThat(track.neededPace()).isEqualTo(Measured.of(usd("-3")));
    assertThat(AlertRules.unreachable().look(track).signal()).isEqualTo(Signal.UNKNOWN);
  }

  @Test
  void knowsNothingOfTheScatterOfDaysThatDoNotDiffer() {
    List<DayFact> same =
        PLAN.days().stream().map(day -> new DayFact(day.day(), usd("10"))).toList();
    assertThat(track(goal(), same, "2026-06-15").forecast())
        .isEqualTo(Measured.undefined("no-spread"));
    assertThat(track(goal(), List.of(), "2026-06-15").forecast())
        .isEqualTo(Measured.undefined("too-few-days-with-facts"));
  }

  @Test
  void endsAtTheFactWhenNoDayIsLeftHoweverShortItWas() {
    Forecast end = at("2026-06-30", "50").forecast().value().orElseThrow();
    assertThat(end.method()).isEqualTo("ended");
    assertThat(end.low()).isEqualTo(end.high()).isEqualTo(at("2026-06-30", "50").fact());
    Goal week = Cascades.revenue("2026-W23", "100");
    GoalTrack track = Tracker.builder()
        .leastDays(6)
        .build()
        .track(
            week,
            DayPlan.byWorkingDays(week.period(), CALENDAR),
            List.of(fact("2026-06-01", "1")),
            LocalDate.parse("2026-06-20"),
            Trace.silent());
    assertThat(track.forecast().value().map(Forecast::value)).contains(usd("1"));
    assertThat(AlertRules.unreachable().look(track).signal()).isEqualTo(Signal.RAISED);
  }

  @Test
  void foreseesByAllThatWasFulfilledTogetherAndNotByTheMeanOfDays() {
    List<Goal> parts = new ArrayList<>();
    List<DayFact> facts = new ArrayList<>();
    List<DayPlan.Day> days = PLAN.days().subList(0, 10);
    for (DayPlan.Day day : days) {
      parts.add(Cascades.revenue(day.day().toString(), parts.size() == 4 ? "1" : "11"));
      if (facts.size() < 5) {
        facts.add(new DayFact(day.day(), usd("11")));
      }
    }
    GoalTrack track = Tracker.usual()
        .track(
            Cascades.revenue("2026-06", "100"),
            DayPlan.of(parts, CALENDAR),
            facts,
            LocalDate.parse("2026-06-05"),
            Trace.silent());
    assertThat(rounded(track.forecast().value().orElseThrow().value()))
        .as("55 of 45 parts, and as much of the other 55")
        .isEqualTo("122.22");
  }

  @Test
  void endsNoLowerThanItStandsUnlessFactsMayFall() {
    List<DayFact> facts = List.of(fact("2026-06-01", "12"));
    LocalDate day = LocalDate.parse("2026-06-12");
    Forecast stays = Tracker.builder()
        .leastDaysWithFacts(1)
        .build()
        .track(goal(), PLAN, facts, day, Trace.silent())
        .forecast()
        .value()
        .orElseThrow();
    assertThat(stays.low()).isEqualTo(usd("12"));
    Tracker falling =
        Tracker.builder().leastDaysWithFacts(1).reached(Reached.MAY_FALL).build();
    assertThat(number(falling
            .track(goal(), PLAN, facts, day, Trace.silent())
            .forecast()
            .value()
            .orElseThrow()
            .low()))
        .isNegative();
    List<DayFact> returned = List.of(fact("2026-06-01", "12"), fact("2026-06-02", "-4"));
    assertThat(Tracker.builder()
            .leastDaysWithFacts(1)
            .build()
            .track(goal(), PLAN, returned, day, Trace.silent()))
        .as("a day below zero shows that facts fall")
        .isEqualTo(falling.track(goal(), PLAN, returned, day, Trace.silent()));
    Goal atMost =
        Goal.builder().from(goal()).direction(Direction.LOWER).target(usd("10")).build();
    GoalTrack broken = track(atMost, facts, "2026-06-12");
    assertThat(AlertRules.unreachable().look(broken).signal()).isEqualTo(Signal.RAISED);
    assertThat(broken.neededPace()).isEqualTo(Measured.undefined("limit-is-broken"));
  }

  @Test
  void needsNothingMoreWhenTheTargetIsReached() {
    GoalTrack track = track(goal(), List.of(fact("2026-06-01", "2205")), "2026-06-12");
    assertThat(track.left()).isEqualTo(usd("-5"));
    assertThat(track.neededPace()).isEqualTo(Measured.of(usd("0")));
  }

  @Test
  void saysOfALimitWhatMayComeAndOfOneThatIsBrokenThatItIs() {
    Goal atMost = Goal.builder().from(goal()).direction(Direction.LOWER).build();
    assertThat(told(atMost, "100"))
        .contains("At most USD", "a day may come")
        .doesNotContain("needed");
    assertThat(told(atMost, "3000")).contains("Nothing more may come", "more than USD 2,200.00");
    assertThat(told(goal(), "3000")).contains("The target is reached").doesNotContain("\u2212USD");
  }

  private static String told(Goal goal, String amount) {
    Explained<GoalTrack> explained = Explained.of(
        "asked",
        Detail.FULL,
        trace -> Tracker.usual()
            .track(
                goal,
                PLAN,
                List.of(fact("2026-06-01", amount)),
                LocalDate.parse("2026-06-12"),
                trace));
    Explanation why = explained.because().orElseThrow();
    assertTold(why);
    return PolicyRegistry.discovered(TrackerTest.class.getClassLoader())
        .wording(Locale.ENGLISH)
        .tell(why.steps().get(0))
        .replace('\u00a0', ' ');
  }

  @Test
  void knowsNoPaceBeforeTheFirstDayAndAfterTheLast() {
    GoalTrack before = at("2026-05-31", "50");
    assertThat(before.runRate()).isEqualTo(Measured.undefined("no-day-is-over"));
    assertThat(before.planToDate()).isEqualTo(usd("0"));
    assertThat(before.fact()).isEqualTo(usd("0"));
    assertThat(before.attainmentToDate()).isEqualTo(Measured.undefined("no-day-is-over"));
    assertThat(before.neededPace()).isEqualTo(Measured.of(usd("100")));
    GoalTrack after = at("2026-07-15", "50");
    assertThat(after.neededPace()).isEqualTo(Measured.undefined("no-day-is-left"));
    assertThat(after.planToDate()).isEqualTo(usd("2200"));
    assertThat(after.daysLeft()).isZero();
  }

  @Test
  void countsWhatWasReachedOnADayOffWithTheDayBefore() {
    List<DayFact> facts = new ArrayList<>(facts("50"));
    facts.add(fact("2026-06-06", "100"));
    GoalTrack weekend = track(goal(), facts, "2026-06-15");
    assertThat(weekend.fact()).isEqualTo(usd("645"));
    List<DayFact> friday = new ArrayList<>(facts("50"));
    friday.add(fact("2026-06-05", "100"));
    assertThat(weekend).isEqualTo(track(goal(), friday, "2026-06-15"));
    assertThat(track(goal(), facts, "2026-06-05").fact())
        .as("the Saturday is not over")
        .isEqualTo(usd("245"));
  }

  @Test
  void countsWhatWasReachedBeforeTheFirstDayOfThePlanWithIt() {
    Goal august = Goal.builder().from(goal()).period(Period.parse("2026-08")).build();
    DayPlan plan = DayPlan.byWorkingDays(august.period(), CALENDAR);
    List<DayFact> saturday = List.of(fact("2026-08-01", "100"));
    GoalTrack track = Tracker.usual()
        .track(august, plan, saturday, LocalDate.parse("2026-08-07"), Trace.silent());
    GoalTrack monday = Tracker.usual()
        .track(
            august,
            plan,
            List.of(fact("2026-08-03", "100")),
            LocalDate.parse("2026-08-07"),
            Trace.silent());
    assertThat(track).isEqualTo(monday);
    GoalTrack first = Tracker.usual()
        .track(august, plan, saturday, LocalDate.parse("2026-08-02"), Trace.silent());
    assertThat(first.fact()).isEqualTo(usd("100"));
    assertThat(first.daysPassed()).isZero();
  }

  @Test
  void passesOverWhatIsOutsideThePeriodOrAfterTheDay() {
    List<DayFact> facts = List.of(
        fact("2026-05-29", "7"),
        fact("2026-06-01", "1"),
        fact("2026-06-16", "9"),
        fact("2026-07-01", "9"));
    assertThat(track(goal(), facts, "2026-06-15").fact()).isEqualTo(usd("1"));
    assertThat(track(goal(), facts, "2026-07-15").fact()).isEqualTo(usd("10"));
  }

  @Test
  void addsUpSeveralFactsOfADayAndReturns() {
    List<DayFact> facts =
        List.of(fact("2026-06-01", "7"), fact("2026-06-01", "5"), fact("2026-06-02", "-4"));
    assertThat(track(goal(), facts, "2026-06-15").fact()).isEqualTo(usd("8"));
  }

  @Test
  void followsThePlanOfACascade() {
    List<Part> weeks = Part.over(JUNE, Cadence.WEEK);
    List<Part> weighed = new ArrayList<>();
    for (int i = 0; i < weeks.size(); i++) {
      weighed.add(Part.builder()
          .from(weeks.get(i))
          .potential(BigDecimal.valueOf(i == 0 ? 6 : 1))
          .build());
    }
    List<Goal> parts = Cascades.divided(
            CascadeRule.by(Weightings.byPotential()), Cascades.revenue("2026-06", "1000"), weighed)
        .goals();
    DayPlan plan = DayPlan.of(parts, CALENDAR);
    GoalTrack track = Tracker.usual()
        .track(goal(), plan, facts("50"), LocalDate.parse("2026-06-07"), Trace.silent());
    assertThat(track.planToDate()).as("the first week has six tenths").isEqualTo(usd("1320"));
    assertThat(track.daysPassed()).isEqualTo(5);
    assertThat(rounded(track.forecast().value().orElseThrow().value()))
        .as("245 in six tenths, 408.33 in all")
        .isEqualTo("408.33");
    assertThat(plan.whole()).isEqualByComparingTo("1000");
  }

  @Test
  void plansOverAllDaysWhereNoneIsWorked() {
    DayPlan weekend =
        DayPlan.of(List.of(Cascades.revenue("2026-06-06/2026-06-08", "10")), CALENDAR);
    assertThat(weekend.days())
        .containsExactly(
            new DayPlan.Day(LocalDate.parse("2026-06-06"), BigDecimal.valueOf(5)),
            new DayPlan.Day(LocalDate.parse("2026-06-07"), BigDecimal.valueOf(5)));
    DayPlan thirds = DayPlan.of(List.of(Cascades.revenue("2026-06-01/2026-06-04", "1")), CALENDAR);
    assertThat(thirds.through(LocalDate.parse("2026-06-02"))).isEqualTo("0.666667");
    assertThat(thirds.through(LocalDate.parse("2026-06-03"))).isEqualByComparingTo("1");
    DayPlan twice = DayPlan.of(
        List.of(
            Cascades.revenue("2026-06-05", "10"),
            Cascades.revenue("2026-06-05", "20"),
            Cascades.revenue("2026-06-08", "0")),
        CALENDAR);
    assertThat(twice.days())
        .containsExactly(new DayPlan.Day(LocalDate.parse("2026-06-05"), BigDecimal.valueOf(30)));
    assertThat(twice.through(LocalDate.parse("2026-06-04"))).isEqualByComparingTo("0");
    assertThat(twice.through(LocalDate.parse("2026-06-05"))).isEqualByComparingTo("30");
  }

  @Test
  void isAheadWithLessWhereLessIsBetter() {
    Goal fewer = Goal.builder().from(goal()).direction(Direction.LOWER).build();
    GoalTrack track = track(fewer, facts("50"), "2026-06-15");
    assertThat(track.attainmentToDate().value().orElseThrow()).isGreaterThan(Percent.of("200"));
    assertThat(track(fewer, List.of(), "2026-06-15").attainmentToDate())
        .isEqualTo(Measured.undefined("zero-actual"));
  }

  @Test
  void readsALevelAsHighAsItIs() {
    Goal rate = Goal.builder().from(goal()).target(Figure.of(Percent.of("30"))).build();
    Explained<GoalTrack> explained = Explained.of(
        "asked",
        Detail.FULL,
        trace -> Tracker.usual()
            .trackLevel(
                rate, PLAN, Figure.of(Percent.of("27")), LocalDate.parse("2026-06-15"), trace));
    GoalTrack track = explained.value();
    assertThat(track.planToDate()).isEqualTo(Figure.of(Percent.of("30")));
    assertThat(track.fact()).isEqualTo(Figure.of(Percent.of("27")));
    assertThat(track.ahead()).isEqualTo(Figure.of(Percent.of("-3")));
    assertThat(track.left()).isEqualTo(Figure.of(Percent.of("3")));
    assertThat(track.attainmentToDate()).isEqualTo(Measured.of(Percent.of("90")));
    assertThat(track.daysPassed()).isEqualTo(11);
    assertThat(track.daysLeft()).isEqualTo(11);
    assertThat(Explanations.operations(explained.because().orElseThrow()))
        .containsExactly("tracking.level DIFFERENCE", "tracking.attainment QUOTIENT");
    assertThat(Tracker.builder().leastDays(2).build().leastDays()).isEqualTo(2);
    for (Measured<?> none : List.of(track.runRate(), track.neededPace(), track.forecast())) {
      assertThat(none.undefined()).contains("levels-do-not-add-up");
    }
    assertTold(explained.because().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"2026-05-31", "2026-06-03", "2026-06-15", "2026-06-30"})
  void explanationsAddUpAndReadWell(LocalDate asOf) {
    Explained<GoalTrack> explained = Explained.of(
        "asked",
        Detail.FULL,
        trace -> Tracker.usual().track(goal(), PLAN, facts("50.01"), asOf, trace));
    Explanation why = explained.because().orElseThrow();
    assertTold(why);
    Explanation tracking = why.steps().get(0);
    assertThat(tracking.steps())
        .extracting(Explanation::rule)
        .containsExactly(
            "tracking.plan-to-date",
            "tracking.ahead",
            "tracking.attainment",
            "tracking.left",
            "tracking.run-rate",
            "tracking.needed-pace",
            asOf.equals(LocalDate.parse("2026-06-30")) ? "tracking.ended" : "tracking.forecast");
    PolicyRegistry registry = PolicyRegistry.discovered(TrackerTest.class.getClassLoader());
    for (Locale language : Wording.LANGUAGES) {
      assertThat(registry.wording(language).tell(tracking))
          .doesNotContain("{", "null", "tracking.", "unmet.");
    }
  }

  @Test
  void saysOfEveryStepHowItFollows() {
    Explained<GoalTrack> explained = Explained.of(
        "asked",
        Detail.FULL,
        trace -> Tracker.usual()
            .track(goal(), PLAN, facts("100"), LocalDate.parse("2026-06-15"), trace));
    assertThat(Explanations.operations(explained.because().orElseThrow()))
        .containsExactly(
            "tracking STATED",
            "tracking.plan-to-date PRORATED",
            "tracking.ahead DIFFERENCE",
            "tracking.attainment QUOTIENT",
            "tracking.left DIFFERENCE",
            "tracking.run-rate QUOTIENT",
            "tracking.needed-pace QUOTIENT",
            "tracking.forecast STATED");
  }

  @Test
  void saysInWordsWhereAGoalStands() {
    Explained<GoalTrack> explained = Explained.of(
        "asked",
        Detail.FULL,
        trace -> Tracker.usual()
            .track(goal(), PLAN, facts("100"), LocalDate.parse("2026-06-15"), trace));
    Explanation why = explained.because().orElseThrow().steps().get(0);
    PolicyRegistry registry = PolicyRegistry.discovered(TrackerTest.class.getClassLoader());
    assertThat(registry.wording(Locale.ENGLISH).tell(why).replace('\u00a0', ' '))
        .startsWith("By 15 Jun 2026 USD 1,090.00 of USD 2,200.00 is reached.\n"
            + "  The plan to date is USD 1,100.00: 11 of 22 parts of USD 2,200.00.\n"
            + "  USD 1,090.00 less the plan of USD 1,100.00 is USD \u221210.00.\n");
  }

  @Test
  void refusesPlansAndFactsOfSomethingElse() {
    Goal rate = Goal.builder().from(goal()).target(Figure.of(Percent.of("30"))).build();
    assertRefused(
        "tracking.must-be-of-something-that-adds-up", () -> track(rate, List.of(), "2026-06-15"));
    assertRefused(
        "tracking.must-be-in-the-unit-of-the-goal",
        () -> track(
            goal(),
            List.of(new DayFact(LocalDate.parse("2026-06-01"), Figure.of(5))),
            "2026-06-15"));
    for (String period : List.of("2026-05", "2026-06-02/2026-07-01", "2026-06-01/2026-06-30")) {
      Goal other = Goal.builder().from(goal()).period(Period.parse(period)).build();
      assertRefused(
          "tracking.must-plan-within-the-period", () -> track(other, List.of(), "2026-06-15"));
      assertRefused(
          "tracking.must-plan-within-the-period",
          () -> Tracker.usual()
              .trackLevel(other, PLAN, usd("1"), LocalDate.parse("2026-06-15"), Trace.silent()));
    }
    assertRefused(
        "tracking.must-be-in-the-unit-of-the-goal",
        () -> Tracker.usual()
            .trackLevel(goal(), PLAN, Figure.of(1), LocalDate.parse("2026-06-15"), Trace.silent()));
    assertRefused(
        "day-plan.must-be-of-one-unit-that-adds-up",
        () -> DayPlan.of(
            List.of(Cascades.revenue("2026-06-01", "10"), Cascades.deals("2026-06-02", 5)),
            CALENDAR));
    assertRefused(
        "day-plan.must-be-of-one-unit-that-adds-up",
        () -> DayPlan.of(List.of(Goal.builder().from(rate).period(JUNE).build()), CALENDAR));
    assertRefused(
        "tracker.must-look-at-two-days", () -> Tracker.builder().leastDays(1).build());
    for (Percent level : List.of(Percent.ZERO, Percent.HUNDRED)) {
      assertRefused(
          "tracker.must-have-a-level-below-everything",
          () -> Tracker.builder().level(level).build());
    }
    assertRefused(
        "day-fact.must-be-a-number",
        () -> new DayFact(LocalDate.parse("2026-06-01"), Figure.of("much")));
    assertRefused(
        "day-plan.must-have-positive-weights",
        () -> new DayPlan.Day(LocalDate.parse("2026-06-01"), BigDecimal.ZERO));
    assertRefused(
        "day-plan.must-have-a-day-to-work",
        () -> DayPlan.byWorkingDays(Period.parse("2026-06-06"), CALENDAR));
    assertRefused(
        "day-plan.must-have-a-day-to-work", () -> DayPlan.of(Collections.emptyList(), CALENDAR));
  }
}
