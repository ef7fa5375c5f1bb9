package io.sdr.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.sdr.core.testkit.Refusals;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllocationTest {
  @Test
  void givesTheCentThatIsLeftToTheFirstOfEquals() {
    assertThat(divided("USD 100.00", "1", "1", "1"))
        .isEqualTo(money("USD 33.34", "USD 33.33", "USD 33.33"));
    assertThat(divided("USD 0.05", "1", "1", "1"))
        .isEqualTo(money("USD 0.02", "USD 0.02", "USD 0.01"));
  }

  @Test
  void givesTheCentsThatAreLeftToThoseWhoLostMost() {
    assertThat(divided("USD 1.00", "16", "50", "34.5"))
        .isEqualTo(money("USD 0.16", "USD 0.50", "USD 0.34"));
    assertThat(divided("USD 0.01", "10", "80", "10"))
        .isEqualTo(money("USD 0.00", "USD 0.01", "USD 0.00"));
  }

  @Test
  void dividesANegativeAmountAsItsMirrorImage() {
    assertThat(divided("USD -100.00", "1", "1", "1"))
        .isEqualTo(money("USD -33.34", "USD -33.33", "USD -33.33"));
  }

  @Test
  void neverGivesToAPartWithoutWeight() {
    assertThat(divided("USD 0.02", "0", "1", "1", "1", "0"))
        .isEqualTo(money("USD 0.00", "USD 0.01", "USD 0.01", "USD 0.00", "USD 0.00"));
  }

  @Test
  void keepsToTheSmallestUnitOfTheCurrency() {
    assertThat(divided("JPY 100", "1", "2")).isEqualTo(money("JPY 33", "JPY 67"));
    assertThat(divided("BHD 1.000", "1", "1", "1"))
        .isEqualTo(money("BHD 0.334", "BHD 0.333", "BHD 0.333"));
  }

  @Test
  void dividesNothingIntoNothings() {
    assertThat(divided("USD 0.00", "1", "2")).isEqualTo(money("USD 0.00", "USD 0.00"));
  }

  @Test
  void givesTheWholeToASinglePart() {
    assertThat(divided("USD 0.07", "0.000000000000000001")).isEqualTo(money("USD 0.07"));
  }

  @Test
  void acceptsWeightsOfAnyScale() {
    assertThat(divided("USD 90.00", "1E+3", "2000.0")).isEqualTo(money("USD 30.00", "USD 60.00"));
  }

  @Test
  void dividesAmountsBeyondSixtyFourBits() {
    assertThat(divided("USD 300000000000000000000.01", "1", "2"))
        .isEqualTo(money("USD 100000000000000000000.00", "USD 200000000000000000000.01"));
  }

  @Test
  void refusesWeightsThatDivideNothing() {
    assertRefused("allocation.must-have-positive-weight", List.of());
    assertRefused("allocation.must-have-positive-weight", Collections.nCopies(2, BigDecimal.ZERO));
    assertRefused(
        "allocation.must-have-no-negative-weight",
        List.of(BigDecimal.TEN, BigDecimal.ONE.negate()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000_000_000, -1_000_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void refusesAWeightOutOfBoundsBeforeAnyArithmetic(int scale) {
    assertRefused(
        "number.must-be-in-bounds", List.of(BigDecimal.ONE, BigDecimal.valueOf(1, scale)));
  }

  @Test
  void roundsPartsToTheRoundedWhole() {
    assertThat(rounded("USD 10.00", 2, "USD 3.333", "USD 3.333", "USD 3.333"))
        .isEqualTo(money("USD 3.34", "USD 3.33", "USD 3.33"));
    assertThat(rounded("USD 9.99", 2, "USD 3.333", "USD 3.333", "USD 3.333"))
        .isEqualTo(money("USD 3.33", "USD 3.33", "USD 3.33"));
    assertThat(rounded("USD -10.00", 2, "USD -3.333", "USD -3.333", "USD -3.333"))
        .isEqualTo(money("USD -3.34", "USD -3.33", "USD -3.33"));
    assertThat(rounded("USD -0.01", 2, "USD -0.005", "USD -0.005"))
        .isEqualTo(money("USD -0.01", "USD 0.00"));
    assertThat(rounded("USD 1.00", 2, "USD 1.505", "USD -0.505"))
        .isEqualTo(money("USD 1.51", "USD -0.51"));
    assertThat(rounded("USD 100.00", -1, "USD 44", "USD 56"))
        .isEqualTo(money("USD 40.00", "USD 60.00"));
    assertThat(rounded("USD 0.00", 2)).isEmpty();
  }

  @Test
  void refusesPartsThatCannotMakeTheWhole() {
    assertRoundingRefused(
        "allocation.must-be-near-the-sum-of-its-parts", "USD 1.02", 2, "USD 1.005");
    assertRoundingRefused(
        "allocation.must-be-near-the-sum-of-its-parts", "USD 1.01", 2, "USD 1.00");
    assertRoundingRefused(
        "allocation.must-be-near-the-sum-of-its-parts", "USD 0.99", 2, "USD 1.005");
    assertRoundingRefused(
        "allocation.must-be-near-the-sum-of-its-parts", "USD 1.01", 1, "USD 1.005");
    assertRoundingRefused("allocation.must-be-near-the-sum-of-its-parts", "USD 0.01", 2);
  }

  @Test
  void refusesPartsOfAnotherCurrencyOrFinerThanTheirOwn() {
    assertRoundingRefused("allocation.must-have-one-currency", "USD 1.00", 2, "EUR 1.00");
    assertRoundingRefused("rounding.must-not-be-finer-than-currency", "JPY 1", 2, "JPY 1.00");
  }

  private static void assertRoundingRefused(
      String code, String whole, int decimals, String... exact) {
    Refusals.assertRefused(code, () -> rounded(whole, decimals, exact));
  }

  private static ImmutableList<Money> rounded(String whole, int decimals, String... exact) {
    return Allocation.byParts(
        Money.parse(whole), Arrays.stream(exact).map(BigMoney::parse).toList(), decimals);
  }

  private static void assertRefused(String code, List<BigDecimal> weights) {
    Refusals.assertRefused(code, () -> Allocation.byWeights(Money.parse("USD 1.00"), weights));
  }

  private static ImmutableList<Money> divided(String whole, String... weights) {
    return Allocation.byWeights(
        Money.parse(whole), Arrays.stream(weights).map(BigDecimal::new).toList());
  }

  private static ImmutableList<Money> money(String... amounts) {
    return Arrays.stream(amounts).map(Money::parse).collect(ImmutableList.toImmutableList());
  }

  @Test
  void dividesAnAmountFinerThanACentInItsOwnUnit() {
    assertThat(Allocation.byWeights(
            BigMoney.parse("USD 1.0001"), List.of(BigDecimal.ONE, BigDecimal.ONE)))
        .containsExactly(BigMoney.parse("USD 0.5001"), BigMoney.parse("USD 0.5000"));
    assertThat(Allocation.byWeights(
            BigMoney.parse("USD -1"), List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE)))
        .containsExactly(
            BigMoney.parse("USD -0.34"), BigMoney.parse("USD -0.33"), BigMoney.parse("USD -0.33"));
  }
}
