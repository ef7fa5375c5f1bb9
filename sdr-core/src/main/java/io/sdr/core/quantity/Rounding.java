package io.sdr.core.quantity;

import io.sdr.core.value.Refusal;
import java.math.RoundingMode;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How an amount of money is rounded: to how many decimals, and which way. Rounding happens only where a scheme declares
 * it.
 *
 * @param decimals digits kept after the point; negative rounds to tens, hundreds … of the unit
 * @param mode which way
 */
public record Rounding(int decimals, RoundingMode mode) {
  private static final int COARSEST = -6;

  /** Makes a rounding. */
  public Rounding {
    Refusal.unless(
        COARSEST <= decimals && decimals <= Decimals.MAX_DECIMALS,
        "rounding.must-keep-sensible-decimals",
        decimals);
    Refusal.unless(mode != RoundingMode.UNNECESSARY, "rounding.must-have-direction", mode);
  }

  /** To so many decimals, the way the mode says. */
  public static Rounding of(int decimals, RoundingMode mode) {
    return new Rounding(decimals, mode);
  }

  /** To the smallest unit of a currency, halves away from zero: what most payrolls declare. */
  public static Rounding toMinorUnits(CurrencyUnit currency) {
    return new Rounding(currency.getDecimalPlaces(), RoundingMode.HALF_UP);
  }

  /**
   * The rounded amount.
   *
   * @throws Refusal if the result would be finer than the currency's smallest unit
   */
  public Money round(BigMoney amount) {
    Refusal.unless(
        decimals <= amount.getCurrencyUnit().getDecimalPlaces(),
        "rounding.must-not-be-finer-than-currency",
        decimals);
    return Money.of(amount.getCurrencyUnit(), amount.getAmount().setScale(decimals, mode));
  }
}
