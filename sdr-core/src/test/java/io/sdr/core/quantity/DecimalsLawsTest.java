package io.sdr.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A quotient is that of arbitrary arithmetic to 34 digits, with the same decimals, however it is come by. */
class DecimalsLawsTest {
  @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
  void aQuotientIsThatOfArbitraryArithmetic(
      @ForAll("numbers") BigDecimal dividend, @ForAll("numbers") BigDecimal divisor) {
    Assume.that(divisor.signum() != 0);
    assertQuotient(dividend, divisor);
  }

  @Property(tries = 20_000)
  void soIsThatOfSmallWholeNumbers(@ForAll("small") long dividend, @ForAll("small") long divisor) {
    Assume.that(divisor != 0);
    assertQuotient(BigDecimal.valueOf(dividend), BigDecimal.valueOf(divisor));
  }

  /** By twos alone a quotient ends, at 34 digits or a little before or after: exactly, or half way between two. */
  @Property(tries = 5_000)
  void soIsOneThatEndsNearTheLastDigit(@ForAll("small") long odd, @ForAll("twos") int twos) {
    BigDecimal dividend = BigDecimal.valueOf(2 * odd + 1);
    assertQuotient(dividend, BigDecimal.valueOf(1L << twos));
    assertQuotient(
        BigDecimal.valueOf(2 * odd + 1).movePointRight(6), BigDecimal.valueOf(1L << twos));
  }

  @Property(tries = 5_000)
  void soIsOneThatIsNearlyAPowerOfTen(
      @ForAll("digits") int digits, @ForAll("digits") int others, @ForAll("near") int off) {
    BigInteger near = BigInteger.TEN.pow(digits).add(BigInteger.valueOf(off));
    Assume.that(near.signum() != 0);
    BigDecimal power = new BigDecimal(BigInteger.TEN.pow(others));
    assertQuotient(new BigDecimal(near), power);
    assertQuotient(power, new BigDecimal(near));
  }

  /** Longer than 17 digits, or with more decimals than 200, numbers are divided in another way; nobody can tell. */
  @Example
  void numbersOfAnyLengthAreDivided() {
    for (String number : new String[] {
      "99999999999999999",
      "100000000000000000",
      "999999999999999999",
      "1E+200",
      "1E-200",
      "7E+201",
      "7E-201",
      "-3",
      "0.00",
      "0E+9"
    }) {
      for (String divisor : new String[] {
        "7",
        "-1",
        "99999999999999999",
        "99999999999999998",
        "100000000000000007",
        "3E-200",
        "3E+200",
        "9E+201"
      }) {
        assertQuotient(new BigDecimal(number), new BigDecimal(divisor));
      }
    }
  }

  private static void assertQuotient(BigDecimal dividend, BigDecimal divisor) {
    assertThat(Decimals.quotient(dividend, divisor))
        .as("%s / %s", dividend, divisor)
        .isEqualTo(dividend.divide(divisor, MathContext.DECIMAL128));
  }

  @Provide
  Arbitrary<BigDecimal> numbers() {
    Arbitrary<BigInteger> units = Arbitraries.integers()
        .between(0, 62)
        .flatMap(bits -> Arbitraries.bigIntegers()
            .between(BigInteger.TWO.pow(bits).negate(), BigInteger.TWO.pow(bits)));
    return Combinators.combine(units, Arbitraries.integers().between(-25, 25)).as(BigDecimal::new);
  }

  @Provide
  Arbitrary<Long> small() {
    return Arbitraries.longs().between(-9_999, 9_999);
  }

  @Provide
  Arbitrary<Integer> twos() {
    return Arbitraries.integers().between(20, 62);
  }

  @Provide
  Arbitrary<Integer> digits() {
    return Arbitraries.integers().between(0, 18);
  }

  @Provide
  Arbitrary<Integer> near() {
    return Arbitraries.integers().between(-2, 2);
  }
}
