package io.sdr.process.funnel;

import io.sdr.core.value.Refusal;
import org.joda.money.CurrencyUnit;

/**
 * Lost deals, and what they were said to be worth.
 *
 * @param amounts the deals' own amounts
 * @param listPrices the list prices that were given with the deals
 */
public record Losses(AmountSum amounts, AmountSum listPrices) {
  /** Makes losses; both sums are over the same deals. */
  public Losses {
    Refusal.unless(deals(amounts) == deals(listPrices), "losses.must-sum-over-the-same-deals");
  }

  /** Nothing lost. */
  public static Losses none(CurrencyUnit currency) {
    return new Losses(AmountSum.none(currency), AmountSum.none(currency));
  }

  /** How many deals were lost. */
  public long deals() {
    return deals(amounts);
  }

  /** Both losses. */
  public Losses plus(Losses other) {
    return new Losses(amounts.plus(other.amounts), listPrices.plus(other.listPrices));
  }

  private static long deals(AmountSum sum) {
    return Math.addExact(sum.known(), sum.unknown());
  }
}
