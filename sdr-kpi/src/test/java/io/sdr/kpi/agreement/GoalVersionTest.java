package io.sdr.kpi.agreement;

import static io.sdr.kpi.agreement.Versions.ANNA;
import static io.sdr.kpi.agreement.Versions.HEAD;
import static io.sdr.kpi.agreement.Versions.abilities;
import static io.sdr.kpi.agreement.Versions.agreed;
import static io.sdr.kpi.agreement.Versions.analysed;
import static io.sdr.kpi.agreement.Versions.correction;
import static io.sdr.kpi.agreement.Versions.day;
import static io.sdr.kpi.agreement.Versions.goal;
import static io.sdr.kpi.agreement.Versions.inForce;
import static io.sdr.kpi.agreement.Versions.proposed;
import static io.sdr.kpi.agreement.Versions.setOut;
import static io.sdr.kpi.agreement.Versions.strategic;
import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Figure;
import io.sdr.kpi.cascade.Cascades;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoalVersionTest {
  private static final Review REVIEW =
      new Review(day("03-01"), HEAD, Cascades.usd("10000"), "On its way.");
  private static final Remark OBJECTION =
      Remark.objects(ANNA, day("01-10"), "Half of the territory is new.");

  private static Remark.Answer answer(Remark.Outcome outcome) {
    return new Remark.Answer(HEAD, day("01-11"), outcome, "It was looked at.");
  }

  @Test
  void goesFromWhatTheCompanyWantsToWhatBothStandBy() {
    GoalVersion version = inForce();
    assertThat(version.trail())
        .extracting(Step::stage)
        .containsExactly(
            Stage.SET_OUT, Stage.ANALYSED, Stage.PROPOSED, Stage.AGREED, Stage.IN_FORCE);
    assertThat(version.trail())
        .extracting(Step::on)
        .containsExactly(day("01-05"), day("01-07"), day("01-09"), day("01-12"), day("02-01"));
    assertThat(version.trail()).allSatisfy(step -> assertThat(step.by()).isEqualTo(HEAD));
    assertThat(version.trail().get(2).reason()).isEqualTo("A fifth of the whole.");
    assertThat(version.goal()).isEqualTo(goal("200000"));
    assertThat(setOut().goal()).isEqualTo(strategic());
    assertThat(version.abilities()).hasSize(3);
    assertThat(version.remarks()).containsExactly(Remark.agrees(ANNA, day("01-10")));
    assertThat(version.number()).isEqualTo(1);
  }

  private static GoalVersion at(Stage stage) {
    return switch (stage) {
      case SET_OUT -> setOut();
      case ANALYSED -> analysed();
      case PROPOSED -> proposed().heard(Remark.agrees(ANNA, day("01-10")));
      case AGREED -> agreed();
      case IN_FORCE -> inForce();
      case CLOSED -> inForce().closed(day("12-31"), HEAD, "The year is over.");
      case WITHDRAWN -> proposed().withdrawn(day("12-31"), HEAD, "It is not needed.");
    };
  }

  private static UnaryOperator<GoalVersion> to(Stage stage) {
    return version -> switch (stage) {
      case SET_OUT ->
        GoalVersion.builder()
            .from(version)
            .addTrail(new Step(Stage.SET_OUT, day("12-31"), HEAD, "Again."))
            .build();
      case ANALYSED -> version.analysed(abilities(), day("12-31"), HEAD, "So it is.");
      case PROPOSED -> version.proposed(goal("1"), day("12-31"), HEAD, "So it is.");
      case AGREED -> version.agreed(day("12-31"), day("12-31"), HEAD, "So it is.");
      case IN_FORCE -> version.inForce(day("12-31"), HEAD, "So it is.");
      case CLOSED -> version.closed(day("12-31"), HEAD, "So it is.");
      case WITHDRAWN -> version.withdrawn(day("12-31"), HEAD, "So it is.");
    };
  }

  @ParameterizedTest
  @EnumSource
  void leavesOutNoStep(Stage from) {
    List<Stage> allowed = switch (from) {
      case SET_OUT -> List.of(Stage.ANALYSED, Stage.WITHDRAWN);
      case ANALYSED -> List.of(Stage.PROPOSED, Stage.WITHDRAWN);
      case PROPOSED -> List.of(Stage.PROPOSED, Stage.AGREED, Stage.WITHDRAWN);
      case AGREED -> List.of(Stage.IN_FORCE, Stage.WITHDRAWN);
      case IN_FORCE -> List.of(Stage.CLOSED);
      case CLOSED, WITHDRAWN -> List.of();
    };
    for (Stage to : Stage.values()) {
      if (allowed.contains(to)) {
        assertThat(to(to).apply(at(from)).stage()).isEqualTo(to);
      } else {
        assertRefused("goal-version.must-not-leave-out-a-step", () -> to(to).apply(at(from)));
      }
    }
  }

  @Test
  void looksAtEverySideOfTheOwnersAbilities() {
    for (int i = 0; i < 3; i++) {
      List<Ability> two = List.of(abilities().get(i), abilities().get((i + 1) % 3));
      assertRefused(
          "goal-version.must-look-at-history-skills-and-load",
          () -> setOut().analysed(two, day("01-07"), HEAD, "So it is."));
    }
  }

  @Test
  void hearsTheOwnerOnTheLastProposal() {
    assertRefused(
        "goal-version.must-hear-the-owner",
        () -> proposed().agreed(day("02-01"), day("01-12"), HEAD, "So it is."));
    assertRefused(
        "goal-version.must-hear-the-owner",
        () -> proposed()
            .heard(Remark.agrees(HEAD, day("01-10")))
            .agreed(day("02-01"), day("01-12"), HEAD, "So it is."));
    GoalVersion again = proposed()
        .heard(Remark.agrees(ANNA, day("01-10")))
        .proposed(goal("300000"), day("01-11"), HEAD, "More is needed.");
    assertThat(again.goal()).isEqualTo(goal("300000"));
    assertRefused(
        "goal-version.must-hear-the-owner",
        () -> again.agreed(day("02-01"), day("01-12"), HEAD, "So it is."));
    assertThat(again.remarks()).isEmpty();
    assertThat(again.earlierRemarks()).containsExactly(Remark.agrees(ANNA, day("01-10")));
    GoalVersion theSameDay = proposed()
        .heard(Remark.agrees(ANNA, day("01-10")))
        .proposed(goal("500000"), day("01-10"), HEAD, "More is needed.");
    assertRefused(
        "goal-version.must-hear-the-owner",
        () -> theSameDay.agreed(day("02-01"), day("01-12"), HEAD, "So it is."));
    assertThat(again
            .heard(Remark.agrees(ANNA, day("01-11")))
            .agreed(day("02-01"), day("01-12"), HEAD, "So it is.")
            .stage())
        .isEqualTo(Stage.AGREED);
  }

  @Test
  void isDiscussedFromTheProposalToTheAgreement() {
    assertRefused(
        "goal-version.must-be-discussed-in-its-time",
        () -> proposed().heard(Remark.agrees(ANNA, day("01-08"))));
    GoalVersion late = proposed().heard(Remark.agrees(ANNA, day("01-13")));
    assertRefused(
        "goal-version.must-be-discussed-in-its-time",
        () -> late.agreed(day("02-01"), day("01-12"), HEAD, "So it is."));
    GoalVersion answeredLate = proposed()
        .heard(OBJECTION)
        .answered(OBJECTION, new Remark.Answer(HEAD, day("01-13"), Remark.Outcome.DECLINED, "No."));
    assertRefused(
        "goal-version.must-be-discussed-in-its-time",
        () -> answeredLate.agreed(day("02-01"), day("01-12"), HEAD, "So it is."));
    assertRefused(
        "goal-version.must-be-discussed-in-its-time",
        () -> late.proposed(goal("1"), day("01-12"), HEAD, "So it is."));
  }

  @Test
  void answersAnObjectionToAnEarlierProposalToo() {
    GoalVersion again = proposed()
        .heard(OBJECTION)
        .proposed(goal("190000"), day("01-11"), HEAD, "Less was asked for.")
        .heard(Remark.agrees(ANNA, day("01-11")));
    assertRefused(
        "goal-version.must-answer-objections",
        () -> again.agreed(day("02-01"), day("01-12"), HEAD, "So it is."));
    assertThat(again
            .answered(OBJECTION, answer(Remark.Outcome.TAKEN_UP))
            .agreed(day("02-01"), day("01-12"), HEAD, "So it is.")
            .stage())
        .isEqualTo(Stage.AGREED);
  }

  @Test
  void answersEveryObjection() {
    GoalVersion objected = proposed().heard(OBJECTION);
    assertRefused(
        "goal-version.must-answer-objections",
        () -> objected.agreed(day("02-01"), day("01-12"), HEAD, "So it is."));
    for (Remark.Outcome outcome : Remark.Outcome.values()) {
      GoalVersion answered = objected.answered(OBJECTION, answer(outcome));
      assertThat(answered.remarks().get(0).answer()).contains(answer(outcome));
      assertThat(answered.agreed(day("02-01"), day("01-12"), HEAD, "So it is.").stage())
          .isEqualTo(Stage.AGREED);
      assertRefused(
          "goal-version.must-answer-an-open-objection",
          () -> answered.answered(answered.remarks().get(0), answer(outcome)));
    }
    assertRefused(
        "goal-version.must-answer-an-open-objection",
        () -> proposed().answered(OBJECTION, answer(Remark.Outcome.DECLINED)));
    Remark agreeing = Remark.agrees(ANNA, day("01-10"));
    assertRefused(
        "goal-version.must-answer-an-open-objection",
        () -> proposed().heard(agreeing).answered(agreeing, answer(Remark.Outcome.DECLINED)));
  }

  @Test
  void discussesOnlyAProposal() {
    assertRefused("goal-version.must-be-under-discussion", () -> analysed().heard(OBJECTION));
    assertRefused("goal-version.must-be-under-discussion", () -> agreed().heard(OBJECTION));
    assertRefused(
        "goal-version.must-be-under-discussion",
        () -> agreed().answered(OBJECTION, answer(Remark.Outcome.DECLINED)));
    assertRefused(
        "goal-version.must-be-under-discussion",
        () -> GoalVersion.builder().from(setOut()).addRemarks(OBJECTION).build());
  }

  @Test
  void holdsForwardAndNotBeforeItsDay() {
    GoalVersion heard = proposed().heard(Remark.agrees(ANNA, day("01-10")));
    assertRefused(
        "goal-version.must-hold-forward",
        () -> heard.agreed(day("01-11"), day("01-12"), HEAD, "So it is."));
    assertThat(heard.agreed(day("01-12"), day("01-12"), HEAD, "So it is.").since())
        .contains(day("01-12"));
    assertRefused(
        "goal-version.must-not-be-in-force-early",
        () -> agreed().inForce(day("01-31"), HEAD, "So it is."));
    assertRefused(
        "goal-version.must-hold-from-a-day-when-agreed",
        () -> GoalVersion.builder().from(proposed()).since(day("02-01")).build());
    assertThat(inForce().isInForceOn(day("01-31"))).isFalse();
    assertThat(inForce().isInForceOn(day("02-01"))).isTrue();
    assertThat(agreed().isInForceOn(day("02-01"))).isFalse();
    GoalVersion closed = inForce().closed(day("12-01"), HEAD, "Reached.");
    assertThat(closed.isInForceOn(day("11-30"))).isTrue();
    assertThat(closed.isInForceOn(day("12-01"))).isFalse();
  }

  @Test
  void doesNotGoBackInTime() {
    assertRefused(
        "goal-version.must-not-go-back-in-time",
        () -> setOut().analysed(abilities(), day("01-04"), HEAD, "So it is."));
    assertThat(setOut().analysed(abilities(), day("01-05"), HEAD, "So it is.").stage())
        .isEqualTo(Stage.ANALYSED);
  }

  @Test
  void isReviewedWhileInForce() {
    assertThat(inForce().reviewed(REVIEW).reviews()).containsExactly(REVIEW);
    assertRefused(
        "goal-version.must-be-reviewed-while-in-force",
        () -> inForce()
            .reviewed(new Review(day("01-31"), HEAD, Cascades.usd("10000"), "Too early.")));
    assertRefused(
        "goal-version.must-be-reviewed-while-in-force",
        () -> inForce().reviewed(REVIEW).closed(day("02-15"), HEAD, "Over."));
    assertRefused(
        "goal-version.must-be-reviewed-in-its-unit",
        () -> inForce().reviewed(new Review(day("03-01"), HEAD, Figure.of(5), "Five of what?")));
    assertRefused("goal-version.must-be-in-force", () -> agreed().reviewed(REVIEW));
    assertRefused(
        "goal-version.must-be-in-force",
        () -> inForce().closed(day("12-31"), HEAD, "Over.").reviewed(REVIEW));
    assertRefused(
        "goal-version.must-be-in-force",
        () -> GoalVersion.builder().from(agreed()).addReviews(REVIEW).build());
  }

  @Test
  void refusesWhatIsReadFromElsewhereAndCannotBe() {
    assertRefused(
        "goal-version.must-begin",
        () -> GoalVersion.builder().number(1).goal(goal("1")).build());
    assertRefused(
        "goal-version.must-begin",
        () -> GoalVersion.builder()
            .number(1)
            .goal(goal("1"))
            .addTrail(new Step(Stage.PROPOSED, day("01-01"), HEAD, "So it is."))
            .build());
    assertRefused(
        "goal-version.must-begin",
        () -> GoalVersion.builder()
            .number(2)
            .goal(goal("1"))
            .correction(correction())
            .addTrail(new Step(Stage.SET_OUT, day("01-01"), HEAD, "So it is."))
            .build());
    assertRefused(
        "goal-version.must-say-what-it-corrects",
        () -> GoalVersion.builder().from(setOut()).number(2).build());
    assertRefused(
        "goal-version.must-say-what-it-corrects",
        () -> GoalVersion.builder().from(setOut()).correction(correction()).build());
    assertRefused(
        "goal-version.must-have-positive-number",
        () -> GoalVersion.builder().from(setOut()).number(0).build());
  }

  @Test
  void everyStepSaysWhy() {
    assertRefused(
        "goal-step.must-have-a-reason", () -> new Step(Stage.AGREED, day("01-01"), HEAD, " "));
    assertRefused(
        "answer.must-have-a-reason",
        () -> new Remark.Answer(HEAD, day("01-01"), Remark.Outcome.DECLINED, ""));
    assertRefused(
        "remark.must-say-what-it-objects-to", () -> Remark.objects(ANNA, day("01-01"), " "));
    assertRefused(
        "remark.must-not-be-answered-before-it-is-made",
        () -> OBJECTION.answered(
            new Remark.Answer(HEAD, day("01-09"), Remark.Outcome.DECLINED, "No.")));
    assertRefused(
        "review.must-be-of-a-number",
        () -> new Review(day("01-01"), HEAD, Figure.of("much"), "Well."));
    assertRefused(
        "review.must-say-what-was-seen", () -> new Review(day("01-01"), HEAD, Figure.of(1), " "));
    assertRefused(
        "ability.must-say-what-was-found", () -> Ability.of(Ability.Side.LOAD, " ", Map.of()));
    assertThat(Remark.agrees(ANNA, day("01-01")).words()).isEmpty();
  }
}
