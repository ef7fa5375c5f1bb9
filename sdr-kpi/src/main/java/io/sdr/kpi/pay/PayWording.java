package io.sdr.kpi.pay;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about statements. */
public final class PayWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public PayWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.kpi.pay.wording", PayWording.class);
  }
}
