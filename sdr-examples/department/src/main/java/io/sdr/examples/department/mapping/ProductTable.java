package io.sdr.examples.department.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/** The price list. Deals may name only its products; without such a table they may name any. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class ProductTable extends Table {
  ProductTable() {}

  /** Starts a table. */
  public static Builder builder() {
    return new Builder();
  }

  /** The name of the product. */
  public abstract Source id();

  /** The series, line or category. */
  public abstract Optional<Source> series();

  /** The price before any discount. */
  public abstract Optional<Source> price();

  /** The currency of the price; that of the mapping unless said otherwise. */
  public abstract Optional<Source> currency();

  @Override
  public String meaning() {
    return "products";
  }

  @Override
  public ImmutableList<Use> uses() {
    return all(
        use(Reading.KEY, id()),
        use(Reading.NAME, series()),
        use(Reading.NUMBER, price()),
        use(Reading.NAME, currency()));
  }

  /** Builds a table. */
  public static final class Builder extends ImmutableProductTable.Builder {
    Builder() {}
  }
}
