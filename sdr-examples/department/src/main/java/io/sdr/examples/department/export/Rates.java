package io.sdr.examples.department.export;

import io.sdr.core.quantity.ExchangeRates;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** The exchange rates that are declared, and the currency in which everything will be added up. */
record Rates(ExchangeRates declared, CurrencyUnit currency) {
  /** Whether the amount can be converted on its day; without a day, whether there is a rate of any day. */
  boolean cover(BigMoney amount, Optional<LocalDate> day) {
    if (amount.getCurrencyUnit().equals(currency)) {
      return true;
    }
    return day.isPresent()
        ? declared.convert(amount, currency, day.get()).isPresent()
        : declared.rates().stream()
            .anyMatch(rate ->
                rate.from().equals(amount.getCurrencyUnit()) && rate.to().equals(currency));
  }
}
