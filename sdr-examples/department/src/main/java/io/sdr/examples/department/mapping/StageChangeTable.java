package io.sdr.examples.department.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/** The history of deals: a row for every move from stage to stage. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class StageChangeTable extends Table {
  StageChangeTable() {}

  /** Starts a table. */
  public static Builder builder() {
    return new Builder();
  }

  /** Which deal. */
  public abstract Source deal();

  /** The stage it left, by its name in {@link ExportMapping#stages()}; blank when it entered the pipeline. */
  public abstract Optional<Source> left();

  /** The stage it entered, by its name there. */
  public abstract Source entered();

  /** When. */
  public abstract Source date();

  /** A whole number that orders the changes of a deal on one day; the order of the rows unless said otherwise. */
  public abstract Optional<Source> sequence();

  @Override
  public String meaning() {
    return "stageChanges";
  }

  @Override
  public ImmutableList<Use> uses() {
    return all(
        use(Reading.NAME, deal()),
        use(Reading.NAME, left()),
        use(Reading.NAME, entered()),
        use(Reading.DAY, date()),
        use(Reading.NUMBER, sequence()));
  }

  /** Builds a table. */
  public static final class Builder extends ImmutableStageChangeTable.Builder {
    Builder() {}
  }
}
