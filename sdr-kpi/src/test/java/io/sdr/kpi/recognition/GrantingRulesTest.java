package io.sdr.kpi.recognition;

import static io.sdr.kpi.recognition.Recognitions.ANNA;
import static io.sdr.kpi.recognition.Recognitions.BORIS;
import static io.sdr.kpi.recognition.Recognitions.HEAD;
import static io.sdr.kpi.recognition.Recognitions.gift;
import static io.sdr.kpi.recognition.Recognitions.log;
import static io.sdr.kpi.recognition.Recognitions.people;
import static io.sdr.kpi.recognition.Recognitions.thanks;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Unmet;
import io.sdr.core.quantity.Figure;
import io.sdr.core.time.Cadence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantingRulesTest {
  private static List<String> objections(
      RecognitionLimit limit, Recognition proposed, RecognitionLog log) {
    return limit.objectionTo(proposed, log).stream().map(Unmet::condition).toList();
  }

  private static List<String> objections(RecognitionLimit limit, Recognition proposed) {
    return objections(limit, proposed, RecognitionLog.empty());
  }

  @Test
  void nameEveryConditionThatIsNotMet() {
    GrantingRules rules = GrantingRules.of(List.of(
        RecognitionLimits.notOneself(),
        RecognitionLimits.onlyBy(Set.of(HEAD)),
        RecognitionLimits.perGrantor(5, Cadence.MONTH),
        RecognitionLimits.costingAtMost(Money.parse("USD 10"))));
    Recognition greedy = thanks("1", "2011-06-10", ANNA)
        .grantor(Grantor.person(ANNA))
        .cost(Money.parse("USD 10.01"))
        .build();
    Explained<Judgement> judged = rules.judge(greedy, RecognitionLog.empty(), Detail.FULL);
    assertThat(judged.value().isAllowed()).isFalse();
    assertThat(judged.value().unmet())
        .extracting(Unmet::condition)
        .containsExactly("granted-to-oneself", "not-among-those-who-grant", "too-dear");
    Explanation why = judged.because().orElseThrow();
    assertThat(why.unmet()).isPresent();
    assertThat(why.steps()).hasSize(5);
    assertThat(why.steps().stream().filter(step -> step.unmet().isPresent())).hasSize(3);
  }

  @Test
  void allowWhatKeepsThemAll() {
    GrantingRules rules = GrantingRules.of(List.of(RecognitionLimits.notOneself()));
    Judgement judgement = rules
        .judge(thanks("1", "2011-06-10", ANNA).build(), RecognitionLog.empty(), Detail.NONE)
        .value();
    assertThat(judgement.isAllowed()).isTrue();
    assertThat(judgement.unmet()).isEmpty();
  }

  @Test
  void refuseWhatIsGrantedAlready() {
    Recognition once = thanks("1", "2011-06-10", ANNA).build();
    assertThat(GrantingRules.of(List.of())
            .judge(once, log(once), Detail.NONE)
            .value()
            .unmet())
        .extracting(Unmet::condition)
        .containsExactly("already-granted");
  }

  @Test
  void refuseOneselfEvenAmongOthers() {
    RecognitionLimit limit = RecognitionLimits.notOneself();
    Recognition shared =
        thanks("1", "2011-06-10", ANNA, BORIS).grantor(Grantor.person(BORIS)).build();
    assertThat(objections(limit, shared)).containsExactly("granted-to-oneself");
    assertThat(objections(
            limit,
            thanks("1", "2011-06-10", ANNA).grantor(Grantor.contest("anna")).build()))
        .as("a contest of the same name is nobody")
        .isEmpty();
  }

  @Test
  void letContestsAndRulesGrantWhatPeopleMayNot() {
    Recognition byHead = thanks("1", "2011-06-10", ANNA).build();
    Recognition byContest =
        thanks("2", "2011-06-10", ANNA).grantor(Grantor.contest("June sprint")).build();
    Recognition byRule =
        thanks("3", "2011-06-10", ANNA).grantor(Grantor.rule("ten years")).build();
    for (RecognitionLimit limit : List.of(
        RecognitionLimits.onlyByContestsAndRules(),
        RecognitionLimits.onlyBy(Set.of(BORIS)),
        RecognitionLimits.onlyByHoldersOf("Mentor"))) {
      assertThat(objections(limit, byHead)).hasSize(1);
      assertThat(objections(limit, byContest)).isEmpty();
      assertThat(objections(limit, byRule)).isEmpty();
    }
    assertThat(objections(RecognitionLimits.onlyByContestsAndRules(), byHead))
        .containsExactly("not-for-people-to-grant");
  }

  @ParameterizedTest
  @CsvSource({"2011-06-09, false", "2011-06-10, true", "2011-12-31, true", "2012-01-01, false"})
  void letHoldersGrantWhileTheyHold(String day, boolean allowed) {
    Recognition mentor = thanks("status", "2011-06-10", BORIS)
        .kind(Recognition.Kind.STATUS)
        .title("Mentor")
        .validUntil(LocalDate.parse("2012-01-01"))
        .build();
    Recognition proposed = thanks("1", day, ANNA).grantor(Grantor.person(BORIS)).build();
    assertThat(objections(RecognitionLimits.onlyByHoldersOf("Mentor"), proposed, log(mentor))
            .isEmpty())
        .isEqualTo(allowed);
  }

  @Test
  void letNobodyGrantForHoldingSomethingElse() {
    Recognition rookie = thanks("title", "2011-06-01", BORIS)
        .kind(Recognition.Kind.TITLE)
        .title("Rookie of the year")
        .build();
    Recognition proposed =
        thanks("1", "2011-06-10", ANNA).grantor(Grantor.person(BORIS)).build();
    assertThat(objections(RecognitionLimits.onlyByHoldersOf("Mentor"), proposed, log(rookie)))
        .containsExactly("not-held-by-the-grantor");
  }

  @Test
  void countEveryoneAGrantorThanksInTheMonth() {
    RecognitionLimit limit = RecognitionLimits.perGrantor(3, Cadence.MONTH);
    RecognitionLog log = log(
        thanks("1", "2011-06-01", people(2)).build(),
        thanks("2", "2011-05-31", people(3)).build(),
        thanks("3", "2011-06-02", people(3)).grantor(Grantor.person(BORIS)).build());
    assertThat(objections(limit, thanks("4", "2011-06-30", ANNA).build(), log)).isEmpty();
    assertThat(limit.objectionTo(thanks("4", "2011-06-30", ANNA, BORIS).build(), log))
        .contains(
            new Unmet("granted-too-often", Optional.of(Figure.of(4)), Optional.of(Figure.of(3))));
    assertThat(objections(limit, thanks("4", "2011-07-01", people(3)).build(), log))
        .isEmpty();
    assertThat(objections(
            limit,
            thanks("4", "2011-06-30", people(4)).grantor(Grantor.rule("r")).build(),
            log))
        .isEmpty();
  }

  @Test
  void countHowOftenEachReceives() {
    RecognitionLimit limit = RecognitionLimits.perReceiver(1, Cadence.QUARTER);
    RecognitionLog log = log(thanks("1", "2011-04-01", ANNA).build());
    assertThat(objections(limit, thanks("2", "2011-06-30", BORIS).build(), log)).isEmpty();
    assertThat(objections(limit, thanks("2", "2011-07-01", ANNA).build(), log)).isEmpty();
    assertThat(limit.objectionTo(thanks("2", "2011-06-30", ANNA, BORIS).build(), log))
        .contains(
            new Unmet("received-too-often", Optional.of(Figure.of(2)), Optional.of(Figure.of(1))));
  }

  @Test
  void unlockByGoalsThatEveryReceiverReached() {
    RecognitionLimit limit = RecognitionLimits.unlockedBy(Set.of("plan of May", "exam"));
    RecognitionLog log = RecognitionLog.builder()
        .addGoal(new RecognitionLog.ReachedGoal(ANNA, "plan of May", LocalDate.parse("2011-05-31")))
        .addGoal(new RecognitionLog.ReachedGoal(ANNA, "exam", LocalDate.parse("2011-06-10")))
        .build();
    assertThat(objections(limit, thanks("1", "2011-06-10", ANNA).build(), log)).isEmpty();
    assertThat(objections(limit, thanks("1", "2011-06-09", ANNA).build(), log))
        .containsExactly("not-unlocked-by-goals");
    RecognitionLog others = log.plus(RecognitionLog.builder()
        .addGoal(new RecognitionLog.ReachedGoal(BORIS, "sprint", LocalDate.parse("2011-05-01")))
        .build());
    assertThat(objections(limit, thanks("1", "2011-06-10", ANNA, BORIS).build(), others))
        .containsExactly("not-unlocked-by-goals");
    assertThat(objections(limit, thanks("1", "2011-06-10", BORIS).build(), others))
        .containsExactly("not-unlocked-by-goals");
  }

  @Test
  void limitCostsInTheirOwnCurrency() {
    RecognitionLimit limit = RecognitionLimits.costingAtMost(Money.parse("USD 50.00"));
    assertThat(objections(limit, gift("1", "2011-06-10", "USD 50.00"))).isEmpty();
    assertThat(objections(limit, gift("1", "2011-06-10", "USD 50.01"))).containsExactly("too-dear");
    assertThat(objections(limit, gift("1", "2011-06-10", "EUR 1.00")))
        .containsExactly("cost-in-another-currency");
  }

  @Test
  void holdForTheKindsTheyAreMadeFor() {
    RecognitionLimit limit = RecognitionLimits.forKinds(
        Set.of(Recognition.Kind.GIFT), RecognitionLimits.onlyByContestsAndRules());
    assertThat(objections(limit, thanks("1", "2011-06-10", ANNA).build())).isEmpty();
    assertThat(objections(limit, gift("1", "2011-06-10", "USD 1.00")))
        .containsExactly("not-for-people-to-grant");
  }
}
