package io.sdr.process.funnelrun;

import io.sdr.process.funnel.Losses;
import org.joda.money.CurrencyUnit;

/** Adds up lost deals in machine words. */
final class UnitLosses {
  private final UnitSum amounts = new UnitSum();
  private final UnitSum listPrices = new UnitSum();
  private long deals;

  void add(long amount, long listPrice) {
    deals++;
    amounts.add(amount);
    listPrices.add(listPrice);
  }

  long deals() {
    return deals;
  }

  Losses losses(CurrencyUnit currency, int decimals) {
    return new Losses(amounts.sum(currency, decimals), listPrices.sum(currency, decimals));
  }
}
