package io.sdr.examples.department.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import java.util.Optional;
import org.immutables.value.Value;

/** What a stage of an export is. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class StageMeaning {
  StageMeaning() {}

  /** A stage that keeps its name. */
  public static StageMeaning of(Outcome outcome) {
    return builder().outcome(outcome).build();
  }

  /** Starts a meaning. */
  public static Builder builder() {
    return new Builder();
  }

  /** The stage; the one of the same name unless said otherwise. Two names may mean one stage. */
  public abstract Optional<StageId> stage();

  /** How a deal in this stage ended, or that it has not. */
  public abstract Outcome outcome();

  /** The stage behind a name of the export. */
  public StageId stageNamed(String name) {
    return stage().orElseGet(() -> StageId.of(name));
  }

  /** Builds a meaning. */
  public static final class Builder extends ImmutableStageMeaning.Builder {
    Builder() {}
  }
}
