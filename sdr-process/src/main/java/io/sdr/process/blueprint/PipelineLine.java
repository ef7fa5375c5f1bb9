package io.sdr.process.blueprint;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.sales.DealKind;
import io.sdr.core.value.Refusal;
import org.immutables.value.Value;

/** One of the pipelines of a department, with its versions and the deals that go through it. */
@Value.Immutable
@JsonPropertyOrder({"name", "kinds", "history"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class PipelineLine {
  PipelineLine() {}

  /** A line for deals of some kinds; for all that no other line takes where no kind is named. */
  public static PipelineLine of(String name, PipelineHistory history, DealKind... kinds) {
    return builder().name(name).history(history).addKinds(kinds).build();
  }

  /** Starts a line. */
  public static Builder builder() {
    return new Builder();
  }

  /** What people call it, whatever its versions are called. */
  public abstract String name();

  /** The kinds of deals that go through it; none where it takes all that no other line takes. */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<DealKind> kinds();

  /** Its versions. */
  public abstract PipelineHistory history();

  /** Whether it takes whatever no other line takes. */
  boolean takesTheRest() {
    return kinds().isEmpty();
  }

  @Value.Check
  void check() {
    Refusal.unless(!name().isBlank(), "pipeline-line.must-have-name");
  }

  /** Builds a line. */
  public static final class Builder extends ImmutablePipelineLine.Builder {
    Builder() {}
  }
}
