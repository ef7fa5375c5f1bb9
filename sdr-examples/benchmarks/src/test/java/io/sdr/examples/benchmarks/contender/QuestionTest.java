package io.sdr.examples.benchmarks.contender;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.examples.benchmarks.question.Bands;
import io.sdr.kpi.pay.Settlement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a credit earns, worked out by hand for a quota of 1000.00, which puts the bounds at 500, 800, 1000 and 1200. */
class QuestionTest {
  private static final long QUOTA = 1_000_00;

  @ParameterizedTest
  @CsvSource({
    // before, amount, commission, all in cents
    "     0,  50000,  1000", // 500.00 at 2 %
    "     0,  60000,  1325", // and 100.00 at 3.25 %
    " 60000,  65000,  3663", // 6.50 + 10.00 + 15.00 + 50.00 at 10.25 % = 36.625
    "125000, -65000, -3663", // the same way back
    "120000,      1,     0", // 0.1025 cents
    "120000,    100,    10", // 10.25 cents
    "     0, -10000,  -200", // more returned than sold: the first rate
    "-10000,  60000,  1200" // 600.00 at 2 %, up to the first bound
  })
  void earnsByWhatWasSoldBefore(long before, long amount, long commission) {
    long[] bounds = new long[Bands.COUNT + 1];
    Slices.bound(QUOTA, bounds, 0);
    assertThat(Slices.commission(amount, before, bounds, 0)).isEqualTo(commission);
    assertThat(paid(before, amount) - paid(before)).isEqualTo(commission);
  }

  private static long paid(long... credits) {
    return Settlement.settle(
            Agreement.scheme(Agreement.fiveBands()), Agreement.month(QUOTA, credits), Detail.NONE)
        .value()
        .total()
        .getAmountMinorLong();
  }

  @ParameterizedTest
  @CsvSource({"5000, 1", "4999, 0", "-5000, -1", "-4999, 0", "15000, 2", "-15000, -2"})
  void roundsHalvesAwayFromZero(long product, long cents) {
    assertThat(Rounded.halfUp(product)).isEqualTo(cents);
    assertThat(Rounded.halfUpBranchFree(product)).isEqualTo(cents);
  }
}
