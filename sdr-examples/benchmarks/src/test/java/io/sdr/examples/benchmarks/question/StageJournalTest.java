package io.sdr.examples.benchmarks.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StageJournalTest {
  private static final StageJournal JOURNAL = StageJournal.of(50_000);

  @Test
  void isTheSameEveryTime() {
    StageJournal again = StageJournal.of(50_000);

    assertThat(again.deals()).isEqualTo(JOURNAL.deals());
    assertThat(again.stages()).isEqualTo(JOURNAL.stages());
    assertThat(again.days()).isEqualTo(JOURNAL.days()).isSorted();
    assertThat(again.amounts()).isEqualTo(JOURNAL.amounts());
    assertThat(JOURNAL.size()).isEqualTo(50_000);
  }

  @Test
  void hasAboutFiveChangesOfEachDealAndSomeOfEveryStage() {
    assertThat(50_000.0 / JOURNAL.amounts().length).isBetween(3.0, 6.0);
    assertThat(Arrays.stream(JOURNAL.stages()).distinct().sorted().toArray())
        .containsExactly(0, 1, 2, 3, 4, 5, StageJournal.WON, StageJournal.LOST);
    assertThat(Arrays.stream(JOURNAL.deals()).distinct().count())
        .isEqualTo(JOURNAL.amounts().length);
  }

  @Test
  void knowsNoDayAfterTheOneItSpeaksOf() {
    assertThat(Arrays.stream(JOURNAL.days()).max().orElseThrow())
        .isLessThanOrEqualTo(StageJournal.AS_OF);
    assertThat(Arrays.stream(JOURNAL.days()).min().orElseThrow()).isNotNegative();
  }

  @Test
  void knowsTheAmountOfEveryWonDealAndOfMostOthers() {
    int[] standing = new int[JOURNAL.amounts().length];
    IntStream.range(0, JOURNAL.size())
        .forEach(row -> standing[JOURNAL.deals()[row]] = JOURNAL.stages()[row]);
    long unknown = Arrays.stream(JOURNAL.amounts())
        .filter(one -> one == StageJournal.UNKNOWN)
        .count();

    assertThat(IntStream.range(0, standing.length)
            .filter(deal -> standing[deal] == StageJournal.WON)
            .mapToLong(deal -> JOURNAL.amounts()[deal]))
        .isNotEmpty()
        .allMatch(amount -> amount > 0);
    assertThat((double) unknown / standing.length).isBetween(0.01, 0.06);
  }
}
