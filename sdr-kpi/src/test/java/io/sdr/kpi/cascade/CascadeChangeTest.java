package io.sdr.kpi.cascade;

import static io.sdr.kpi.cascade.Cascades.HEAD;
import static io.sdr.kpi.cascade.Cascades.divided;
import static io.sdr.kpi.cascade.Cascades.potential;
import static io.sdr.kpi.cascade.Cascades.revenue;
import static io.sdr.kpi.cascade.Cascades.targets;
import static io.sdr.kpi.cascade.Cascades.usd;
import static io.sdr.kpi.sample.Explanations.assertTold;
import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Cadence;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.GoalId;
import io.sdr.kpi.goal.Passing;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.sample.Explanations;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CascadeChangeTest {
  private static final CascadeRule EVEN = CascadeRule.by(Weightings.even());
  private static final Goal YEAR = revenue("2026", "1200");
  private static final List<Part> QUARTERS = Part.over(YEAR.period(), Cadence.QUARTER);

  private static Correction to(String amount, String on) {
    return new Correction(
        Goal.builder().from(YEAR).target(usd(amount)).build(),
        LocalDate.parse(on),
        HEAD,
        "The market shrinks.");
  }

  private static CascadeChange changed(Correction correction, Elapsed elapsed) {
    return EVEN.correct(
            divided(EVEN, YEAR, QUARTERS), correction, QUARTERS, elapsed, Trace.silent())
        .value()
        .orElseThrow();
  }

  @Test
  void keepsWhatIsOverAndDividesTheRest() {
    CascadeChange change = changed(to("900", "2026-07-01"), Elapsed.KEPT);
    assertThat(targets(change.after()))
        .containsExactly(usd("300"), usd("300"), usd("150"), usd("150"));
    assertThat(change.changes())
        .extracting(CascadeChange.OfPart::change)
        .containsExactly(usd("0"), usd("0"), usd("-150"), usd("-150"));
    assertThat(change.change()).isEqualTo(usd("-300"));
    assertThat(change.after().assigned()).isEqualTo(usd("900"));
    assertThat(change.before().assigned()).isEqualTo(usd("1200"));
    assertThat(change.after().goal().target()).isEqualTo(usd("900"));
    assertThat(change.after().goals())
        .extracting(goal -> goal.id().orElseThrow())
        .contains(GoalId.of("sales/2026-Q1"), GoalId.of("sales/2026-Q4"));
    assertThat(change.after().goals())
        .allSatisfy(goal -> assertThat(goal.parent()).contains(GoalId.of("sales")));
  }

  @Test
  void aPartIsOverWhenItsLastDayIs() {
    assertThat(targets(changed(to("900", "2026-06-30"), Elapsed.KEPT).after()))
        .containsExactly(usd("300"), usd("200"), usd("200"), usd("200"));
  }

  @Test
  void dividesEverythingAgainWhereThatIsAskedForOrNothingIsOver() {
    assertThat(targets(changed(to("900", "2026-07-01"), Elapsed.DIVIDED_AGAIN).after()))
        .containsExactly(usd("225"), usd("225"), usd("225"), usd("225"));
    assertThat(targets(changed(to("900", "2026-02-01"), Elapsed.KEPT).after()))
        .containsExactly(usd("225"), usd("225"), usd("225"), usd("225"));
  }

  @Test
  void changesEveryonesShareWhenPeopleShareTheGoal() {
    List<Part> people = List.of(potential("anna", "2026", "3"), potential("boris", "2026", "1"));
    CascadeRule rule = CascadeRule.by(Weightings.byPotential());
    CascadeChange change = rule.correct(
            divided(rule, YEAR, people),
            to("1600", "2026-07-01"),
            people,
            Elapsed.KEPT,
            Trace.silent())
        .value()
        .orElseThrow();
    assertThat(change.changes())
        .containsExactly(
            new CascadeChange.OfPart("anna", usd("900"), usd("1200"), usd("300")),
            new CascadeChange.OfPart("boris", usd("300"), usd("400"), usd("100")));
  }

  @Test
  void passesACorrectedLevelOn() {
    CascadeRule level =
        CascadeRule.builder().by(Weightings.even()).passing(Passing.AS_IT_IS).build();
    Cascade before = divided(level, YEAR, QUARTERS);
    CascadeChange change = level
        .correct(before, to("900", "2026-07-01"), QUARTERS, Elapsed.KEPT, Trace.silent())
        .value()
        .orElseThrow();
    assertThat(change.changes())
        .extracting(CascadeChange.OfPart::change)
        .containsExactly(usd("-300"), usd("-300"), usd("-300"), usd("-300"));
    assertThat(change.change()).isEqualTo(usd("-300"));
  }

  @Test
  void isUndefinedWhenThePastAsksForMoreThanTheWhole() {
    Explained<Measured<CascadeChange>> explained = Explained.of(
        "asked",
        Detail.FULL,
        trace -> EVEN.correct(
            divided(EVEN, YEAR, QUARTERS), to("599", "2026-07-01"), QUARTERS, Elapsed.KEPT, trace));
    assertThat(explained.value()).isEqualTo(Measured.undefined("elapsed-parts-ask-for-more"));
    assertThat(explained
            .because()
            .orElseThrow()
            .steps()
            .get(0)
            .unmet()
            .orElseThrow()
            .condition())
        .isEqualTo("elapsed-parts-ask-for-more");
    assertThat(targets(changed(to("600", "2026-07-01"), Elapsed.KEPT).after()))
        .as("nothing is left to ask for")
        .containsExactly(usd("300"), usd("300"), usd("0"), usd("0"));
  }

  @Test
  void keepsWhatIsAssignedOverTheGoalInTheRest() {
    CascadeRule over = CascadeRule.builder()
        .by(Weightings.even())
        .overassignment(Percent.of("10"))
        .build();
    CascadeChange change = over.correct(
            divided(over, YEAR, QUARTERS),
            to("1200", "2026-07-01"),
            QUARTERS,
            Elapsed.KEPT,
            Trace.silent())
        .value()
        .orElseThrow();
    assertThat(targets(change.after()))
        .containsExactly(usd("330"), usd("330"), usd("330"), usd("330"));
    assertThat(change.after().assigned()).isEqualTo(usd("1320"));
    assertThat(change.change()).as("a correction to the same changes nothing").isEqualTo(usd("0"));
  }

  @Test
  void explainsByHowMuchEachPartChanges() {
    Explained<Measured<CascadeChange>> explained = Explained.of(
        "asked",
        Detail.FULL,
        trace -> EVEN.correct(
            divided(EVEN, YEAR, QUARTERS), to("900", "2026-07-01"), QUARTERS, Elapsed.KEPT, trace));
    Explanation why = explained.because().orElseThrow();
    assertTold(why);
    Explanation change = why.steps().get(why.steps().size() - 1);
    assertThat(Explanations.operations(why))
        .contains(
            "cascade.rest DIFFERENCE",
            "cascade.change.less DIFFERENCE",
            "cascade.change.of-part.less DIFFERENCE",
            "cascade.change.of-part DIFFERENCE");
    assertThat(change.rule()).isEqualTo("cascade.change.less");
    assertThat(change.outcome()).contains(usd("300"));
    assertThat(change.inputs()).containsEntry("day", Figure.of(LocalDate.parse("2026-07-01")));
    assertThat(change.steps()).hasSize(4);
    assertThat(change.steps().get(3).inputs())
        .containsEntry("before", usd("300"))
        .containsEntry("after", usd("150"))
        .containsEntry("part", Figure.of("2026-Q4"));
  }

  @Test
  void refusesCorrectionsOfSomethingElse() {
    Cascade before = divided(EVEN, YEAR, QUARTERS);
    for (Goal other : List.of(
        Goal.builder().from(YEAR).metric(Metrics.averageDeal()).build(),
        Goal.builder().from(YEAR).direction(Direction.LOWER).build(),
        Goal.builder().from(YEAR).target(Figure.of(5)).build(),
        revenue("2026-H2", "1200"))) {
      Correction correction =
          new Correction(other, LocalDate.parse("2026-08-01"), HEAD, "Because.");
      assertRefused(
          "correction.must-be-of-the-same-goal",
          () -> EVEN.correct(before, correction, QUARTERS, Elapsed.KEPT, Trace.silent()));
    }
    assertRefused(
        "correction.must-be-among-the-same-parts",
        () -> EVEN.correct(
            before,
            to("900", "2026-08-01"),
            Part.over(YEAR.period(), Cadence.MONTH),
            Elapsed.DIVIDED_AGAIN,
            Trace.silent()));
    assertRefused(
        "correction.must-have-a-reason",
        () -> new Correction(YEAR, LocalDate.parse("2026-08-01"), HEAD, " "));
    assertRefused("correction.must-be-while-the-goal-runs", () -> to("900", "2027-01-01"));
  }
}
