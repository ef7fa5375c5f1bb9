package io.sdr.examples.department.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/** Who has which part in deals that several people brought about: a row for each part. A deal without a row is its owner's. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class ShareTable extends Table {
  ShareTable() {}

  /** Starts a table. */
  public static Builder builder() {
    return new Builder();
  }

  /** In which deal. */
  public abstract Source deal();

  /** Whose part. */
  public abstract Source person();

  /** How large the part is, in percent of the deal; the revenue parts of a deal sum to 100. */
  public abstract Source percent();

  /** Whether the part is one of the whole, {@code revenue}, or counted beside it, {@code overlay}; revenue unless said otherwise. */
  public abstract Optional<Source> kind();

  @Override
  public String meaning() {
    return "shares";
  }

  @Override
  public ImmutableList<Use> uses() {
    return all(
        use(Reading.NAME, deal()),
        use(Reading.NAME, person()),
        use(Reading.NUMBER, percent()),
        use(Reading.NAME, kind()));
  }

  /** Builds a table. */
  public static final class Builder extends ImmutableShareTable.Builder {
    Builder() {}
  }
}
