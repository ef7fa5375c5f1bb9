package io.sdr.examples.department.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/** The people of the department and where each was; a person with several rows was in several places. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class PeopleTable extends Table {
  PeopleTable() {}

  /** Starts a table. */
  public static Builder builder() {
    return new Builder();
  }

  /** Who: the name by which every other table calls the person. */
  public abstract Source id();

  /** The name as it is printed; the identifier unless said otherwise. */
  public abstract Optional<Source> name();

  /** The identifier of the manager; blank for the head. */
  public abstract Optional<Source> manager();

  /** In which team. */
  public abstract Source team();

  /** In which role. */
  public abstract Source role();

  /** The first day; blank, or no such column: before records began. */
  public abstract Optional<Source> joined();

  /** The end; blank, or no such column: still there. */
  public abstract Optional<Source> left();

  /** What the day in {@link #left()} is; the last day unless said otherwise. */
  @Value.Default
  public EndDay ends() {
    return EndDay.LAST_DAY;
  }

  /** What managers are who have no row of their own; without it, a row that names such a manager is set aside. */
  public abstract Optional<UnlistedManagers> unlistedManagers();

  @Override
  public String meaning() {
    return "people";
  }

  @Override
  public ImmutableList<Use> uses() {
    return all(
        use(Reading.NAME, id()),
        use(Reading.NAME, name()),
        use(Reading.NAME, manager()),
        use(Reading.NAME, team()),
        use(Reading.NAME, role()),
        use(Reading.DAY, joined()),
        use(Reading.DAY, left()));
  }

  /** Builds a table. */
  public static final class Builder extends ImmutablePeopleTable.Builder {
    Builder() {}
  }
}
