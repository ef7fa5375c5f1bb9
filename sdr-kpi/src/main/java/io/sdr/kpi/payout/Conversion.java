package io.sdr.kpi.payout;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.ExchangeRate;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Rounding;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An amount in the currency in which it is paid out, with the rate that was used, so that the same payslip can be read again
 * later.
 *
 * @param amount the amount as it was earned
 * @param rate the declared rate; absent when the currencies are the same
 * @param converted the amount as it is paid, rounded as declared
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"amount", "rate", "converted"})
public record Conversion(Money amount, Optional<ExchangeRate> rate, Money converted) {
  /**
   * Converts an amount at the rate that is declared for a day: of the payment, or a fixed day of the plan.
   *
   * @return undefined ({@code no-exchange-rate}) when none is declared
   */
  public static Measured<Conversion> of(
      Money amount, CurrencyUnit to, ExchangeRates rates, LocalDate on, Rounding rounding) {
    if (amount.getCurrencyUnit().equals(to)) {
      return Measured.of(new Conversion(amount, Optional.empty(), amount));
    }
    Optional<ExchangeRate> rate = rates.find(amount.getCurrencyUnit(), to, on);
    return rates
        .convert(amount.toBigMoney(), to, on)
        .map(exact -> Measured.of(new Conversion(amount, rate, rounding.round(exact))))
        .orElseGet(() -> Measured.undefined("no-exchange-rate"));
  }
}
