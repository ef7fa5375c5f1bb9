package io.sdr.kpi.release;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the built-in timings. */
public final class ReleasePolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public ReleasePolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(PayoutTiming.class, "held-back", ImmutableHeldBack.class)
        .add(PayoutTiming.class, "in-parts", ImmutableInParts.class)
        .add(PayoutTiming.class, "in-proportion", ImmutableInProportionTo.class)
        .add(PayoutTiming.class, "instalments", ImmutableInstalments.class)
        .add(PayoutTiming.class, "on-booking", ImmutableOnBooking.class)
        .add(PayoutTiming.class, "on-first", ImmutableOnFirst.class)
        .add(PayoutTiming.class, "when-all", ImmutableWhenAll.class)
        .addWording("io.sdr.kpi.release.wording", ReleasePolicies.class);
  }
}
