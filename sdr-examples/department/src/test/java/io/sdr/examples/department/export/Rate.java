package io.sdr.examples.department.export;

import io.sdr.core.quantity.ExchangeRate;
import io.sdr.core.quantity.ExchangeRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;

/** Exchange rates for tests. */
final class Rate {
  static final ExchangeRates EUR_IN_MARCH = ExchangeRates.of(List.of(new ExchangeRate(
      CurrencyUnit.EUR, CurrencyUnit.USD, new BigDecimal("1.06"), LocalDate.of(2017, 3, 1))));

  private Rate() {}
}
