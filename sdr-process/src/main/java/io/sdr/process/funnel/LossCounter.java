package io.sdr.process.funnel;

import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Adds up lost deals. */
final class LossCounter {
  private final AmountCounter amounts;
  private final AmountCounter listPrices;

  LossCounter(CurrencyUnit currency) {
    this.amounts = new AmountCounter(currency);
    this.listPrices = new AmountCounter(currency);
  }

  void add(Optional<BigMoney> amount, Optional<BigMoney> listPrice) {
    amounts.add(amount);
    listPrices.add(listPrice);
  }

  Losses losses() {
    return new Losses(amounts.sum(), listPrices.sum());
  }
}
