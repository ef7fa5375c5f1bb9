package io.sdr.process.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.immutables.value.Value;

/** What a funnel shows of one open stage. */
@Value.Immutable
@JsonPropertyOrder({"counts", "conversion", "stays", "lostValue", "shortfall"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class FunnelStep {
  FunnelStep() {}

  static Builder builder() {
    return new Builder();
  }

  /** What became of the deals that came in. */
  public abstract StepTally counts();

  /** How many of the deals that came in went on. */
  public abstract Conversion conversion();

  /** After how many days half, four fifths and nine tenths of the stays have ended, lasting ones taken into account. */
  public abstract ImmutableList<StayQuantile> stays();

  /** What the deals were worth that were lost here. */
  public abstract Measured<Figure> lostValue();

  /** The stage beside its benchmark, where it has one. */
  public abstract Optional<Shortfall> shortfall();

  /** After how many days half of the stays have ended. */
  public Measured<Long> medianDays() {
    return stays(StayQuantile.HALF).days();
  }

  /**
   * After how many days one of these shares of the stays has ended.
   *
   * @throws Refusal if nothing is told of that share; {@link TimeInStage#quantile} knows any
   */
  public StayQuantile stays(Percent share) {
    return stays().stream()
        .filter(known -> known.share().equals(share))
        .findFirst()
        .orElseThrow(() -> Refusal.because("funnel-step.must-tell-of-the-share", share));
  }

  /** Which stage. */
  public StageId stage() {
    return counts().stage();
  }

  static final class Builder extends ImmutableFunnelStep.Builder {
    Builder() {}
  }
}
