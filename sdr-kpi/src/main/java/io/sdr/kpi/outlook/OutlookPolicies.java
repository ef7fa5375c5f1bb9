package io.sdr.kpi.outlook;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the metrics of what is coming. */
public final class OutlookPolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public OutlookPolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    OutlookCatalogue.METRICS.contributeTo(registry);
    registry.addWording("io.sdr.kpi.outlook.wording", OutlookPolicies.class);
  }
}
