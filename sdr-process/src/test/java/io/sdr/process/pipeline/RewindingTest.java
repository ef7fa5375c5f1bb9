package io.sdr.process.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RewindingTest {
  private static final Pipeline PIPELINE = Pipeline.of(
      "sales",
      MoveRules.free(),
      Stage.open("New"),
      Stage.open("Talks"),
      Stage.won("Won"),
      Stage.lost("Lost"));
  private static final LocalDate OPENED = LocalDate.of(2026, 3, 1);
  private static final LocalDate TALKS = LocalDate.of(2026, 3, 10);
  private static final LocalDate CLOSED = LocalDate.of(2026, 4, 5);
  private static final List<StageChange> LOG =
      List.of(change("New", OPENED, 0), change("Talks", TALKS, 0));

  @Test
  void aDealDecidedLaterWasStillOpen() {
    Deal then = asOf(LocalDate.of(2026, 3, 31), won(), LOG).orElseThrow().deal();

    assertThat(then.outcome()).isEqualTo(Outcome.OPEN);
    assertThat(then.stage()).isEqualTo(StageId.of("Talks"));
    assertThat(then.closed()).isEmpty();
  }

  @Test
  void laterStagesHaveNotBeenEnteredYet() {
    DealPath then = asOf(TALKS.minusDays(1), won(), LOG).orElseThrow();

    assertThat(then.visits()).extracting(StageVisit::stage).containsExactly(StageId.of("New"));
    assertThat(then.lastVisit().left()).isEmpty();
  }

  @Test
  void onTheDayOfTheDecisionTheDealIsDecided() {
    assertThat(asOf(CLOSED, won(), LOG)).contains(DealPath.of(PIPELINE, won(), LOG));
  }

  @Test
  void aDealOpenedLaterWasNotThere() {
    assertThat(asOf(OPENED.minusDays(1), won(), LOG)).isEmpty();
  }

  @Test
  void aDealOfWhichOnlyTheLaterDecisionIsKnownWasNotThere() {
    Deal order = Deal.builder().from(won()).opened(Optional.empty()).build();

    assertThat(asOf(CLOSED.minusDays(1), order, List.of())).isEmpty();
    assertThat(asOf(CLOSED, order, List.of())).isPresent();
  }

  @Test
  void aDealThatHadBegunWithoutAKnownStageStandsInTheFirst() {
    assertThat(asOf(CLOSED.minusDays(1), won(), List.of()).orElseThrow().deal().stage())
        .isEqualTo(StageId.of("New"));
  }

  @Test
  void aDealThatHadBegunBeforeItsFirstKnownChangeStandsInTheFirst() {
    List<StageChange> log = List.of(change("Talks", TALKS, 0));

    assertThat(asOf(TALKS.minusDays(1), won(), log).orElseThrow().deal().stage())
        .isEqualTo(StageId.of("New"));
    assertThat(asOf(TALKS, won(), log).orElseThrow().deal().stage()).isEqualTo(StageId.of("Talks"));
  }

  @Test
  void aDealLostLaterWhereItStoodWithoutALogStoodThereBefore() {
    Deal lost = Deal.builder()
        .from(talking())
        .outcome(Outcome.LOST)
        .closed(CLOSED)
        .opened(OPENED)
        .build();

    DealPath then = asOf(CLOSED.minusDays(1), lost, List.of()).orElseThrow();

    assertThat(then.deal().stage()).isEqualTo(StageId.of("Talks"));
    assertThat(then.deal().outcome()).isEqualTo(Outcome.OPEN);
    assertThat(asOf(OPENED, lost, List.of())).isPresent();
  }

  @Test
  void theStageThatALaterChangeLeftIsKnown() {
    StageChange later = StageChange.builder()
        .from(change("Won", CLOSED, 0))
        .left(StageId.of("Talks"))
        .build();

    assertThat(asOf(CLOSED.minusDays(1), won(), List.of(later))
            .orElseThrow()
            .deal()
            .stage())
        .isEqualTo(StageId.of("Talks"));
  }

  @Test
  void nothingIsKnownOfADealWithoutADayOfOpeningBeforeItsFirstChange() {
    StageChange later = StageChange.builder()
        .from(change("Won", CLOSED, 0))
        .left(StageId.of("Talks"))
        .build();
    Deal undated = Deal.builder().from(won()).opened(Optional.empty()).build();

    assertThat(asOf(LocalDate.of(1990, 1, 1), undated, List.of(later))).isEmpty();
    assertThat(asOf(CLOSED, undated, List.of(later))).isPresent();
  }

  @Test
  void anOpenDealWithoutAnyDayIsWhereItIs() {
    Deal open = Deal.builder()
        .id(DealId.of("d"))
        .owner(PersonId.of("anna"))
        .stage(StageId.of("New"))
        .outcome(Outcome.OPEN)
        .build();

    assertThat(asOf(OPENED, open, List.of()).orElseThrow().deal()).isEqualTo(open);
  }

  @Test
  void aWinThatWasReopenedLaterWasAWin() {
    List<StageChange> log =
        List.of(change("New", OPENED, 0), change("Won", TALKS, 0), change("Talks", CLOSED, 0));

    Deal then = asOf(TALKS, talking(), log).orElseThrow().deal();

    assertThat(then.outcome()).isEqualTo(Outcome.WON);
    assertThat(then.closed()).contains(TALKS);
  }

  @Test
  void aDealMarkedLostWhereItStoodWasOpenThereBefore() {
    Deal lost = Deal.builder()
        .from(won())
        .stage(StageId.of("Talks"))
        .outcome(Outcome.LOST)
        .build();

    assertThat(asOf(CLOSED.minusDays(1), lost, LOG).orElseThrow().deal().outcome())
        .isEqualTo(Outcome.OPEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Won", "Lost"})
  void aDecisionOnAnUnknownDayThatWasTakenBackLaterIsNotGuessed(String decided) {
    StageChange back = StageChange.builder()
        .from(change("Talks", CLOSED, 0))
        .left(StageId.of(decided))
        .build();

    assertThat(asOf(TALKS, talking(), List.of(back))).isEmpty();
  }

  @Test
  void laterChangesMustBeSoundToo() {
    StageChange ofAnother = StageChange.builder()
        .from(change("Talks", TALKS, 0))
        .deal(DealId.of("x"))
        .build();

    assertRefused("stage-path.must-be-of-one-deal", ofAnother);
    assertRefused(
        "stage-path.must-number-changes-of-one-day",
        change("Won", TALKS, 0),
        change("Talks", TALKS, 0));
  }

  private static void assertRefused(String code, StageChange... log) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> asOf(OPENED, talking(), List.of(log)))
        .returns(code, Refusal::code);
  }

  private static Deal talking() {
    return Deal.builder()
        .from(won())
        .stage(StageId.of("Talks"))
        .outcome(Outcome.OPEN)
        .closed(Optional.empty())
        .build();
  }

  private static Optional<DealPath> asOf(LocalDate day, Deal deal, List<StageChange> log) {
    return DealPath.asOf(day, PIPELINE, deal, log);
  }

  private static Deal won() {
    return Deal.builder()
        .id(DealId.of("d"))
        .owner(PersonId.of("anna"))
        .stage(StageId.of("Won"))
        .outcome(Outcome.WON)
        .amount(BigMoney.parse("EUR 100"))
        .opened(OPENED)
        .closed(CLOSED)
        .build();
  }

  private static StageChange change(String stage, LocalDate date, int sequence) {
    return StageChange.builder()
        .deal(DealId.of("d"))
        .entered(StageId.of(stage))
        .date(date)
        .sequence(sequence)
        .build();
  }
}
