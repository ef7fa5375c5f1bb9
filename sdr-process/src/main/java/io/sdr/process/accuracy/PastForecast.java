package io.sdr.process.accuracy;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.value.Refusal;
import org.joda.money.BigMoney;

/**
 * What was foretold, and what came.
 *
 * @param label of what: a week, a person, a department
 * @param forecast what was foretold
 * @param actual what came
 */
@JsonPropertyOrder({"label", "forecast", "actual"})
public record PastForecast(String label, BigMoney forecast, BigMoney actual) {
  /** Makes a past forecast; both amounts are in one currency. */
  public PastForecast {
    Refusal.unless(forecast.isSameCurrency(actual), "past-forecast.must-have-one-currency", label);
    forecast = Decimals.computed(forecast);
    actual = Decimals.computed(actual);
  }

  BigMoney error() {
    return forecast.minus(actual);
  }
}
