package io.sdr.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
import net.jqwik.api.Tuple;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Amounts as whole numbers and as decimals must be the same amounts, and both those of a plain loop. */
class AmountsLawsTest {
  private static final CurrencyUnit USD = CurrencyUnit.USD;

  /** Bounds and amounts on the same coarse grid, so that amounts often end exactly on a bound. */
  @Provide
  Arbitrary<List<BigDecimal>> rows() {
    Arbitrary<BigDecimal> usual =
        Arbitraries.integers().between(-40, 60).map(n -> BigDecimal.valueOf(n * 25L, 1));
    Arbitrary<BigDecimal> fine =
        Arbitraries.longs().between(-999_999, 999_999).map(n -> BigDecimal.valueOf(n, 4));
    Arbitrary<BigDecimal> huge = Arbitraries.bigDecimals()
        .between(new BigDecimal("-1e19"), new BigDecimal("1e19"))
        .ofScale(6);
    return Arbitraries.frequencyOf(
        Tuple.of(6, usual.list().ofMaxSize(12)),
        Tuple.of(3, Arbitraries.oneOf(usual, fine).list().ofMaxSize(12)),
        Tuple.of(2, Arbitraries.oneOf(usual, huge).list().ofMaxSize(6)));
  }

  @Provide
  Arbitrary<Slopes> slopes() {
    Arbitrary<BigDecimal> slope = Arbitraries.oneOf(
        Arbitraries.integers().between(0, 40).map(n -> BigDecimal.valueOf(n, 3)),
        Arbitraries.of(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("0.123456789012345678")));
    return Combinators.combine(
            Arbitraries.integers().between(1, 20).set().ofMaxSize(5),
            slope.list().ofSize(6))
        .as((steps, rates) -> {
          List<Slopes.Piece> pieces = new ArrayList<>();
          pieces.add(new Slopes.Piece(BigDecimal.ZERO, rates.get(0)));
          for (int step : new TreeSet<>(steps)) {
            pieces.add(new Slopes.Piece(BigDecimal.valueOf(step * 25L), rates.get(pieces.size())));
          }
          return Slopes.of(pieces);
        });
  }

  @Provide
  Arbitrary<BigDecimal> befores() {
    return Arbitraries.integers().between(-20, 40).map(n -> BigDecimal.valueOf(n * 125L, 1));
  }

  @Provide
  Arbitrary<BigDecimal> factors() {
    return Arbitraries.of("0", "1", "-1", "0.05", "0.0125", "1e3", "0.123456789012345678", "-2.5")
        .map(BigDecimal::new);
  }

  @Provide
  Arbitrary<Rounding> roundings() {
    return Combinators.combine(
            Arbitraries.integers().between(-2, 2),
            Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY))
        .as(Rounding::of);
  }

  private static Amounts amounts(List<BigDecimal> row) {
    return Amounts.of(USD, row.stream().map(amount -> BigMoney.of(USD, amount)).toList());
  }

  @Property
  void bothWaysOfHoldingThemGiveTheSame(
      @ForAll("rows") List<BigDecimal> row,
      @ForAll("slopes") Slopes slopes,
      @ForAll("befores") BigDecimal before,
      @ForAll("factors") BigDecimal factor,
      @ForAll("roundings") Rounding rounding) {
    Amounts amounts = amounts(row);
    Amounts wide = amounts.widened();

    assertThat(amounts).isEqualTo(wide).hasSameHashCodeAs(wide).hasToString(wide.toString());
    assertThat(amounts.sum()).isEqualByComparingTo(wide.sum());
    assertThat(amounts.multipliedBy(factor)).isEqualTo(wide.multipliedBy(factor));
    assertThat(amounts.plus(amounts.multipliedBy(factor)))
        .isEqualTo(wide.plus(wide.multipliedBy(factor)));
    assertThat(amounts.rounded(rounding)).isEqualTo(wide.rounded(rounding));
    assertThat(amounts.along(slopes, before, SliceListener.NONE))
        .isEqualTo(wide.along(slopes, before, SliceListener.NONE));
    assertThat(slices(amounts, slopes, before)).isEqualTo(slices(wide, slopes, before));
  }

  private static List<String> slices(Amounts amounts, Slopes slopes, BigDecimal before) {
    List<String> slices = new ArrayList<>();
    amounts.along(
        slopes,
        before,
        (index, slice, piece) ->
            slices.add(index + ":" + slice.stripTrailingZeros().toPlainString() + "@" + piece));
    return slices;
  }

  @Property
  void riseByTheFunctionOfTheRunningTotal(
      @ForAll("rows") List<BigDecimal> row,
      @ForAll("slopes") Slopes slopes,
      @ForAll("befores") BigDecimal before) {
    Amounts risen = amounts(row).along(slopes, before, SliceListener.NONE);

    BigDecimal total = before;
    for (int i = 0; i < row.size(); i++) {
      BigDecimal after = total.add(row.get(i));
      assertThat(risen.get(i).getAmount())
          .isEqualByComparingTo(slopes.at(after).subtract(slopes.at(total)));
      total = after;
    }
    assertThat(risen.sum().getAmount())
        .isEqualByComparingTo(slopes.at(total).subtract(slopes.at(before)));
  }

  @Property
  void slicesSumToTheAmountAndPayWhatItRoseBy(
      @ForAll("rows") List<BigDecimal> row,
      @ForAll("slopes") Slopes slopes,
      @ForAll("befores") BigDecimal before) {
    BigDecimal[] sums = new BigDecimal[row.size()];
    BigDecimal[] pay = new BigDecimal[row.size()];
    Arrays.fill(sums, BigDecimal.ZERO);
    Arrays.fill(pay, BigDecimal.ZERO);
    Amounts risen = amounts(row).along(slopes, before, (index, slice, piece) -> {
      sums[index] = sums[index].add(slice);
      pay[index] = pay[index].add(slice.multiply(slopes.pieces().get(piece).slope()));
    });

    for (int i = 0; i < row.size(); i++) {
      assertThat(sums[i]).isEqualByComparingTo(row.get(i));
      assertThat(pay[i]).isEqualByComparingTo(risen.get(i).getAmount());
    }
  }

  @Property
  void whatComesAndGoesLeavesNothing(
      @ForAll("rows") List<BigDecimal> row,
      @ForAll("slopes") Slopes slopes,
      @ForAll("befores") BigDecimal before) {
    List<BigDecimal> andBack = new ArrayList<>(row);
    for (int i = row.size() - 1; i >= 0; i--) {
      andBack.add(row.get(i).negate());
    }

    Amounts risen = amounts(andBack).along(slopes, before, SliceListener.NONE);

    assertThat(risen.sum().isZero()).isTrue();
    for (int i = 0; i < row.size(); i++) {
      assertThat(risen.get(i))
          .isEqualByComparingTo(risen.get(andBack.size() - 1 - i).negated());
    }
  }
}
