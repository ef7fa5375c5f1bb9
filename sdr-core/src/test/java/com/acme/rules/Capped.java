package com.acme.rules;

import java.math.BigDecimal;

/** Another discount, but never more than a cap. */
public record Capped(Discount discount, BigDecimal cap) implements Discount {
  @Override
  public BigDecimal on(BigDecimal price) {
    return discount.on(price).min(cap);
  }
}
