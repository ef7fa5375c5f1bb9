package io.sdr.process.leadaudit;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about audits of distributed leads. */
public final class LeadAuditWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public LeadAuditWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.process.leadaudit.wording", LeadAuditWording.class);
  }
}
