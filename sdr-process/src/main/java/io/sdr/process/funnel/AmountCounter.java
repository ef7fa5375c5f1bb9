package io.sdr.process.funnel;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Adds up amounts, and counts those that nobody knows. */
final class AmountCounter {
  private final CurrencyUnit currency;
  private BigDecimal sum = BigDecimal.ZERO;
  private long known;
  private long unknown;

  AmountCounter(CurrencyUnit currency) {
    this.currency = currency;
  }

  void add(Optional<BigMoney> amount) {
    if (amount.isPresent()) {
      sum = sum.add(amount.get().getAmount());
      known++;
    } else {
      unknown++;
    }
  }

  AmountSum sum() {
    return new AmountSum(BigMoney.of(currency, sum), known, unknown);
  }
}
