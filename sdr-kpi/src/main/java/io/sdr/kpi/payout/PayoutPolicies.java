package io.sdr.kpi.payout;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the built-in guards and ways of recovering debts. */
public final class PayoutPolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public PayoutPolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(DebtRecovery.class, "up-to-part-of-fixed", ImmutableUpToPartOfFixed.class)
        .add(PayGuard.class, "none", ImmutableNoGuard.class)
        .add(PayGuard.class, "premium-reduction-limit", ImmutablePremiumReductionLimit.class)
        .addWording("io.sdr.kpi.payout.wording", PayoutPolicies.class);
  }
}
