package io.sdr.kpi.credit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which amount of a credit is looked at. */
public enum CreditFigure {
  /** What counts for pay: the credited part of what was sold. */
  @JsonProperty("amount")
  AMOUNT,
  /** What counts towards the goal; often the same, but an expert's part may count for one and not for the other. */
  @JsonProperty("quota")
  QUOTA,
  /** The credited part of the margin, at the cost of the day of the sale; negative when sold below cost. */
  @JsonProperty("margin")
  MARGIN,
  /** The credited part of the margin, and nothing where goods were sold below cost. */
  @JsonProperty("margin-or-nothing")
  MARGIN_OR_NOTHING,
  /** The credited part of what comes again every year. */
  @JsonProperty("recurring")
  RECURRING
}
