package io.sdr.examples.department.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/** What the payslips of the period before left open, a row for each person. Whoever has no row, or no figure, begins with nothing. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class BalanceTable extends Table {
  BalanceTable() {}

  /** Starts a table. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whose. */
  public abstract Source person();

  /** How much more was paid than stands, to be kept of what is earned now; not negative. */
  public abstract Optional<Source> overpaid();

  /** How much was held and is due now; not negative. */
  public abstract Optional<Source> due();

  /** How much of earlier advances is still owed; not negative. */
  public abstract Optional<Source> owed();

  /** In how many periods there was an advance so far. */
  public abstract Optional<Source> advances();

  /** The currency of the amounts; that of the mapping unless said otherwise. */
  public abstract Optional<Source> currency();

  @Override
  public String meaning() {
    return "balances";
  }

  @Override
  public ImmutableList<Use> uses() {
    return all(
        use(Reading.NAME, person()),
        use(Reading.NUMBER, overpaid()),
        use(Reading.NUMBER, due()),
        use(Reading.NUMBER, owed()),
        use(Reading.NUMBER, advances()),
        use(Reading.NAME, currency()));
  }

  /** Builds a table. */
  public static final class Builder extends ImmutableBalanceTable.Builder {
    Builder() {}
  }
}
