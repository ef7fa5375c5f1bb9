package io.sdr.process.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A stage of a pipeline: a state of affairs with the client, not a task of the seller. */
@Value.Immutable
@JsonPropertyOrder({"id", "kind", "entry", "exit", "chance", "rottingDays"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Stage {
  private static final int MOST_DAYS = 36525;

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
    return builder().id(id).kind(kind).build();
  }

  /** Starts a stage. */
  public static Builder builder() {
    return new Builder();
  }

  /** Which stage. */
  public abstract StageId id();

  /** What it means to be in it. */
  public abstract StageKind kind();

  /** What must be so before a deal comes in: forward, lost or opened again. */
  public abstract ImmutableList<StageCriterion> entry();

  /**
   * What must be so before a deal goes on from here, or past here where it skips this stage; for a decided stage, before the deal
   * is opened again. A deal may go back, and be lost, without.
   */
  public abstract ImmutableList<StageCriterion> exit();

  /** How likely deals in it are won, as the department agreed; what history says is counted elsewhere. */
  public abstract Optional<Percent> chance();

  /** For how many days a deal may stand in it. */
  public abstract OptionalInt rottingDays();

  @Value.Check
  void check() {
    Refusal.unless(
        chance()
            .filter(one -> one.isNegative() || one.compareTo(Percent.HUNDRED) > 0)
            .isEmpty(),
        "stage.must-have-chance-within-the-whole",
        id());
    Refusal.unless(
        rottingDays().isEmpty()
            || (1 <= rottingDays().getAsInt() && rottingDays().getAsInt() <= MOST_DAYS),
        "stage.must-rot-in-some-days",
        id());
    Refusal.unless(
        kind() == StageKind.OPEN || (chance().isEmpty() && rottingDays().isEmpty()),
        "stage.must-be-open-to-have-chance-or-days",
        id());
  }

  /** Builds a stage. */
  public static final class Builder extends ImmutableStage.Builder {
    Builder() {}
  }
}
