package io.sdr.kpi.agreement;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about the setting of goals. */
public final class AgreementWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public AgreementWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.kpi.agreement.wording", AgreementWording.class);
  }
}
