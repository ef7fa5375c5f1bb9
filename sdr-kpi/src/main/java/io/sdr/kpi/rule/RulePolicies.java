package io.sdr.kpi.rule;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.kpi.earning.PayRule;

/** Brings the built-in pay rules. */
public final class RulePolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public RulePolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(PayRule.class, "accelerated-commission", ImmutableAcceleratedCommission.class)
        .add(PayRule.class, "all", ImmutableAllOf.class)
        .add(PayRule.class, "at-least", ImmutableAtLeast.class)
        .add(PayRule.class, "banded-commission", ImmutableBandedCommission.class)
        .add(PayRule.class, "bonus", ImmutableBonus.class)
        .add(PayRule.class, "bonus-by-level", ImmutableLevelBonus.class)
        .add(PayRule.class, "capped", ImmutableCapped.class)
        .add(PayRule.class, "card", ImmutableCardCommission.class)
        .add(PayRule.class, "commission", ImmutableCommission.class)
        .add(PayRule.class, "curve", ImmutableCurveCommission.class)
        .add(PayRule.class, "individual-rate", ImmutableIndividualRate.class)
        .add(PayRule.class, "kpis", ImmutableKpiPay.class)
        .add(PayRule.class, "less-deductions", ImmutableLessDeductions.class)
        .add(PayRule.class, "matrix", ImmutableMatrixPay.class)
        .add(PayRule.class, "override", ImmutableTeamOverride.class)
        .add(PayRule.class, "per-unit", ImmutablePerUnit.class)
        .add(PayRule.class, "per-unit-sold", ImmutableUnitPay.class)
        .add(PayRule.class, "ramped", ImmutableRamped.class)
        .add(PayRule.class, "salary", ImmutableSalary.class)
        .add(PayRule.class, "target", ImmutableTargetPay.class)
        .add(PayRule.class, "target-to-date", ImmutableIncrementalTargetPay.class)
        .add(PayRule.class, "times", ImmutableScaled.class)
        .add(PayRule.class, "upline", ImmutableUplineOverride.class)
        .add(PayRule.class, "when", ImmutableGated.class)
        .addWording("io.sdr.kpi.rule.wording", RulePolicies.class);
  }
}
