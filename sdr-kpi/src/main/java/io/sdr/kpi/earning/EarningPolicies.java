package io.sdr.kpi.earning;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the built-in pay rules. */
public final class EarningPolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public EarningPolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(PayRule.class, "banded-commission", ImmutableBandedCommission.class)
        .add(PayRule.class, "bonus", ImmutableBonus.class)
        .add(PayRule.class, "commission", ImmutableCommission.class)
        .add(PayRule.class, "individual-rate", ImmutableIndividualRate.class)
        .add(PayRule.class, "override", ImmutableTeamOverride.class)
        .add(PayRule.class, "per-unit", ImmutablePerUnit.class)
        .add(PayRule.class, "salary", ImmutableSalary.class)
        .add(PayRule.class, "when", ImmutableGated.class)
        .addWording("io.sdr.kpi.earning.wording", EarningPolicies.class);
  }
}
