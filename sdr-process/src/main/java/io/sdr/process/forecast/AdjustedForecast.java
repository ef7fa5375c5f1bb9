package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.value.Refusal;
import java.util.List;
import org.joda.money.BigMoney;

/**
 * A forecast with what people changed by hand, on top of it and never in it: who, when, by how much and why. So it can be seen
 * later whether the changes made it better.
 *
 * @param forecast what was computed or committed to
 * @param adjustments what people changed, in the order in which they did
 * @param adjusted what comes out
 */
@JsonPropertyOrder({"forecast", "adjustments", "adjusted"})
public record AdjustedForecast(
    BigMoney forecast, ImmutableList<Adjustment> adjustments, BigMoney adjusted) {
  /** Makes an adjusted forecast; the adjustments sum to the difference. */
  public AdjustedForecast {
    forecast = Decimals.computed(forecast);
    adjusted = Decimals.computed(adjusted);
    Refusal.unless(
        sum(forecast, adjustments).equals(adjusted), "adjusted-forecast.must-be-the-sum");
  }

  /**
   * The forecast with changes.
   *
   * @param adjustments in the order of time
   * @throws Refusal if a change is in another currency, or they are not in the order of time
   */
  public static Explained<AdjustedForecast> of(
      BigMoney forecast, List<Adjustment> adjustments, Detail detail) {
    return Explained.of("forecast.adjusted", detail, trace -> {
      trace.step("forecast.unadjusted").yields(Operation.GIVEN, forecast);
      for (Adjustment one : adjustments) {
        trace
            .step("forecast.adjustment")
            .given("by", one.by().text())
            .given("on", one.on())
            .given("reason", one.reason())
            .yields(Operation.GIVEN, one.change());
      }
      AdjustedForecast result = new AdjustedForecast(
          forecast, ImmutableList.copyOf(adjustments), sum(forecast, adjustments));
      trace.given("adjustments", adjustments.size());
      trace.yields(Operation.SUM, result.adjusted());
      return result;
    });
  }

  private static BigMoney sum(BigMoney forecast, List<Adjustment> adjustments) {
    BigMoney sum = forecast;
    for (int i = 0; i < adjustments.size(); i++) {
      Adjustment one = adjustments.get(i);
      Refusal.unless(
          one.change().isSameCurrency(forecast), "forecast.must-have-one-currency", one.by());
      Refusal.unless(
          i == 0 || !one.on().isBefore(adjustments.get(i - 1).on()),
          "adjusted-forecast.must-be-in-order-of-time",
          one.on());
      sum = sum.plus(one.change());
    }
    return Decimals.computed(sum);
  }
}
