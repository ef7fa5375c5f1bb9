package io.sdr.process.pipeline;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.sales.StageId;
import org.immutables.value.Value;

/** A stage of a pipeline: a state of affairs with the client, not a task of the seller. */
@Value.Immutable
@JsonPropertyOrder({"id", "kind"})
public abstract class Stage {
  Stage() {}

  /** A stage in which deals are worked on. */
  public static Stage open(String id) {
    return of(StageId.of(id), StageKind.OPEN);
  }

  /** The stage of the deals that were won. */
  public static Stage won(String id) {
    return of(StageId.of(id), StageKind.WON);
  }

  /** A stage of deals that were lost. */
  public static Stage lost(String id) {
    return of(StageId.of(id), StageKind.LOST);
  }

  /** A stage. */
  public static Stage of(StageId id, StageKind kind) {
    return ImmutableStage.builder().id(id).kind(kind).build();
  }

  /** Which stage. */
  public abstract StageId id();

  /** What it means to be in it. */
  public abstract StageKind kind();
}
