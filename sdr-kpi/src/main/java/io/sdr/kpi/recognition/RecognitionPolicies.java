package io.sdr.kpi.recognition;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the built-in limits of recognition. */
public final class RecognitionPolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public RecognitionPolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(RecognitionLimit.class, "costing-at-most", ImmutableCostingAtMost.class)
        .add(RecognitionLimit.class, "for-kinds", ImmutableForKinds.class)
        .add(RecognitionLimit.class, "not-oneself", ImmutableNotOneself.class)
        .add(RecognitionLimit.class, "only-by", ImmutableOnlyBy.class)
        .add(RecognitionLimit.class, "only-by-contests-and-rules", ImmutableOnlyByRules.class)
        .add(RecognitionLimit.class, "only-by-holders-of", ImmutableOnlyByHolders.class)
        .add(RecognitionLimit.class, "per-grantor", ImmutablePerGrantor.class)
        .add(RecognitionLimit.class, "per-receiver", ImmutablePerReceiver.class)
        .add(RecognitionLimit.class, "unlocked-by", ImmutableUnlockedBy.class)
        .addWording("io.sdr.kpi.recognition.wording", RecognitionPolicies.class);
  }
}
