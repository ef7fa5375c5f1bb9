package io.sdr.kpi.cascade;

import static io.sdr.kpi.cascade.Cascades.deals;
import static io.sdr.kpi.cascade.Cascades.divided;
import static io.sdr.kpi.cascade.Cascades.explained;
import static io.sdr.kpi.cascade.Cascades.person;
import static io.sdr.kpi.cascade.Cascades.potential;
import static io.sdr.kpi.cascade.Cascades.revenue;
import static io.sdr.kpi.cascade.Cascades.targets;
import static io.sdr.kpi.cascade.Cascades.usd;
import static io.sdr.kpi.sample.Explanations.assertTold;
import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.GoalId;
import io.sdr.kpi.goal.Passing;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Scope;
import io.sdr.kpi.sample.Explanations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CascadeRuleTest {
  private static final CascadeRule EVEN = CascadeRule.by(Weightings.even());
  private static final CascadeRule BY_POTENTIAL = CascadeRule.by(Weightings.byPotential());
  private static final List<Part> TEAM = List.of(
      potential("anna", "2026", "500"),
      potential("boris", "2026", "300"),
      potential("clara", "2026", "200"));

  @Test
  void dividesByWhatPartsWeigh() {
    Cascade cascade = divided(BY_POTENTIAL, revenue("2026", "1200000"), TEAM);
    assertThat(targets(cascade)).containsExactly(usd("600000"), usd("360000"), usd("240000"));
    assertThat(cascade.assigned()).isEqualTo(usd("1200000"));
    assertThat(cascade.overassignment()).isEqualTo(Measured.of(Percent.ZERO));
    assertThat(cascade.passing()).isEqualTo(Passing.DIVIDED);
    assertThat(cascade.find("boris").orElseThrow().weight()).contains(Figure.of(300));
    assertThat(cascade.find("nobody")).isEmpty();
  }

  @Test
  void givesTheLastUnitsToThoseWhoLostMost() {
    assertThat(targets(divided(EVEN, revenue("2026", "100.00"), TEAM)))
        .containsExactly(usd("33.34"), usd("33.33"), usd("33.33"));
    assertThat(targets(divided(BY_POTENTIAL, deals("2026", 7), TEAM)))
        .containsExactly(Figure.of(4), Figure.of(2), Figure.of(1));
  }

  @Test
  void keepsAsManyDecimalsAsTheTargetHasOrAsAreAskedFor() {
    Goal finer = Goal.builder()
        .from(deals("2026", 1))
        .target(Figure.of(new BigDecimal("1.5")))
        .build();
    assertThat(targets(divided(EVEN, finer, TEAM)))
        .containsExactly(
            Figure.of(new BigDecimal("0.5")),
            Figure.of(new BigDecimal("0.5")),
            Figure.of(new BigDecimal("0.5")));
    CascadeRule tenths = CascadeRule.builder().by(Weightings.even()).decimals(1).build();
    assertThat(targets(divided(tenths, deals("2026", 1), TEAM)))
        .containsExactly(
            Figure.of(new BigDecimal("0.4")),
            Figure.of(new BigDecimal("0.3")),
            Figure.of(new BigDecimal("0.3")));
    assertRefused(
        "allocation.must-not-be-coarser-than-the-whole",
        () -> divided(tenths, revenue("2026", "1.25"), TEAM));
  }

  @Test
  void givesNothingToPartsThatWeighNothing() {
    List<Part> parts = List.of(potential("anna", "2026", "0"), potential("boris", "2026", "1"));
    assertThat(targets(divided(BY_POTENTIAL, revenue("2026", "9.99"), parts)))
        .containsExactly(usd("0"), usd("9.99"));
  }

  @Test
  void isUndefinedWhereAllWeighNothingOrOneCannotBeWeighed() {
    List<Part> nothing = List.of(potential("anna", "2026", "0"), potential("boris", "2026", "0"));
    assertThat(BY_POTENTIAL.cascade(revenue("2026", "9"), nothing, Trace.silent()))
        .isEqualTo(Measured.undefined("all-parts-weigh-nothing"));
    List<Part> unknown =
        List.of(potential("anna", "2026", "1"), person("boris", "2026").build());
    assertThat(BY_POTENTIAL.cascade(revenue("2026", "9"), unknown, Trace.silent()))
        .isEqualTo(Measured.undefined("potential-not-known"));
    Explanation why =
        explained(BY_POTENTIAL, revenue("2026", "9"), unknown).because().orElseThrow();
    assertTold(why);
    Explanation step = why.steps().get(0);
    assertThat(step.unmet().orElseThrow().condition()).isEqualTo("potential-not-known");
    assertThat(step.steps().get(1).unmet().orElseThrow().condition())
        .isEqualTo("potential-not-known");
    assertThat(step.steps().get(0).unmet().orElseThrow().condition())
        .isEqualTo("others-cannot-be-weighed");
    Explanation all =
        explained(BY_POTENTIAL, revenue("2026", "9"), nothing).because().orElseThrow();
    assertTold(all);
    assertThat(all.steps().get(0).steps())
        .allSatisfy(share -> assertThat(share.unmet().orElseThrow().condition())
            .isEqualTo("all-parts-weigh-nothing"));
  }

  @Test
  void dividesNothingAmongThoseWhoWeighNothing() {
    List<Part> nothing = List.of(potential("anna", "2026", "0"), potential("boris", "2026", "0"));
    assertThat(targets(divided(BY_POTENTIAL, revenue("2026", "0"), nothing)))
        .containsExactly(usd("0"), usd("0"));
    Explanation why =
        explained(BY_POTENTIAL, revenue("2026", "0"), nothing).because().orElseThrow();
    assertTold(why);
  }

  @Test
  void declaresWhatIsAssignedOverTheGoal() {
    CascadeRule over = CascadeRule.builder()
        .by(Weightings.byPotential())
        .overassignment(Percent.of("5"))
        .build();
    Cascade cascade = divided(over, revenue("2026", "1200000"), TEAM);
    assertThat(cascade.assigned()).isEqualTo(usd("1260000"));
    assertThat(cascade.overassignment()).isEqualTo(Measured.of(Percent.of("5")));
    assertThat(targets(cascade)).containsExactly(usd("630000"), usd("378000"), usd("252000"));

    Cascade whole = divided(over, deals("2026", 21), TEAM);
    assertThat(whole.assigned()).as("22.05 deals in whole ones").isEqualTo(Figure.of(23));
    assertThat(whole.overassignment().value().orElseThrow().points())
        .isBetween(new BigDecimal("9.5"), new BigDecimal("9.6"));
  }

  @Test
  void assignsLessWhereLessIsBetter() {
    CascadeRule over = CascadeRule.builder()
        .by(Weightings.even())
        .overassignment(Percent.of("10"))
        .build();
    Goal complaints =
        Goal.builder().from(deals("2026", 15)).direction(Direction.LOWER).build();
    Cascade cascade = divided(over, complaints, TEAM);
    assertThat(cascade.assigned()).as("13.5 in whole ones").isEqualTo(Figure.of(13));
    assertThat(targets(cascade)).containsExactly(Figure.of(5), Figure.of(4), Figure.of(4));
    assertThat(cascade.overassignment().value().orElseThrow().isNegative()).isTrue();
  }

  @Test
  void hasNoOverassignmentOfNothing() {
    assertThat(divided(EVEN, deals("2026", 0), TEAM).overassignment())
        .isEqualTo(Measured.undefined("zero-target"));
  }

  @Test
  void passesPercentagesAndOtherLevelsOnAsTheyAre() {
    Goal rate = Goal.builder()
        .from(deals("2026", 1))
        .metric(Metrics.winRate())
        .target(Figure.of(Percent.of("30")))
        .build();
    CascadeRule over = CascadeRule.builder()
        .by(Weightings.byHistory())
        .overassignment(Percent.of("5"))
        .build();
    Cascade cascade = divided(over, rate, TEAM);
    assertThat(cascade.passing()).isEqualTo(Passing.AS_IT_IS);
    assertThat(targets(cascade)).isEqualTo(Collections.nCopies(3, Figure.of(Percent.of("30"))));
    assertThat(cascade.assigned()).isEqualTo(Figure.of(Percent.of("30")));
    assertThat(cascade.shares()).allSatisfy(share -> assertThat(share.weight()).isEmpty());

    CascadeRule level =
        CascadeRule.builder().by(Weightings.even()).passing(Passing.AS_IT_IS).build();
    assertThat(targets(divided(level, deals("2026", 40), TEAM)))
        .isEqualTo(Collections.nCopies(3, Figure.of(40)));
  }

  @Test
  void makesAGoalOfEachShare() {
    Part anna = Part.builder().from(TEAM.get(0)).scope(Scope.TEAM).build();
    Goal whole = Goal.builder()
        .from(revenue("2026", "10"))
        .addCheckpoint(LocalDate.parse("2026-04-01"))
        .build();
    Goal goal = divided(EVEN, whole, List.of(anna)).goals().get(0);
    assertThat(goal.id()).contains(GoalId.of("sales/anna"));
    assertThat(goal.parent()).contains(GoalId.of("sales"));
    assertThat(goal.person()).isEqualTo(PersonId.of("anna"));
    assertThat(goal.scope()).isEqualTo(Scope.TEAM);
    assertThat(goal.checkpoints()).isEqualTo(whole.checkpoints());
    Goal quarter =
        divided(EVEN, whole, Part.over(whole.period(), Cadence.QUARTER)).goals().get(0);
    assertThat(quarter.person()).isEqualTo(Cascades.HEAD);
    assertThat(quarter.scope()).isEqualTo(Scope.OWN);
    assertThat(quarter.id()).contains(GoalId.of("sales/2026-Q1"));
    assertThat(quarter.checkpoints()).isEmpty();
    assertThat(divided(EVEN, deals("2026", 3), TEAM).goals())
        .allSatisfy(part -> assertThat(part.id()).isEmpty());
  }

  @Test
  void explainsEveryShareAndAddsUp() {
    CascadeRule over = CascadeRule.builder()
        .by(Weightings.byPotential())
        .overassignment(Percent.of("5"))
        .build();
    for (Goal goal : List.of(revenue("2026", "1000.01"), deals("2026", 21))) {
      Explanation why = explained(over, goal, TEAM).because().orElseThrow();
      assertTold(why);
      assertThat(why.steps())
          .extracting(Explanation::rule)
          .containsExactly("cascade.assigned", "cascade");
      Explanation cascade = why.steps().get(1);
      assertThat(cascade.steps()).hasSize(3);
      Explanation exact = cascade.steps().get(0).steps().get(0);
      assertThat(exact.rule()).isEqualTo("cascade.share.exact");
      assertThat(exact.inputs())
          .containsEntry("weight", Figure.of(500))
          .containsEntry("weights", Figure.of(1000))
          .containsEntry("part", Figure.of("anna"));
      assertThat(exact.steps().get(0).rule()).isEqualTo("cascade.weight.by-potential");
      assertThat(exact.steps().get(0).outcome()).contains(Figure.of(500));
    }
    Explanation inherited = explained(
            CascadeRule.builder()
                .by(Weightings.even())
                .passing(Passing.AS_IT_IS)
                .build(),
            deals("2026", 21),
            TEAM)
        .because()
        .orElseThrow();
    assertThat(inherited.steps().get(0).rule()).isEqualTo("cascade.inherited");
    assertThat(inherited.steps().get(0).outcome()).contains(Figure.of(21));
    assertThat(inherited.steps().get(0).inputs()).containsEntry("parts", Figure.of(3));
  }

  @Test
  void saysOfEveryStepHowItFollows() {
    CascadeRule over = CascadeRule.builder()
        .by(Weightings.available(Weightings.byHistory(), Cascades.CALENDAR, List.of()))
        .overassignment(Percent.of("5"))
        .build();
    List<Part> parts =
        List.of(person("anna", "2026").history(Cascades.sample("1", "2")).build());
    assertThat(Explanations.operations(
            explained(over, revenue("2026", "10"), parts).because().orElseThrow()))
        .containsExactly(
            "cascade.assigned ROUNDED",
            "cascade.assigned.exact PRODUCT",
            "cascade SUM",
            "cascade.share STATED",
            "cascade.share.exact PRORATED",
            "cascade.weight.available PRORATED",
            "cascade.weight.by-history QUOTIENT");
    for (Weighting weighting : List.of(
        Weightings.even(),
        Weightings.byWorkingDays(Cascades.CALENDAR),
        Weightings.byPotential(),
        Weightings.byCapacity(),
        Weightings.byPipeline())) {
      Part part = person("anna", "2026")
          .potential(BigDecimal.ONE)
          .capacity(BigDecimal.ONE)
          .pipeline(BigDecimal.ONE)
          .build();
      Explanation why = explained(CascadeRule.by(weighting), revenue("2026", "10"), List.of(part))
          .because()
          .orElseThrow();
      assertTold(why);
      assertThat(Explanations.operations(why))
          .filteredOn(step -> step.startsWith("cascade.weight."))
          .hasSize(1)
          .allSatisfy(step -> assertThat(step).endsWith(" GIVEN"));
    }
  }

  @Test
  void refusesPartsThatDoNotMakeTheWhole() {
    Goal year = revenue("2026", "10");
    assertRefused("cascade.must-have-parts", () -> divided(EVEN, year, List.of()));
    assertRefused(
        "cascade.must-have-each-part-once",
        () -> divided(EVEN, year, List.of(TEAM.get(0), TEAM.get(0))));
    List<Part> quarters = Part.over(year.period(), Cadence.QUARTER);
    assertRefused(
        "cascade.must-be-for-the-period-or-cut-it",
        () -> divided(EVEN, year, quarters.subList(0, 3)));
    assertRefused(
        "cascade.must-be-for-the-period-or-cut-it",
        () -> divided(EVEN, year, quarters.subList(1, 4)));
    assertRefused(
        "cascade.must-be-for-the-period-or-cut-it",
        () -> divided(
            EVEN,
            year,
            List.of(
                Part.of(Period.parse("2026-H1")),
                Part.of(Period.parse("2026-Q2")),
                Part.of(Period.parse("2026-H2")))));
    assertRefused(
        "cascade.must-be-for-the-period-or-cut-it",
        () -> divided(EVEN, year, List.of(TEAM.get(0), Part.of(Period.parse("2026-H1")))));
  }

  @Test
  void refusesRulesThatMakeNoSense() {
    CascadeRule.Builder rule = CascadeRule.builder().by(Weightings.even());
    assertRefused(
        "cascade.must-not-overassign-as-much-again",
        () -> rule.overassignment(Percent.HUNDRED).build());
    assertRefused(
        "cascade.must-not-overassign-as-much-again",
        () -> rule.overassignment(Percent.of("-1")).build());
    rule.overassignment(Percent.ZERO);
    assertRefused("cascade.must-keep-sensible-decimals", () -> rule.decimals(-1).build());
    assertRefused("cascade.must-keep-sensible-decimals", () -> rule.decimals(19).build());
    assertThat(rule.decimals(18).build().decimals()).hasValue(18);
    assertThat(rule.decimals(0).build().decimals()).hasValue(0);
  }
}
