package io.sdr.kpi.rate;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the built-in payout scales. */
public final class RatePolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public RatePolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(PayoutScale.class, "brackets", ImmutableBracketScale.class)
        .add(PayoutScale.class, "curve", ImmutableCurveScale.class)
        .add(PayoutScale.class, "linear", ImmutableLinearScale.class)
        .add(PayoutScale.class, "marginal", ImmutableMarginalScale.class)
        .add(PayoutScale.class, "steps", ImmutableStepScale.class)
        .add(PayoutScale.class, "whole", ImmutableWholeScale.class)
        .addWording("io.sdr.kpi.rate.wording", RatePolicies.class);
  }
}
