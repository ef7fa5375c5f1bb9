package io.sdr.kpi.earning;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the built-in bases of pay and yardsticks. */
public final class EarningPolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public EarningPolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(PayBase.class, "above", ImmutableBaseAbove.class)
        .add(PayBase.class, "credited", ImmutableCreditedBase.class)
        .add(PayBase.class, "measured", ImmutableMeasuredBase.class)
        .add(PayBase.class, "up-to", ImmutableBaseUpTo.class)
        .add(Yardstick.class, "attained", ImmutableAttainedYardstick.class)
        .add(Yardstick.class, "measure", ImmutableMeasureYardstick.class)
        .add(Yardstick.class, "scorecard", ImmutableScorecardYardstick.class)
        .add(Yardstick.class, "sold", ImmutableSoldYardstick.class)
        .add(Yardstick.class, "term", ImmutableTermYardstick.class)
        .addWording("io.sdr.kpi.earning.wording", EarningPolicies.class);
  }
}
