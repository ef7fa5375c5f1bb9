package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.sales.DealId;
import java.util.Locale;
import org.joda.money.BigMoney;

/**
 * What one deal did to a forecast.
 *
 * @param deal which deal
 * @param cause what happened to it
 * @param amount by how much the forecast rose; negative when it fell
 */
@JsonPropertyOrder({"deal", "cause", "amount"})
public record ForecastMove(DealId deal, Cause cause, BigMoney amount) {
  /** Makes a move. */
  public ForecastMove {
    amount = Decimals.computed(amount);
  }

  /** What happened to a deal between two forecasts. */
  public enum Cause {
    /** It came in, or counts again. */
    @JsonProperty("new")
    NEW,
    /** Its amount changed, at the chance it had. */
    @JsonProperty("amount")
    AMOUNT,
    /** It was won: the rest of its chance. */
    @JsonProperty("won")
    WON,
    /** Its chance changed while it is open. */
    @JsonProperty("chance")
    CHANCE,
    /** It was lost. */
    @JsonProperty("lost")
    LOST,
    /** It slipped out of the period. */
    @JsonProperty("slipped")
    SLIPPED,
    /** Nobody counts on it any more. */
    @JsonProperty("omitted")
    OMITTED,
    /** A win was taken back: the deal is open again. */
    @JsonProperty("reopened")
    REOPENED,
    /** It is gone, nobody says why. */
    @JsonProperty("gone")
    GONE;

    String word() {
      return "forecast-cause" + "." + name().toLowerCase(Locale.ROOT);
    }
  }
}
