package io.sdr.examples.department.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;

/** The territory that another table states as a person's present one. It is only compared with the holdings that last. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class PresentTerritoryTable extends Table {
  PresentTerritoryTable() {}

  /** Starts a table. */
  public static Builder builder() {
    return new Builder();
  }

  /** Who. */
  public abstract Source person();

  /** Which territory; blank: nothing is stated. */
  public abstract Source territory();

  @Override
  public String meaning() {
    return "presentTerritories";
  }

  @Override
  public ImmutableList<Use> uses() {
    return all(use(Reading.NAME, person()), use(Reading.NAME, territory()));
  }

  /** Builds a table. */
  public static final class Builder extends ImmutablePresentTerritoryTable.Builder {
    Builder() {}
  }
}
