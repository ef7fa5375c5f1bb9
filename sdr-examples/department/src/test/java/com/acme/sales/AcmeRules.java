package com.acme.sales;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.kpi.earning.PayRule;

/** Brings the vendor's rule and its sentences. */
public final class AcmeRules implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public AcmeRules() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(PayRule.class, "acme:quick-wins", QuickWins.class)
        .addWording("com.acme.sales.wording", AcmeRules.class);
  }
}
