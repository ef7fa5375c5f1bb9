package io.sdr.process.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

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
    Deal reopened = Deal.builder()
        .from(won())
        .stage(StageId.of("Talks"))
        .outcome(Outcome.OPEN)
        .closed(Optional.empty())
        .build();
    List<StageChange> log =
        List.of(change("New", OPENED, 0), change("Won", TALKS, 0), change("Talks", CLOSED, 0));

    Deal then = asOf(TALKS, reopened, log).orElseThrow().deal();

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
