package io.sdr.examples.department.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;

/** The clients. Deals may name only these; without such a table they may name any. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class ClientTable extends Table {
  ClientTable() {}

  /** Starts a table. */
  public static Builder builder() {
    return new Builder();
  }

  /** The name of the client. */
  public abstract Source id();

  @Override
  public String meaning() {
    return "clients";
  }

  @Override
  public ImmutableList<Use> uses() {
    return all(use(Reading.KEY, id()));
  }

  /** Builds a table. */
  public static final class Builder extends ImmutableClientTable.Builder {
    Builder() {}
  }
}
