package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sdr.core.value.Refusal;

/**
 * Which product.
 *
 * @param text the identifier as the host knows it
 */
public record ProductId(@JsonValue String text) implements Comparable<ProductId> {
  /** Makes an identifier; it must not be blank. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ProductId {
    Refusal.unless(!text.isBlank(), "product-id.must-not-be-blank");
  }

  /** The identifier with this text. */
  public static ProductId of(String text) {
    return new ProductId(text);
  }

  @Override
  public int compareTo(ProductId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
