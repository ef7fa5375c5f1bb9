package io.sdr.process.pipeline;

import static io.sdr.process.pipeline.Pipelines.DAY_0;
import static io.sdr.process.pipeline.Pipelines.abc;
import static io.sdr.process.pipeline.Pipelines.change;
import static io.sdr.process.pipeline.Pipelines.entry;
import static io.sdr.process.pipeline.Pipelines.open;
import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.sales.DealId;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StageCorrectionTest {
  private static final StageChange TO_A = entry(0, "A");
  private static final StageChange TO_B = change(2, "A", "B");
  private static final StageChange TO_C = change(9, "B", "C");
  private static final List<StageChange> LOG = List.of(TO_C, TO_A, TO_B);

  @Test
  void putsRightWhatWasWrittenWrongly() {
    StageCorrection later = correction(2, 10).instead(change(5, "A", "B")).build();

    assertThat(known(10, later)).containsExactly(TO_A, change(5, "A", "B"), TO_C);
    assertThat(DealPath.of(abc(MoveRules.free()), open("C"), known(10, later))
            .daysIn(StageId.of("A"), day(20)))
        .isEqualTo(OptionalLong.of(5));
  }

  @Test
  void takesAwayWhatNeverHappened() {
    assertThat(known(30, correction(9, 10).build())).containsExactly(TO_A, TO_B);
  }

  @Test
  void isNotKnownBeforeItIsWritten() {
    StageCorrection later = correction(9, 10).build();

    assertThat(known(9, later)).containsExactly(TO_A, TO_B, TO_C);
    assertThat(known(10, later)).containsExactly(TO_A, TO_B);
  }

  @Test
  void correctsCorrectionsInTheOrderInWhichTheyWereWritten() {
    StageCorrection first = correction(2, 10).instead(change(5, "A", "B")).build();
    StageCorrection second =
        correction(5, 10).number(1).instead(change(4, "A", "B")).build();

    assertThat(known(10, second, first)).containsExactly(TO_A, change(4, "A", "B"), TO_C);
    assertRefused(
        "stage-correction.must-be-numbered-within-its-day",
        () -> known(10, first, StageCorrection.builder().from(second).number(0).build()));
    assertThat(known(9, first, second)).containsExactly(TO_A, TO_B, TO_C);
  }

  @Test
  void namesTheChangeByItsPlaceWithinTheDay() {
    StageChange again = change(2, 1, "B", "C");
    List<StageChange> log = List.of(TO_A, TO_B, again);

    assertThat(
            StageCorrection.corrected(log, List.of(correction(2, 3).sequence(1).build()), day(3)))
        .containsExactly(TO_A, TO_B);
    assertThat(StageCorrection.corrected(log, List.of(correction(2, 3).build()), day(3)))
        .containsExactly(TO_A, again);
  }

  @Test
  void refusesToCorrectWhatIsNotThere() {
    assertRefused(
        "stage-correction.must-correct-a-change",
        () -> known(9, correction(3, 4).build()));
    assertRefused(
        "stage-correction.must-correct-a-change",
        () -> known(9, correction(2, 4).sequence(1).build()));
    assertThat(known(3, correction(3, 4).build())).containsExactly(TO_A, TO_B);
  }

  @Test
  void tellsOfNoDayThatHadNotComeYet() {
    assertThat(known(8)).containsExactly(TO_A, TO_B);
    assertRefused(
        "stage-correction.must-not-know-the-future",
        () -> correction(2, 10).instead(change(11, "A", "B")).build());
  }

  @Test
  void refusesCorrectionsThatCannotBe() {
    StageCorrection.Builder correction = correction(2, 10);
    DealId other = DealId.of("other");

    assertRefused(
        "stage-correction.must-have-reason", () -> correction(2, 10).reason(" ").build());
    assertRefused(
        "stage-correction.must-not-know-the-future", () -> correction(2, 1).build());
    assertThat(correction(2, 2).build().written()).isEqualTo(day(2));
    assertRefused(
        "stage-path.must-be-of-one-deal",
        () -> correction
            .instead(StageChange.builder().from(TO_B).deal(other).build())
            .build());
    assertRefused(
        "stage-path.must-be-of-one-deal",
        () -> known(30, correction(2, 10).deal(other).build()));
  }

  private static List<StageChange> known(int day, StageCorrection... corrections) {
    return StageCorrection.corrected(LOG, List.of(corrections), day(day));
  }

  private static StageCorrection.Builder correction(int of, int written) {
    return StageCorrection.builder()
        .deal(TO_A.deal())
        .date(day(of))
        .written(day(written))
        .by(PersonId.of("ann"))
        .reason("the wrong deal was clicked");
  }

  private static LocalDate day(int number) {
    return DAY_0.plusDays(number);
  }
}
