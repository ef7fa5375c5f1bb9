package com.acme.rules;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;

/** Says how much is taken off a price. */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface Discount {
  /** What is taken off the price. */
  BigDecimal on(BigDecimal price);
}
