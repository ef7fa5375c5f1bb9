package io.sdr.kpi.payrun;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about runs of pay. */
public final class PayRunWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public PayRunWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.kpi.payrun.wording", PayRunWording.class);
  }
}
