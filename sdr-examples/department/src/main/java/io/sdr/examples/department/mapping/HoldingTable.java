package io.sdr.examples.department.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/** Who held which territories, when. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class HoldingTable extends Table {
  HoldingTable() {}

  /** Starts a table. */
  public static Builder builder() {
    return new Builder();
  }

  /** Who. */
  public abstract Source person();

  /** Which territory. */
  public abstract Source territory();

  /** The first day; blank, or no such column: before records began. */
  public abstract Optional<Source> start();

  /** The end; blank, or no such column: the holding lasts. */
  public abstract Optional<Source> end();

  /** What the day in {@link #end()} is; the last day unless said otherwise. */
  @Value.Default
  public EndDay ends() {
    return EndDay.LAST_DAY;
  }

  @Override
  public String meaning() {
    return "territories";
  }

  @Override
  public ImmutableList<Use> uses() {
    return all(
        use(Reading.NAME, person()),
        use(Reading.NAME, territory()),
        use(Reading.DAY, start()),
        use(Reading.DAY, end()));
  }

  /** Builds a table. */
  public static final class Builder extends ImmutableHoldingTable.Builder {
    Builder() {}
  }
}
