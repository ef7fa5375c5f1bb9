package io.sdr.kpi.credit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** At the exchange rate of which day something that came back is taken back. Systems disagree, so it is declared. */
public enum RateDay {
  /** Of the sale: exactly what was credited goes. */
  @JsonProperty("sale")
  SALE,
  /** Of the return: the difference of the rates stays with the seller. */
  @JsonProperty("return")
  RETURN
}
