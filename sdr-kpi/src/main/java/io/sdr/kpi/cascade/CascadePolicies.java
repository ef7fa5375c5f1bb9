package io.sdr.kpi.cascade;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the built-in weightings. */
public final class CascadePolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public CascadePolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(Weighting.class, "available", ImmutableAvailable.class)
        .add(Weighting.class, "by-capacity", ImmutableByCapacity.class)
        .add(Weighting.class, "by-history", ImmutableByHistory.class)
        .add(Weighting.class, "by-pipeline", ImmutableByPipeline.class)
        .add(Weighting.class, "by-potential", ImmutableByPotential.class)
        .add(Weighting.class, "by-working-days", ImmutableByWorkingDays.class)
        .add(Weighting.class, "even", ImmutableEven.class)
        .addWording("io.sdr.kpi.cascade.wording", CascadePolicies.class);
  }
}
