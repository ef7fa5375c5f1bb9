package io.sdr.kpi.agreement;

import static io.sdr.kpi.agreement.Versions.ANNA;
import static io.sdr.kpi.agreement.Versions.HEAD;
import static io.sdr.kpi.agreement.Versions.corrected;
import static io.sdr.kpi.agreement.Versions.correction;
import static io.sdr.kpi.agreement.Versions.day;
import static io.sdr.kpi.agreement.Versions.goal;
import static io.sdr.kpi.agreement.Versions.inForce;
import static io.sdr.kpi.agreement.Versions.proposed;
import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.time.Period;
import io.sdr.kpi.cascade.Cascades;
import io.sdr.kpi.cascade.Correction;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Scope;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoalHistoryTest {
  private static GoalHistory bothInForce() {
    GoalHistory history = corrected();
    return history.with(history
        .latest()
        .heard(Remark.agrees(ANNA, day("06-02")))
        .agreed(day("06-15"), day("06-03"), HEAD, "Both stand by it.")
        .inForce(day("06-15"), HEAD, "The day has come."));
  }

  @Test
  void aCorrectionIsDiscussedLikeTheFirstAndSaysWhenWhoAndWhy() {
    GoalVersion second = corrected().latest();
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.stage()).isEqualTo(Stage.PROPOSED);
    assertThat(second.goal()).isEqualTo(goal("150000"));
    assertThat(second.correction()).contains(correction());
    assertThat(second.trail())
        .containsExactly(
            new Step(Stage.PROPOSED, day("06-01"), HEAD, "A territory was given away."));
    assertThat(second.abilities()).isEqualTo(inForce().abilities());
    assertThat(second.remarks()).isEmpty();
    assertThat(second.since()).isEmpty();
  }

  @Test
  void theEarlierVersionHoldsUntilTheCorrectionIsInForce() {
    assertThat(corrected().goalOn(day("12-31"))).contains(goal("200000"));
    assertThat(bothInForce().goalOn(day("06-14"))).contains(goal("200000"));
    assertThat(bothInForce().goalOn(day("06-15"))).contains(goal("150000"));
    assertThat(bothInForce().goalOn(day("01-31"))).isEmpty();
    assertThat(bothInForce().inForceOn(day("06-15")).orElseThrow().number()).isEqualTo(2);
    assertThat(bothInForce().versions()).hasSize(2);
    assertThat(bothInForce().versions().get(0)).isEqualTo(inForce());
  }

  @Test
  void anEarlierVersionNeverHoldsAgain() {
    GoalHistory closed =
        bothInForce().with(bothInForce().latest().closed(day("09-30"), HEAD, "Given up."));
    assertThat(closed.goalOn(day("06-14"))).contains(goal("200000"));
    assertThat(closed.goalOn(day("09-29"))).contains(goal("150000"));
    assertThat(closed.goalOn(day("09-30"))).isEmpty();
    assertThat(closed.goalOn(day("12-31"))).isEmpty();
  }

  @Test
  void everyVersionEndsWithThePeriodOfItsGoal() {
    GoalHistory history = GoalHistory.beginningWith(inForce());
    assertThat(history.goalOn(day("12-31"))).contains(goal("200000"));
    assertThat(history.goalOn(LocalDate.parse("2027-01-01"))).isEmpty();
  }

  private static GoalHistory withdrawn() {
    return corrected().with(corrected().latest().withdrawn(day("06-05"), HEAD, "Not needed."));
  }

  @Test
  void aWithdrawnCorrectionIsPassedOver() {
    assertThat(withdrawn().goalOn(day("12-31"))).contains(goal("200000"));
    GoalHistory again = withdrawn().correcting(correction(), day("06-06"));
    assertThat(again.latest().number()).isEqualTo(3);
    assertThat(again.latest().abilities()).isEqualTo(inForce().abilities());
    assertRefused(
        "goal-version.must-be-in-force", () -> again.correcting(correction(), day("06-07")));
    GoalVersion closed = inForce().closed(day("12-01"), HEAD, "Reached.");
    assertThat(withdrawn().with(closed).goalOn(day("12-01"))).isEmpty();
    assertRefused(
        "goal-history.must-change-by-correction",
        () -> withdrawn().with(corrected().latest()));
    assertRefused(
        "goal-history.must-go-forward",
        () -> GoalHistory.of(List.of(
            proposed().withdrawn(day("02-01"), HEAD, "Not needed."), corrected().latest())));
  }

  @Test
  void theVersionInForceIsReviewedAndClosedWhileACorrectionIsDiscussed() {
    Review review = new Review(day("06-02"), HEAD, Cascades.usd("70000"), "On its way.");
    GoalHistory reviewed = corrected().with(inForce().reviewed(review));
    assertThat(reviewed.versions().get(0).reviews()).containsExactly(review);
    assertThat(reviewed.latest()).isEqualTo(corrected().latest());
    assertRefused("goal-history.must-change-by-correction", () -> reviewed.with(inForce()));
    GoalHistory closed = corrected().with(inForce().closed(day("06-10"), HEAD, "Given up."));
    assertThat(closed.goalOn(day("06-10"))).isEmpty();
    GoalVersion agreed = closed
        .latest()
        .heard(Remark.agrees(ANNA, day("06-02")))
        .agreed(day("06-15"), day("06-03"), HEAD, "Both stand by it.");
    assertRefused(
        "goal-history.must-not-follow-a-closed-goal",
        () -> closed.with(agreed.inForce(day("06-15"), HEAD, "The day has come.")));
  }

  @Test
  void aCorrectionMovesAlongWithWhatIsProposedAndAgreed() {
    GoalVersion again = corrected()
        .latest()
        .proposed(goal("180000"), day("06-03"), HEAD, "More is possible.")
        .heard(Remark.agrees(ANNA, day("06-04")))
        .agreed(day("07-01"), day("06-05"), HEAD, "Both stand by it.");
    assertThat(corrected().with(again).latest().correction())
        .contains(
            new Correction(goal("180000"), day("07-01"), HEAD, "A territory was given away."));
    assertRefused(
        "goal-version.must-be-as-corrected",
        () -> GoalVersion.builder().from(again).correction(correction()).build());
  }

  @Test
  void onlyAGoalInForceIsCorrected() {
    assertRefused(
        "goal-version.must-be-in-force",
        () -> GoalHistory.beginningWith(proposed()).correcting(correction(), day("06-01")));
    assertRefused(
        "goal-version.must-be-in-force", () -> corrected().correcting(correction(), day("06-01")));
    assertThat(bothInForce().correcting(correction(), day("07-01")).latest().number())
        .isEqualTo(3);
  }

  @Test
  void allVersionsAreOfOneGoal() {
    Goal same = goal("150000");
    for (Goal other : List.of(
        Goal.builder().from(same).person(HEAD).build(),
        Goal.builder().from(same).metric(Metrics.averageDeal()).build(),
        Goal.builder().from(same).scope(Scope.TEAM).build(),
        Goal.builder().from(same).period(Period.parse("2026-H1")).build())) {
      Correction correction = new Correction(other, day("06-15"), HEAD, "So it is.");
      assertRefused(
          "goal-history.must-be-of-one-goal",
          () -> GoalHistory.beginningWith(inForce()).correcting(correction, day("06-01")));
    }
  }

  @Test
  void versionsGoForward() {
    assertRefused(
        "goal-history.must-go-forward",
        () -> GoalHistory.of(List.of(proposed(), corrected().latest())));
    GoalVersion back = GoalVersion.builder()
        .from(inForce().corrected(2, correction(), day("01-10")))
        .build()
        .heard(Remark.agrees(ANNA, day("01-11")))
        .agreed(day("01-31"), day("01-12"), HEAD, "So it is.");
    assertRefused("goal-history.must-go-forward", () -> GoalHistory.of(List.of(inForce(), back)));
  }

  @Test
  void numbersRunFromOneAndOnlyTheLastChanges() {
    assertRefused("goal-history.must-have-versions", () -> GoalHistory.of(List.of()));
    assertRefused(
        "goal-history.must-number-its-versions",
        () -> GoalHistory.of(List.of(corrected().latest())));
    assertRefused(
        "goal-history.must-change-its-last-version-only", () -> bothInForce().with(inForce()));
    assertRefused(
        "goal-history.must-change-its-last-version-only",
        () -> GoalHistory.beginningWith(inForce()).with(corrected().latest()));
  }

  @Test
  void whatWasProposedOrAgreedStaysAsItIs() {
    GoalHistory proposed = GoalHistory.beginningWith(proposed());
    GoalHistory inForce = GoalHistory.beginningWith(inForce());
    GoalVersion again =
        proposed().proposed(goal("190000"), day("01-11"), HEAD, "Less was asked for.");
    assertThat(proposed.with(again).latest().goal()).isEqualTo(goal("190000"));
    assertThat(inForce.with(inForce())).isEqualTo(inForce);
    for (GoalVersion other : List.of(
        GoalVersion.builder().from(inForce()).goal(goal("1")).build(),
        GoalVersion.builder().from(inForce()).since(day("01-20")).build(),
        Versions.agreed())) {
      assertRefused("goal-history.must-change-by-correction", () -> inForce.with(other));
    }
    assertRefused(
        "goal-history.must-change-by-correction",
        () -> proposed.with(
            Versions.analysed().proposed(goal("200000"), day("01-10"), HEAD, "Another day.")));
    assertRefused(
        "goal-history.must-change-by-correction",
        () -> corrected()
            .with(GoalVersion.builder()
                .from(corrected().latest())
                .correction(new Correction(goal("150000"), day("06-15"), HEAD, "Another reason."))
                .build()));
  }

  @Test
  void historiesAreEqualWhenTheirVersionsAre() {
    assertThat(corrected())
        .isEqualTo(corrected())
        .hasSameHashCodeAs(corrected())
        .isNotEqualTo(bothInForce());
  }
}
