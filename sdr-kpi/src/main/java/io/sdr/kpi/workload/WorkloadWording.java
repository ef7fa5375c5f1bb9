package io.sdr.kpi.workload;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about the work that goals take. */
public final class WorkloadWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public WorkloadWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.kpi.workload.wording", WorkloadWording.class);
  }
}
