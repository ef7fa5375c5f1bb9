package io.sdr.kpi.credit;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the built-in credit rules. */
public final class CreditPolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public CreditPolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(CreditRule.class, "declared-shares", ImmutableDeclaredShares.class)
        .add(CreditRule.class, "equally", ImmutableEqually.class)
        .add(CreditRule.class, "first-part", ImmutableFirstPart.class)
        .add(CreditRule.class, "owner", ImmutableOwnerOnly.class)
        .addWording("io.sdr.kpi.credit.wording", CreditPolicies.class);
  }
}
