package io.sdr.kpi.audit;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about what is unsound in schemes. */
public final class AuditWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public AuditWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.kpi.audit.wording", AuditWording.class);
  }
}
