package com.acme.rules;

import java.math.BigDecimal;

/** The same amount off every deal. */
public record PerDeal(BigDecimal amount) implements Discount {
  @Override
  public BigDecimal on(BigDecimal price) {
    return amount;
  }
}
