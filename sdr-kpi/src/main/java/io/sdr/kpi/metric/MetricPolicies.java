package io.sdr.kpi.metric;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the built-in metrics. */
public final class MetricPolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public MetricPolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(Metric.class, "average-deal", ImmutableAverageDeal.class)
        .add(Metric.class, "cycle-days", ImmutableCycleDays.class)
        .add(Metric.class, "deals-won", ImmutableDealsWon.class)
        .add(Metric.class, "revenue", ImmutableRevenue.class)
        .add(Metric.class, "win-rate", ImmutableWinRate.class)
        .addWording("io.sdr.kpi.metric.wording", MetricPolicies.class);
  }
}
