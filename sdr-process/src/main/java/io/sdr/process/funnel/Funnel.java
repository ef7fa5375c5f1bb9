package io.sdr.process.funnel;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.StageId;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** How many deals became how many in the stages of a pipeline, and where it narrows. */
@Value.Immutable
@JsonPropertyOrder({
  "pipeline",
  "mode",
  "rules",
  "asOf",
  "deals",
  "won",
  "reachedWon",
  "lost",
  "open",
  "unplaced",
  "steps",
  "overall",
  "narrowest"
})
public abstract class Funnel {
  Funnel() {}

  static Builder builder() {
    return new Builder();
  }

  /** The name of the pipeline. */
  public abstract String pipeline();

  /** In which stages a deal counts. */
  public abstract CountingMode mode();

  /** How the counts were read. */
  public abstract FunnelRules rules();

  /** The day the funnel speaks of. */
  public abstract LocalDate asOf();

  /** All deals. */
  public abstract long deals();

  /** Deals that were won. */
  public abstract long won();

  /** Deals that count in the won stage: in every mode but a strict sequence all that were won. */
  public abstract long reachedWon();

  /** Deals that were lost, wherever. */
  public abstract long lost();

  /** Deals that are neither won nor lost. */
  public abstract long open();

  /** Lost deals that stopped in none of the steps. */
  public abstract long unplaced();

  /** The open stages, in order. */
  public abstract ImmutableList<FunnelStep> steps();

  /** How many of the deals that came into the first stage were won. */
  public abstract Conversion overall();

  /** Where it narrows. */
  public abstract Narrowest narrowest();

  /** What the funnel shows of an open stage; empty for any other. */
  public Optional<FunnelStep> find(StageId stage) {
    return steps().stream().filter(step -> step.stage().equals(stage)).findFirst();
  }

  static final class Builder extends ImmutableFunnel.Builder {
    Builder() {}
  }
}
