package io.sdr.process.funnel;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import org.immutables.value.Value;

/**
 * What became of the deals that came into a stage.
 *
 * <p>Every deal that came in has passed, was lost there, is open there, or went on by a way that the counting mode does
 * not count. Where {@linkplain CountingMode#EVERY_STAY every stay} counts, a deal came in as often as it came to stay.
 */
@Value.Immutable
@JsonPropertyOrder({"stage", "entered", "passed", "losses", "open", "diverted", "unseen", "days"})
public abstract class StepTally {
  StepTally() {}

  /** Starts a tally of one stage. */
  public static Builder builder() {
    return new Builder();
  }

  /** Which stage. */
  public abstract StageId stage();

  /** Deals that count in this stage. */
  public abstract long entered();

  /** Deals that went on from here. */
  public abstract long passed();

  /** Deals that were lost and got no further than this. */
  public abstract Losses losses();

  /** Deals that are open and got no further than this. */
  public abstract long open();

  /**
   * Deals that got further in a way that the counting mode does not count; none where skipping counts as passing. Where every
   * stay counts, stays after which the deal went back, or whose end was taken back.
   */
  public abstract long diverted();

  /**
   * Deals that were first seen further on, or lost nobody knows where, without a word of where they came in: they may have come
   * through here and do not count here. The same in all counting modes.
   */
  @Value.Default
  public long unseen() {
    return 0;
  }

  /** How long deals stay here, whatever the counting mode. */
  public abstract TimeInStage days();

  /** How many deals were lost and got no further than this. */
  public long stopped() {
    return losses().deals();
  }

  StepTally plus(StepTally other) {
    return builder()
        .stage(stage())
        .entered(Math.addExact(entered(), other.entered()))
        .passed(Math.addExact(passed(), other.passed()))
        .losses(losses().plus(other.losses()))
        .open(Math.addExact(open(), other.open()))
        .diverted(Math.addExact(diverted(), other.diverted()))
        .unseen(Math.addExact(unseen(), other.unseen()))
        .days(days().plus(other.days()))
        .build();
  }

  @Value.Check
  void check() {
    Refusal.unless(
        passed() >= 0 && open() >= 0 && diverted() >= 0 && unseen() >= 0,
        "funnel-step.must-not-have-negative-count");
    Refusal.unless(
        entered() == passed() + stopped() + open() + diverted(),
        "funnel-step.must-account-for-every-deal",
        stage());
  }

  /** Builds a tally of one stage. */
  public static final class Builder extends ImmutableStepTally.Builder {
    Builder() {}
  }
}
