package io.sdr.examples.benchmarks.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CreditsTest {
  private static final Credits CREDITS = Credits.unordered(100_000);

  @Test
  void mixesAsTheGeneratorOfTheLibraryDoes() {
    SplittableRandom random = new SplittableRandom(7);
    Mixing mixing = new Mixing(7);
    for (int column = 0; column < 8; column++) {
      assertThat(mixing.below(1 << 30, 0, column)).isEqualTo((int) (random.nextLong() >>> 34));
    }
    assertThat(mixing.below(1 << 30, 1, 0)).isEqualTo((int) (random.nextLong() >>> 34));
  }

  @Test
  void areTheSameEveryTime() {
    Credits again = Credits.unordered(100_000);
    assertThat(again.people()).isEqualTo(CREDITS.people());
    assertThat(again.months()).isEqualTo(CREDITS.months());
    assertThat(again.days()).isEqualTo(CREDITS.days()).isSorted();
    assertThat(again.amounts()).isEqualTo(CREDITS.amounts());
    assertThat(again.quotas()).isEqualTo(CREDITS.quotas());
  }

  @Test
  void areReturnsTwoTimesInAHundred() {
    long returns = Arrays.stream(CREDITS.amounts()).filter(amount -> amount < 0).count();
    assertThat(returns / 100_000.0).isCloseTo(0.02, within(0.002));
  }

  @Test
  void endMonthsInEachOfTheUpperBandsAndWithQuotasOfWholeUnits() {
    Credits grouped = CREDITS.grouped();
    int[] starts = CREDITS.groupStarts();
    int[] bands = IntStream.range(0, CREDITS.groups())
        .map(group -> bandOf(
            Arrays.stream(grouped.amounts(), starts[group], starts[group + 1]).sum(),
            CREDITS.quotas()[group / Credits.MONTHS]))
        .toArray();
    assertThat(bands).contains(1, 2, 3, 4);
    assertThat(Arrays.stream(CREDITS.quotas())).allMatch(quota -> quota % 100 == 0);
  }

  private static int bandOf(long sum, long quota) {
    int band = Bands.COUNT - 1;
    while (sum < Bands.from(band, quota)) {
      band--;
    }
    return band;
  }

  @Test
  void keepTheOrderOfRowsWhenGrouped() {
    Credits grouped = CREDITS.grouped();
    assertThat(IntStream.range(1, grouped.size()).filter(i -> !isAfter(grouped, i, i - 1)))
        .isEmpty();
    assertThat(grouped.byRow(grouped.amounts())).isEqualTo(CREDITS.amounts());
  }

  private static boolean isAfter(Credits credits, int one, int other) {
    return credits.group(one) == credits.group(other)
        ? credits.rows()[one] > credits.rows()[other]
        : credits.group(one) > credits.group(other);
  }
}
