package com.acme.rules;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** The policies of a vendor. */
public final class AcmePolicies implements PolicyBundle {
  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(Discount.class, "acme:per-deal", PerDeal.class)
        .add(Discount.class, "acme:capped", Capped.class)
        .addWording("com.acme.rules.wording", AcmePolicies.class);
  }
}
