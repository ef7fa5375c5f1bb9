package io.sdr.core.quantity;

import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/**
 * The bounds of every decimal number, checked before anything is computed with it.
 *
 * <p>A text of a dozen characters can name a number of a billion digits; adding one to it would take minutes. Looking
 * at scale and precision first costs nothing.
 */
public final class Decimals {
  /** Digits before the decimal point that a number from outside may have. */
  public static final int MAX_INTEGER_DIGITS = 20;

  /** Digits after the decimal point that a number from outside may have. */
  public static final int MAX_DECIMALS = 18;

  private static final int MAX_TEXT = 64;
  /** Digits on either side of the decimal point that a result of arithmetic may have. */
  public static final int MAX_COMPUTED_DIGITS = 200;

  private static final int MAX_COMPUTED_TEXT = 2 * MAX_COMPUTED_DIGITS + 2;
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]{1,10})?");

  private static final Pattern AMOUNT =
      Pattern.compile("[A-Z]{3} -?[0-9]{1,200}(\\.[0-9]{1,200})?");

  private Decimals() {}

  /**
   * The number that people or files state, normalised: no trailing zeros, no exponent.
   *
   * @throws Refusal if it has more than {@value #MAX_INTEGER_DIGITS} digits before or {@value #MAX_DECIMALS} after the
   *     point
   */
  public static BigDecimal stated(BigDecimal value) {
    return bounded(value, MAX_INTEGER_DIGITS, MAX_DECIMALS);
  }

  /**
   * The amount that people or files state, normalised: no trailing zeros beyond the decimals of its currency.
   *
   * @throws Refusal if its number is out of the bounds of {@link #stated(BigDecimal)}
   */
  public static BigMoney stated(BigMoney amount) {
    return normal(amount.getCurrencyUnit(), stated(amount.getAmount()));
  }

  /**
   * Reads a decimal of ASCII digits, with an optional sign, point and exponent.
   *
   * @throws Refusal if the text is no such number or the number is out of bounds
   */
  public static BigDecimal parse(String text) {
    return stated(decimal(text, MAX_TEXT));
  }

  /**
   * Reads an amount as it is written everywhere, {@code USD 1234.50}, also one that was computed and is finer than a
   * cent.
   *
   * @throws Refusal if the text is no such amount, or there is no such currency
   */
  public static BigMoney parseMoney(String text) {
    Refusal.unless(AMOUNT.matcher(text).matches(), "money.must-be-currency-and-decimal", text);
    try {
      return computed(BigMoney.parse(text));
    } catch (IllegalCurrencyException unknown) {
      throw Refusal.because("currency.must-be-well-formed", text);
    }
  }

  /** The quotient to 34 significant digits, half even: further than any declared rounding looks. */
  public static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    return LongDivision.suits(dividend, divisor)
        ? LongDivision.quotient(dividend, divisor)
        : dividend.divide(divisor, MathContext.DECIMAL128);
  }

  /**
   * A result of arithmetic, normalised; its bounds are wide but exist, because results are read back from files.
   *
   * @throws Refusal if it has more than {@value #MAX_COMPUTED_DIGITS} digits on either side of the point
   */
  public static BigDecimal computed(BigDecimal value) {
    return bounded(value, MAX_COMPUTED_DIGITS, MAX_COMPUTED_DIGITS);
  }

  /**
   * A result of arithmetic that stands in files as a bare number: rounded half even to {@value #MAX_DECIMALS} decimals, so
   * that it can be read back like a {@linkplain #stated(BigDecimal) stated} one, and normalised.
   *
   * @throws Refusal if it has more than {@value #MAX_INTEGER_DIGITS} digits before the point
   */
  public static BigDecimal writable(BigDecimal value) {
    return stated(
        value.scale() > MAX_DECIMALS
            ? value.setScale(MAX_DECIMALS, RoundingMode.HALF_EVEN)
            : value);
  }

  /**
   * An amount that is a result of arithmetic, normalised like a stated one.
   *
   * @throws Refusal if its number is out of the bounds of {@link #computed(BigDecimal)}
   */
  public static BigMoney computed(BigMoney amount) {
    return normal(amount.getCurrencyUnit(), computed(amount.getAmount()));
  }

  private static BigMoney normal(CurrencyUnit currency, BigDecimal plain) {
    int decimals = Math.max(plain.scale(), currency.getDecimalPlaces());
    return BigMoney.of(currency, plain.setScale(decimals));
  }

  /**
   * Reads what was written of a {@linkplain #computed(BigDecimal) result}.
   *
   * @throws Refusal if the text is no number or the number is out of bounds
   */
  public static BigDecimal parseComputed(String text) {
    return computed(decimal(text, MAX_COMPUTED_TEXT));
  }

  private static BigDecimal decimal(String text, int longest) {
    Refusal.unless(text.length() <= longest, "number.must-be-short", "length " + text.length());
    Refusal.unless(DECIMAL.matcher(text).matches(), "number.must-be-decimal", text);
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException exponentOutOfRange) {
      throw Refusal.because("number.must-be-in-bounds", text);
    }
  }

  private static BigDecimal bounded(BigDecimal value, int integerDigits, int decimals) {
    boolean inBounds = value.scale() <= MAX_COMPUTED_TEXT
        && (long) value.precision() - value.scale() <= integerDigits;
    Refusal.unless(inBounds || value.signum() == 0, "number.must-be-in-bounds");
    if (value.signum() == 0) {
      return BigDecimal.ZERO;
    }
    if (value.scale() == 0) {
      return value;
    }
    BigDecimal plain = value.stripTrailingZeros();
    Refusal.unless(plain.scale() <= decimals, "number.must-be-in-bounds");
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
