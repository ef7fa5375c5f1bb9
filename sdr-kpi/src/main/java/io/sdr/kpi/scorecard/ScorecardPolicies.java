package io.sdr.kpi.scorecard;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the built-in expectations, ways of falling off and penalties. */
public final class ScorecardPolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public ScorecardPolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(Expectation.class, "band", ImmutableTargetBand.class)
        .add(Expectation.class, "promised", ImmutablePromised.class)
        .add(Expectation.class, "target", ImmutableFixedTarget.class)
        .add(FallOff.class, "at-once", ImmutableFallAtOnce.class)
        .add(FallOff.class, "evenly", ImmutableFallEvenly.class)
        .add(FallOff.class, "in-proportion", ImmutableFallInProportion.class)
        .add(Penalty.class, "capped", ImmutableCappedScore.class)
        .add(Penalty.class, "nothing", ImmutableNoScore.class)
        .addWording("io.sdr.kpi.scorecard.wording", ScorecardPolicies.class);
  }
}
