package io.sdr.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Rounding in machine words is that of decimals, at every bound. */
class UnitRoundingLawsTest {
  @Provide
  Arbitrary<RoundingMode> modes() {
    return Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY);
  }

  /** Numbers of every length, most of them next to a multiple of half a power of ten. */
  @Provide
  Arbitrary<Long> units() {
    Arbitrary<Long> any = Arbitraries.longs().between(-(1L << 60) + 1, (1L << 60) - 1);
    Arbitrary<Long> near = Arbitraries.integers()
        .between(0, 17)
        .flatMap(power -> Arbitraries.integers()
            .between(-4, 4)
            .flatMap(times -> Arbitraries.integers()
                .between(-1, 1)
                .map(off -> times * 5 * LongMath.pow(10, power) / 2 + off)));
    return Arbitraries.oneOf(any, near.filter(number -> Math.abs(number) < 1L << 60));
  }

  @Property(tries = 5000)
  void isThatOfDecimals(
      @ForAll("units") long units,
      @ForAll("modes") RoundingMode mode,
      @ForAll @IntRange(min = 0, max = 18) int decimals,
      @ForAll @IntRange(min = -3, max = 2) int kept) {
    UnitRounding.of(Rounding.of(kept, mode), decimals, 2)
        .filter(rounding -> rounding.fits(60))
        .ifPresent(rounding -> assertThat(BigDecimal.valueOf(rounding.round(units), 2))
            .isEqualByComparingTo(BigDecimal.valueOf(units, decimals).setScale(kept, mode)));
  }

  @Property
  void isThatOfEachNumberInAColumn(
      @ForAll("units") long one, @ForAll("units") long other, @ForAll("modes") RoundingMode mode) {
    UnitRounding rounding = UnitRounding.of(Rounding.of(2, mode), 5, 2).orElseThrow();
    long[] column = {7, one, other, 8};
    long[] rounded = new long[4];

    rounding.round(column, 1, 3, rounded, 2);

    assertThat(rounded).containsExactly(0, 0, rounding.round(one), rounding.round(other));
  }
}
