package io.sdr.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Totals are halves and bounds whole numbers, so that many totals are bounds. */
class SlopesLawsTest {
  private static final int DECIMALS = 1;
  private static final int SLOPE_DECIMALS = 2;

  private static void refuses(String code, ThrowingCallable misuse) {
    assertThatThrownBy(misuse)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static Slopes.Piece piece(String from, String slope) {
    return new Slopes.Piece(new BigDecimal(from), new BigDecimal(slope));
  }

  @Provide
  Arbitrary<Slopes> slopes() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 12).set().ofMaxSize(4),
            Arbitraries.integers().between(-30, 60).list().ofSize(6),
            Arbitraries.of(true, false))
        .as((bounds, rates, beginsTwice) -> {
          List<Slopes.Piece> pieces = new ArrayList<>();
          pieces.add(new Slopes.Piece(BigDecimal.ZERO, BigDecimal.valueOf(rates.get(5), 2)));
          if (beginsTwice) {
            pieces.add(new Slopes.Piece(BigDecimal.ZERO, BigDecimal.valueOf(rates.get(4), 2)));
          }
          int next = 0;
          for (int bound : new TreeSet<>(bounds)) {
            pieces.add(new Slopes.Piece(
                BigDecimal.valueOf(bound), BigDecimal.valueOf(rates.get(next++), 2)));
          }
          return Slopes.of(pieces);
        });
  }

  @Provide
  Arbitrary<BigDecimal> bounds() {
    return Arbitraries.integers().between(0, 12).map(BigDecimal::valueOf);
  }

  @Provide
  Arbitrary<List<Integer>> halves() {
    return Arbitraries.integers().between(-16, 16).list().ofMaxSize(8);
  }

  private static BigDecimal half(long tenths) {
    return BigDecimal.valueOf(tenths * 5, DECIMALS);
  }

  /** The function as a sum over half units, walked one by one from zero. */
  private static BigDecimal naive(Slopes slopes, long halves) {
    BigDecimal value = BigDecimal.ZERO;
    for (long at = 0; at != halves; at += Long.signum(halves)) {
      BigDecimal middle = half(2 * at + Long.signum(halves)).divide(BigDecimal.valueOf(2));
      BigDecimal slope = slopes.pieces().get(0).slope();
      for (Slopes.Piece piece : slopes.pieces()) {
        slope = piece.from().compareTo(middle) < 0 ? piece.slope() : slope;
      }
      value = value.add(slope.multiply(half(Long.signum(halves))));
    }
    return value;
  }

  @Property
  void theValueIsWhatAddsUpOnTheWay(
      @ForAll("slopes") Slopes slopes, @ForAll("halves") List<Integer> totals) {
    UnitSlopes units = UnitSlopes.of(slopes, DECIMALS, SLOPE_DECIMALS).orElseThrow();
    assertThat(units.resultDecimals()).isEqualTo(DECIMALS + SLOPE_DECIMALS);
    for (int total : totals) {
      BigDecimal value = slopes.at(half(total));
      assertThat(value).isEqualByComparingTo(naive(slopes, total));
      assertThat(BigDecimal.valueOf(units.at(total * 5L), units.resultDecimals()))
          .isEqualByComparingTo(value);
    }
  }

  @Property
  void aHurdleOrACapBeforeItIsTheFunctionOfItsValue(
      @ForAll("slopes") Slopes slopes,
      @ForAll("bounds") BigDecimal hurdle,
      @ForAll("bounds") BigDecimal cap,
      @ForAll("halves") List<Integer> totals) {
    for (Slopes other : List.of(
        Slopes.above(hurdle),
        Slopes.upTo(cap),
        Slopes.upTo(cap).after(Slopes.above(hurdle)),
        Slopes.above(hurdle).after(Slopes.upTo(cap)))) {
      for (int total : totals) {
        assertThat(slopes.after(other).at(half(total)))
            .isEqualByComparingTo(slopes.at(other.at(half(total))));
      }
    }
  }

  @Property
  void eachAmountRaisesItByWhatItAdds(
      @ForAll("slopes") Slopes slopes, @ForAll("halves") List<Integer> amounts) {
    UnitSlopes units = UnitSlopes.of(slopes, DECIMALS, SLOPE_DECIMALS).orElseThrow();
    long before = amounts.isEmpty() ? 0 : amounts.get(0) * 5L;
    // among others that are not touched, written two places further on
    long[] column = new long[amounts.size() + 2];
    column[0] = 777;
    column[amounts.size() + 1] = 777;
    for (int i = 0; i < amounts.size(); i++) {
      column[i + 1] = amounts.get(i) * 5L;
    }
    long[] risen = new long[column.length + 2];
    units.along(column, 1, amounts.size() + 1, before, risen, 3);

    long total = before;
    for (int i = 0; i < amounts.size(); i++) {
      long end = total + column[i + 1];
      assertThat(risen[i + 3]).isEqualTo(units.at(end) - units.at(total));
      total = end;
    }
    assertThat(List.of(risen[0], risen[1], risen[2])).containsOnly(0L);
    assertThat(risen[amounts.size() + 3]).isZero();
  }

  @Property
  void theWidthOfResultsHoldsAllOfThem(
      @ForAll("slopes") Slopes slopes, @ForAll("halves") List<Integer> amounts) {
    UnitSlopes units = UnitSlopes.of(slopes, DECIMALS, SLOPE_DECIMALS).orElseThrow();
    long all = amounts.stream().mapToLong(amount -> Math.abs(amount * 5L)).sum();
    long most = 1L << units.widthOfResults(0, UnitSlopes.widthOf(new long[] {all}, 0));
    for (long total : new long[] {all, -all}) {
      assertThat(Math.abs(units.at(total))).isLessThan(most);
    }
  }

  @Property
  void slicesAreTheAmountsCutAtTheBounds(
      @ForAll("slopes") Slopes slopes, @ForAll("halves") List<Integer> amounts) {
    UnitSlopes units = UnitSlopes.of(slopes, DECIMALS, SLOPE_DECIMALS).orElseThrow();
    long[] column = amounts.stream().mapToLong(amount -> amount * 5L).toArray();
    BigDecimal[] sums = new BigDecimal[column.length];
    BigDecimal[] values = new BigDecimal[column.length];
    Arrays.fill(sums, BigDecimal.ZERO);
    Arrays.fill(values, BigDecimal.ZERO);
    units.slices(column, 0, (index, slice, piece) -> {
      assertThat(slice.signum()).isNotZero();
      sums[index] = sums[index].add(slice);
      values[index] =
          values[index].add(slice.multiply(slopes.pieces().get(piece).slope()));
    });
    long total = 0;
    for (int i = 0; i < column.length; i++) {
      long end = total + column[i];
      assertThat(sums[i]).isEqualByComparingTo(BigDecimal.valueOf(column[i], DECIMALS));
      assertThat(values[i])
          .isEqualByComparingTo(
              BigDecimal.valueOf(units.at(end) - units.at(total), units.resultDecimals()));
      total = end;
    }
  }

  @Test
  void areRefusedWhereTheyJumpOrDoNotRise() {
    refuses("slopes.must-begin-at-zero", () -> Slopes.of(List.of()));
    refuses("slopes.must-begin-at-zero", () -> Slopes.of(List.of(piece("1", "1"))));
    refuses(
        "slopes.must-rise",
        () -> Slopes.of(List.of(piece("0", "1"), piece("5", "1"), piece("5", "2"))));
    refuses(
        "slopes.must-rise",
        () -> Slopes.of(List.of(piece("0", "1"), piece("0", "1"), piece("0", "2"))));
    refuses(
        "slopes.must-be-a-hurdle-or-a-cap",
        () -> Slopes.constant(BigDecimal.ONE).after(Slopes.constant(BigDecimal.TEN)));
  }

  @Test
  void nothingIsTheHurdleOrTheCapOfNothing() {
    assertThat(Slopes.above(BigDecimal.ZERO)).isEqualTo(Slopes.constant(BigDecimal.ONE));
    assertThat(Slopes.upTo(BigDecimal.ZERO)).isEqualTo(Slopes.constant(BigDecimal.ZERO));
    assertThat(Slopes.upTo(BigDecimal.ONE))
        .hasSameHashCodeAs(Slopes.upTo(BigDecimal.ONE))
        .isNotEqualTo(Slopes.above(BigDecimal.ONE))
        .hasToString(Slopes.upTo(BigDecimal.ONE).pieces().toString());
  }

  @Test
  void doNotFitIntoUnitsThatAreTooCoarseOrTooFine() {
    Slopes fine = Slopes.of(List.of(piece("0", "0.25"), piece("0.5", "0.125")));
    assertThat(UnitSlopes.of(fine, 0, 3)).isEmpty();
    assertThat(UnitSlopes.of(fine, 1, 2)).isEmpty();
    assertThat(UnitSlopes.of(fine, 1, 3)).isPresent();
    assertThat(UnitSlopes.of(fine, 19, 3)).isEmpty();
    assertThat(UnitSlopes.of(fine, 1, 19)).isEmpty();
    Slopes large = Slopes.of(List.of(piece("0", "1"), piece("999999999999999999", "2")));
    assertThat(UnitSlopes.of(large, 0, 0)).isEmpty();
    Slopes wide = Slopes.of(List.of(piece("0", "1"), piece("99999999999999999", "2")));
    assertThat(UnitSlopes.of(wide, 0, 0)).isPresent();
  }

  @Test
  void ofUnitsAreEqualWhenAllIs() {
    Slopes slopes = Slopes.of(List.of(piece("0", "0.25"), piece("5", "0.5")));
    UnitSlopes units = UnitSlopes.of(slopes, 1, 2).orElseThrow();
    assertThat(units)
        .isEqualTo(UnitSlopes.of(slopes, 1, 2).orElseThrow())
        .hasSameHashCodeAs(UnitSlopes.of(slopes, 1, 2).orElseThrow())
        .hasToString("[0, 50] [25, 50] 1")
        .isNotEqualTo(UnitSlopes.of(slopes, 2, 2).orElseThrow())
        .isNotEqualTo(UnitSlopes.of(slopes, 1, 3).orElseThrow())
        .isNotEqualTo(
            UnitSlopes.of(Slopes.constant(new BigDecimal("0.25")), 1, 2).orElseThrow());
  }
}
