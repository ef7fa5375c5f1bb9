package io.sdr.process.flow;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import org.joda.money.BigMoney;

/**
 * What moving one part of the velocity alone would bring.
 *
 * @param part which part
 * @param gain by which share the velocity rises
 * @param perDay how much more a day brings
 */
@JsonPropertyOrder({"part", "gain", "perDay"})
public record Lever(Part part, Percent gain, BigMoney perDay) {
  /** Makes a lever. */
  public Lever {
    perDay = Decimals.computed(perDay);
  }

  /** A part of the velocity. */
  public enum Part {
    /** How many deals are worked on: more of them. */
    @JsonProperty("opportunities")
    OPPORTUNITIES,
    /** What a won deal brings: more. */
    @JsonProperty("average-value")
    AVERAGE_VALUE,
    /** Which share is won: a larger one. */
    @JsonProperty("win-rate")
    WIN_RATE,
    /** How many days a won deal takes: fewer. */
    @JsonProperty("cycle-days")
    CYCLE_DAYS
  }
}
