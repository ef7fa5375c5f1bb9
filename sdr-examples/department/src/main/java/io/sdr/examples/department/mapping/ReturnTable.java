package io.sdr.examples.department.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/** Goods or money that came back. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class ReturnTable extends Table {
  ReturnTable() {}

  /** Starts a table. */
  public static Builder builder() {
    return new Builder();
  }

  /** Which return. */
  public abstract Source id();

  /** Which deal it undoes. */
  public abstract Optional<Source> deal();

  /** Whose sale it was. */
  public abstract Source owner();

  /** What came back. */
  public abstract Optional<Source> product();

  /** How much, as a positive number. */
  public abstract Source amount();

  /** The currency of the amount; that of the mapping unless said otherwise. */
  public abstract Optional<Source> currency();

  /** When. */
  public abstract Source date();

  /** A deal that is not among the deals of the export. Kept unless said otherwise: what comes back was often sold before the export begins. */
  @Value.Default
  public Treatment unknownDeal() {
    return Treatment.NOTE;
  }

  /** A product that no price list names. With {@link Treatment#NOTE} it stays as it is written. */
  @Value.Default
  public Treatment unknownProduct() {
    return Treatment.SET_ASIDE;
  }

  @Override
  public String meaning() {
    return "returns";
  }

  @Override
  public ImmutableList<Use> uses() {
    return all(
        use(Reading.KEY, id()),
        use(Reading.NAME, deal()),
        use(Reading.NAME, owner()),
        use(Reading.NAME, product()),
        use(Reading.NUMBER, amount()),
        use(Reading.NAME, currency()),
        use(Reading.DAY, date()));
  }

  /** Builds a table. */
  public static final class Builder extends ImmutableReturnTable.Builder {
    Builder() {}
  }
}
