package io.sdr.kpi.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Severity;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GoalCheckTest {
  private static final LocalDate MAY = LocalDate.parse("2026-05-20");

  /** Eight past periods, of which five sold 100 or more. */
  private static final List<Figure> PAST =
      LongStream.of(80, 90, 95, 100, 105, 110, 120, 130).mapToObj(Figure::of).toList();

  private static Goal goal(long target) {
    return Goal.builder()
        .person(PersonId.of("Anna"))
        .metric(Metrics.dealsWon())
        .period(Period.parse("2026-06"))
        .target(Figure.of(target))
        .build();
  }

  private static List<String> codes(Goal goal, List<Figure> past) {
    return SchemeCheck.workable(goal, past, MAY, GoalLimits.usual()).stream()
        .map(Diagnostic::code)
        .toList();
  }

  @Test
  void aGoalThatFiveOfEightPeriodsKeptAndAStretchThatOneKeptCanBeWorkedFor() {
    assertThat(codes(goal(100), PAST)).isEmpty();
    assertThat(codes(goal(125), PAST)).isEmpty();
  }

  @Test
  void aGoalThatNoneOfEightPeriodsKeptIsOutOfReach() {
    assertThat(SchemeCheck.workable(goal(140), PAST, MAY, GoalLimits.usual()))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.code()).isEqualTo("goal.must-be-within-reach");
          assertThat(found.facts())
              .containsEntry("kept", "0")
              .containsEntry("periods", "8")
              .containsEntry("limit", "5%");
        });
  }

  @Test
  void aGoalThatAllPeriodsKeptAsksForNoEffort() {
    assertThat(codes(goal(80), PAST)).containsExactly("goal.must-not-be-kept-without-effort");
    assertThat(codes(goal(81), PAST)).isEmpty();
  }

  @Test
  void whereLessIsBetterTheSmallGoalIsTheHardOne() {
    Goal low = Goal.builder().from(goal(79)).direction(Direction.LOWER).build();
    assertThat(codes(low, PAST)).containsExactly("goal.must-be-within-reach");
  }

  @Test
  void fivePeriodsAreTooFewAndThatIsNoApproval() {
    assertThat(SchemeCheck.workable(goal(140), PAST.subList(0, 5), MAY, GoalLimits.usual()))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.code()).isEqualTo("goal.must-have-history-to-be-judged");
          assertThat(found.severity()).isEqualTo(Severity.NOTE);
        });
  }

  @Test
  void aGoalOfNothingOfAnotherKindOrOfThePastStandsOut() {
    assertThat(codes(goal(0), List.of()))
        .containsExactly("goal.must-ask-for-something", "goal.must-have-history-to-be-judged");
    assertThat(codes(goal(100), List.of(Figure.of(Percent.of("50")))))
        .containsExactly("goal.must-be-of-the-kind-that-is-measured");
    assertThat(SchemeCheck.workable(
            goal(100), PAST, LocalDate.parse("2026-07-01"), GoalLimits.usual()))
        .extracting(Diagnostic::code)
        .containsExactly("goal.must-end-in-the-future");
    assertThat(SchemeCheck.workable(
            goal(100), PAST, LocalDate.parse("2026-06-30"), GoalLimits.usual()))
        .isEmpty();
  }

  @Test
  void twoGoalsForOneThingAtOneTimeStandOutAndMonthsOneAfterAnotherDoNot() {
    Goal june = goal(100);
    Goal quarter = Goal.builder().from(june).period(Period.parse("2026-Q2")).build();
    Goal july = Goal.builder().from(june).period(Period.parse("2026-07")).build();
    Goal ofTeam = Goal.builder().from(june).scope(Scope.TEAM).build();
    Goal ofBoris = Goal.builder().from(june).person(PersonId.of("Boris")).build();
    assertThat(SchemeCheck.oneAtATime(List.of(june, july, ofTeam, ofBoris))).isEmpty();
    assertThat(SchemeCheck.oneAtATime(List.of(july, june, quarter)))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.code()).isEqualTo("goal.must-be-the-only-one-at-a-time");
          assertThat(found.location()).hasToString("/2");
          assertThat(found.facts()).containsEntry("other", "/1");
        });
  }

  @Test
  void refusesLimitsOutOfOrder() {
    assertThatThrownBy(() -> new GoalLimits(Percent.of("91"), Percent.of("90"), 6))
        .hasMessageContaining("must be in order");
  }
}
