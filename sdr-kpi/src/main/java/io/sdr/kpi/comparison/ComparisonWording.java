package io.sdr.kpi.comparison;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about comparisons. */
public final class ComparisonWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public ComparisonWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.kpi.comparison.wording", ComparisonWording.class);
  }
}
