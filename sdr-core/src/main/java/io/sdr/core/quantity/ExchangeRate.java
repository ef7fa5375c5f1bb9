package io.sdr.core.quantity;

import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;

/**
 * What one unit of a currency is worth in another, from a day on until a later rate of the same pair.
 *
 * @param from the currency that is given
 * @param to the currency that is got
 * @param rate units of {@code to} for one unit of {@code from}; positive
 * @param since the first day on which the rate holds
 */
public record ExchangeRate(CurrencyUnit from, CurrencyUnit to, BigDecimal rate, LocalDate since) {
  /** Makes a rate. */
  public ExchangeRate {
    rate = Decimals.stated(rate);
    Refusal.unless(rate.signum() > 0, "exchange-rate.must-be-positive", rate);
    Refusal.unless(!from.equals(to), "exchange-rate.must-join-two-currencies", from);
  }
}
