package io.sdr.kpi.payout;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the built-in timings, methods, guards and ways of recovering debts. */
public final class PayoutPolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public PayoutPolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(ClawbackMethod.class, "reversal", ImmutablePartReversal.class)
        .add(ClawbackMethod.class, "unserved-term", ImmutableUnservedTerm.class)
        .add(DebtRecovery.class, "up-to-part-of-fixed", ImmutableUpToPartOfFixed.class)
        .add(PayGuard.class, "none", ImmutableNoGuard.class)
        .add(PayGuard.class, "premium-reduction-limit", ImmutablePremiumReductionLimit.class)
        .add(PayoutTiming.class, "held-back", ImmutableHeldBack.class)
        .add(PayoutTiming.class, "in-parts", ImmutableInParts.class)
        .add(PayoutTiming.class, "in-proportion", ImmutableInProportionTo.class)
        .add(PayoutTiming.class, "instalments", ImmutableInstalments.class)
        .add(PayoutTiming.class, "on-booking", ImmutableOnBooking.class)
        .add(PayoutTiming.class, "on-first", ImmutableOnFirst.class)
        .add(PayoutTiming.class, "when-all", ImmutableWhenAll.class)
        .addWording("io.sdr.kpi.payout.wording", PayoutPolicies.class);
  }
}
