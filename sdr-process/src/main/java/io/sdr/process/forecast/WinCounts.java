package io.sdr.process.forecast;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/**
 * Multiplies {@code (1 − p) + p·x} of many deals out: the number before {@code x} to the power of {@code k} is how likely
 * {@code k} of them are won. Halves are multiplied out first, and two halves at once, as whole numbers so far apart in one large
 * number that they do not touch. Source: Kronecker, <em>Grundzüge einer arithmetischen Theorie der algebraischen Grössen</em>
 * (1882).
 */
final class WinCounts {
  /** So many more than are told that roundings on the way do not show. */
  private static final int DECIMALS = 70;

  private static final BigInteger ONE = BigInteger.TEN.pow(DECIMALS);
  private static final BigInteger HALF = ONE.shiftRight(1);

  /** Bytes that hold any product and a carry. */
  private static final int WIDTH = 2 * (ONE.bitLength() / Byte.SIZE + 1);

  private WinCounts() {}

  /** How likely none, one, two … are won. */
  static List<BigDecimal> of(List<BigDecimal> chances) {
    return Arrays.stream(multiplied(chances))
        .map(one -> new BigDecimal(one, DECIMALS))
        .toList();
  }

  private static BigInteger[] multiplied(List<BigDecimal> chances) {
    int size = chances.size();
    if (size == 0) {
      return new BigInteger[] {ONE};
    }
    if (size == 1) {
      BigInteger chance =
          chances.get(0).setScale(DECIMALS, RoundingMode.HALF_EVEN).unscaledValue();
      return new BigInteger[] {ONE.subtract(chance), chance};
    }
    return product(
        multiplied(chances.subList(0, size / 2)), multiplied(chances.subList(size / 2, size)));
  }

  private static BigInteger[] product(BigInteger[] one, BigInteger[] other) {
    int size = one.length + other.length - 1;
    byte[] digits = packed(one).multiply(packed(other)).toByteArray();
    BigInteger[] product = new BigInteger[size];
    for (int i = 0; i < size; i++) {
      int end = Math.max(digits.length - i * WIDTH, 0);
      int begin = Math.max(end - WIDTH, 0);
      product[i] = new BigInteger(1, digits, begin, end - begin).add(HALF).divide(ONE);
    }
    return product;
  }

  private static BigInteger packed(BigInteger[] numbers) {
    byte[] digits = new byte[numbers.length * WIDTH];
    for (int i = 0; i < numbers.length; i++) {
      byte[] number = numbers[i].toByteArray();
      int end = digits.length - i * WIDTH;
      System.arraycopy(number, 0, digits, end - number.length, number.length);
    }
    return new BigInteger(1, digits);
  }
}
