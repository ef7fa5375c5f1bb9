package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** Something that is sold. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class Product {
  Product() {}

  /** Starts a product. */
  public static Builder builder() {
    return new Builder();
  }

  /** Which product. */
  public abstract ProductId id();

  /** The series, line or category it belongs to. */
  public abstract Optional<String> series();

  /** The price before any discount. */
  public abstract Optional<BigMoney> listPrice();

  @Value.Check
  Product check() {
    Optional<BigMoney> plain = listPrice().map(Decimals::stated);
    plain.ifPresent(price ->
        Refusal.unless(!price.isNegative(), "product.must-not-have-negative-list-price", price));
    return plain.equals(listPrice())
        ? this
        : builder().from(this).listPrice(plain).build();
  }

  /** Builds a product. */
  public static final class Builder extends ImmutableProduct.Builder {
    Builder() {}
  }
}
