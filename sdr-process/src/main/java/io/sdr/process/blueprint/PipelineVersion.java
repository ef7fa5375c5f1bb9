package io.sdr.process.blueprint;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import io.sdr.process.pipeline.Pipeline;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A pipeline as it was agreed from one day on. Never changed: a change is another version. */
@Value.Immutable
@JsonPropertyOrder({"number", "since", "pipeline", "became", "underWay", "reason"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class PipelineVersion {
  PipelineVersion() {}

  /** Starts a version. */
  public static Builder builder() {
    return new Builder();
  }

  /** Its number within the history, from 1. */
  public abstract int number();

  /** The first day on which it holds. */
  public abstract LocalDate since();

  /** What is agreed. */
  public abstract Pipeline pipeline();

  /** What stages of the version before became; a stage that is not named here is still there under its own name. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<StageId, StageId> became();

  /** What becomes of deals under way. */
  @Value.Default
  public DealsUnderWay underWay() {
    return DealsUnderWay.KEEP;
  }

  /** Why it was changed; required of every version but the first. */
  public abstract Optional<String> reason();

  /** The stage that a stage of the version before became, if any. */
  Optional<StageId> after(StageId old) {
    return Optional.of(became().getOrDefault(old, old))
        .filter(stage -> pipeline().find(stage).isPresent());
  }

  @Value.Check
  void check() {
    Refusal.unless(number() >= 1, "pipeline-version.must-have-number-from-one", number());
    Refusal.unless(
        number() > 1 || became().isEmpty(), "pipeline-version.must-have-a-version-before");
    Refusal.unless(
        number() == 1 || reason().isPresent(), "pipeline-version.must-have-reason", number());
    Refusal.unless(
        reason().filter(String::isBlank).isEmpty(), "pipeline-version.must-have-reason", number());
  }

  /** Builds a version. */
  public static final class Builder extends ImmutablePipelineVersion.Builder {
    Builder() {}
  }
}
