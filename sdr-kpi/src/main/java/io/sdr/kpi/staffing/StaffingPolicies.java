package io.sdr.kpi.staffing;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the metrics of the department as a whole. */
public final class StaffingPolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public StaffingPolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    StaffingCatalogue.METRICS.contributeTo(registry);
    registry.addWording("io.sdr.kpi.staffing.wording", StaffingPolicies.class);
  }
}
