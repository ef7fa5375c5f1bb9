package io.sdr.process.funnel;

import static io.sdr.process.funnel.Paths.counting;
import static io.sdr.process.funnel.Paths.tally;
import static io.sdr.process.funnel.TimeInStageTest.days;
import static io.sdr.process.pipeline.Pipelines.entry;
import static io.sdr.process.pipeline.Pipelines.won;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.sales.StageId;
import io.sdr.process.pipeline.DealPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingModeTest {
  @Test
  void leavesAllStaysOfAnOpenDealOutOfTheWholeWayWhereOpenDealsAreUndecided() {
    Funnel funnel = tally(CountingMode.EVERY_STAY, "A@0 B@2 A@4", "A@0 W@1", "A@0 B@1 A@2 L@3")
        .read(FunnelRules.of(OpenDeals.UNDECIDED, LossValue.OWN_AMOUNT), Detail.NONE)
        .value();

    assertThat(funnel.overall()).isEqualTo(Conversion.of(1, 3));
  }

  @ParameterizedTest
  @CsvSource({
    // mode, path, A, B, C (p passed, s stopped, o open, d diverted, - does not count), won stage
    "REACHED_OR_BEYOND, A@0 B@1 C@2 W@3, ppp, 1",
    "REACHED_OR_BEYOND, A@0 C@2 W@3, ppp, 1",
    "REACHED_OR_BEYOND, B@0 L@3, -s-, 0",
    "REACHED_OR_BEYOND, B@0 C@1 A@2, ppo, 0",
    "REACHED_OR_BEYOND, A@0 C@1 B@2!5, pps, 0",
    "REACHED_OR_BEYOND, W@3, ---, 1",
    "REACHED_OR_BEYOND, A@0 W@1 B@2, po-, 0",
    "REACHED_OR_BEYOND, A@0 L@1 B@2 W@3, ppp, 1",
    "TOUCHED, A@0 C@2 W@3, p-p, 1",
    "TOUCHED, A@0 C@1 B@2!5, pps, 0",
    "STRICT_SEQUENCE, A@0 B@1 C@2 W@3, ppp, 1",
    "STRICT_SEQUENCE, A@0 C@2 W@3, d--, 0",
    "STRICT_SEQUENCE, A@0 C@1 B@2 C@3, ppo, 0",
    "STRICT_SEQUENCE, B@0 C@1 W@2, ---, 0",
    "STRICT_SEQUENCE, A@0 B@1 L@2, ps-, 0",
    "ADJACENT_ONLY, A@0 C@2 W@3, d-p, 1",
    "ADJACENT_ONLY, A@0 C@1 B@2 C@3, dpo, 0",
    "ADJACENT_ONLY, A@0 B@1 A@2 L@3, ps-, 0",
    "ADJACENT_ONLY, A@0 W@1 B@2, do-, 0",
    "SNAPSHOT, A@0 B@1 A@2, o--, 0",
    "SNAPSHOT, A@0 B@1!4, -s-, 0",
    "SNAPSHOT, A@0 B@1 L@4, ---, 0",
    "SNAPSHOT, A@0 W@1, ---, 1",
    "EVERY_STAY, A@0 B@1 C@2 W@3, ppp, 1",
    "EVERY_STAY, A@0 C@2 W@3, p-p, 1",
    "EVERY_STAY, A@0 C@1 B@2!5, psd, 0",
    "EVERY_STAY, A@0 C@1 B@2, pod, 0",
    "EVERY_STAY, A@0 W@1, p--, 1",
    "EVERY_STAY, A@0 W@1 B@2, do-, 0",
    "EVERY_STAY, A@0 L@1 B@2 W@3, dp-, 1",
    "EVERY_STAY, A@0 W@1 L@2, s--, 0",
    "EVERY_STAY, L@2, ---, 0",
  })
  void saysWhereADealCountsAndWhatBecameOfIt(
      CountingMode mode, String path, String fates, long won) {
    FunnelTally tally = tally(mode, path);

    assertThat(tally.steps())
        .extracting(CountingModeTest::fate)
        .containsExactly(fates.substring(0, 1), fates.substring(1, 2), fates.substring(2));
    assertThat(tally.reachedWon()).isEqualTo(won);
  }

  @Test
  void countsALossThatStoppedNowhereAsUnplaced() {
    assertThat(tally(CountingMode.SNAPSHOT, "A@0 L@4").unplaced().deals()).isEqualTo(1);
    assertThat(tally(CountingMode.STRICT_SEQUENCE, "B@0 L@4").unplaced().deals())
        .isEqualTo(1);
    assertThat(tally(CountingMode.REACHED_OR_BEYOND, "L@4").unplaced().deals()).isEqualTo(1);
    assertThat(tally(CountingMode.REACHED_OR_BEYOND, "B@0 L@4").unplaced().deals())
        .isZero();
  }

  @Test
  void winsTheWholeWayOnlyWithoutADetourThatTheModeDoesNotCount() {
    assertThat(tally(CountingMode.REACHED_OR_BEYOND, "A@0 C@1 W@2").wonFromFirst())
        .isEqualTo(1);
    assertThat(tally(CountingMode.TOUCHED, "A@0 C@1 W@2").wonFromFirst()).isEqualTo(1);
    assertThat(tally(CountingMode.ADJACENT_ONLY, "A@0 C@1 W@2").wonFromFirst()).isZero();
    assertThat(tally(CountingMode.ADJACENT_ONLY, "A@0 C@1 B@2 W@3").wonFromFirst())
        .isZero();
    assertThat(tally(CountingMode.ADJACENT_ONLY, "A@0 B@0 C@1 W@2").wonFromFirst())
        .isEqualTo(1);
    assertThat(tally(CountingMode.STRICT_SEQUENCE, "A@0 C@1 W@2").wonFromFirst())
        .isZero();
    assertThat(tally(CountingMode.REACHED_OR_BEYOND, "B@0 C@1 W@2").wonFromFirst())
        .isZero();
  }

  @Test
  void agreesOnWhatIsWonLostAndOpenInEveryMode() {
    for (CountingMode mode : CountingMode.values()) {
      FunnelTally tally = tally(mode, "A@0 W@1", "B@0 C@1 W@2", "A@0 L@1", "L@2", "A@0 C@1", "B@0");

      assertThat(tally.deals()).isEqualTo(6);
      assertThat(tally.won().known()).isEqualTo(2);
      assertThat(tally.lost()).isEqualTo(2);
      assertThat(tally.open()).isEqualTo(2);
    }
  }

  @Test
  void countsInOpenStagesAndTheWonOne() {
    FunnelTally tally = tally(CountingMode.TOUCHED, "A@0 B@1", "A@0 W@1");

    assertThat(tally.countIn(StageId.of("A"))).isEqualTo(2);
    assertThat(tally.countIn(StageId.of("W"))).isEqualTo(1);
  }

  @Test
  void takesADealThatWasWonWhereItStandsForWon() {
    DealPath path = DealPath.of(Paths.PIPELINE, won("C", 5), List.of(entry(0, "C")));

    for (CountingMode mode : CountingMode.values()) {
      assertThat(counting(mode).add(path).tally().reachedWon())
          .as(mode.name())
          .isEqualTo(mode == CountingMode.STRICT_SEQUENCE ? 0 : 1);
    }
    StepTally step =
        counting(CountingMode.ADJACENT_ONLY).add(path).tally().steps().get(2);
    assertThat(step.passed()).isEqualTo(1);
    assertThat(step.days().moved()).isEqualTo(days(5));
  }

  @ParameterizedTest
  @CsvSource({
    // path, stays in A, passed, lost, open, another way
    "A@0 B@1 A@2 B@3 A@4, 3, 2, 0, 1, 0",
    "A@0 L@1 A@2 L@3, 2, 0, 1, 0, 1",
    "A@0 L@1 A@2 L@3 A@4 B@5, 3, 1, 0, 0, 2",
    "A@0 W@1 A@2 W@3, 2, 1, 0, 0, 1",
    "A@0 W@1 A@2!9, 2, 0, 1, 0, 1",
    "B@0 A@1 C@2 A@3 L@4, 2, 1, 1, 0, 0",
  })
  void countsEveryStayOnceWithItsOwnEnd(
      String path, long entered, long passed, long lost, long open, long diverted) {
    StepTally step = tally(CountingMode.EVERY_STAY, path).steps().get(0);

    assertThat(List.of(step.entered(), step.passed(), step.stopped(), step.open(), step.diverted()))
        .containsExactly(entered, passed, lost, open, diverted);
  }

  @Test
  void countsADealThatWasLostAgainOnceAmongTheLostInEveryMode() {
    for (CountingMode mode : CountingMode.values()) {
      FunnelTally tally = tally(mode, "A@0 L@1 A@2 L@3");

      assertThat(tally.lost()).as(mode.name()).isEqualTo(1);
      assertThat(tally.steps().get(0).entered())
          .as(mode.name())
          .isEqualTo(
              switch (mode) {
                case EVERY_STAY -> 2;
                case SNAPSHOT -> 0;
                case REACHED_OR_BEYOND, TOUCHED, STRICT_SEQUENCE, ADJACENT_ONLY -> 1;
              });
    }
  }

  @Test
  void asksAllStaysInTheFirstStageHowManyCameToAWin() {
    FunnelTally tally = tally(CountingMode.EVERY_STAY, "A@0 B@1 A@2 C@3 W@4", "A@0 A@1", "A@0 L@1");

    // four stays, of which that of the open deal is not asked; one win
    assertThat(tally
            .read(FunnelRules.of(OpenDeals.UNDECIDED, LossValue.OWN_AMOUNT), Detail.NONE)
            .value()
            .overall())
        .isEqualTo(Conversion.of(1, 3));
  }

  private static String fate(StepTally step) {
    return step.entered() == 0
        ? "-"
        : step.passed() > 0 ? "p" : step.stopped() > 0 ? "s" : step.open() > 0 ? "o" : "d";
  }
}
