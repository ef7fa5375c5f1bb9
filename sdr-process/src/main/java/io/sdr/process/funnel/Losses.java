package io.sdr.process.funnel;

import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.joda.money.BigMoney;
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

  /** Adds up lost deals one by one. */
  static final class Counter {
    private final AmountSum.Counter amounts;
    private final AmountSum.Counter listPrices;

    Counter(CurrencyUnit currency) {
      this.amounts = new AmountSum.Counter(currency);
      this.listPrices = new AmountSum.Counter(currency);
    }

    void add(Optional<BigMoney> amount, Optional<BigMoney> listPrice) {
      amounts.add(amount);
      listPrices.add(listPrice);
    }

    Losses losses() {
      return new Losses(amounts.sum(), listPrices.sum());
    }
  }
}
