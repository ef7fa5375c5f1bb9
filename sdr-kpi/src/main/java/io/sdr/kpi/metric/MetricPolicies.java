package io.sdr.kpi.metric;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the built-in metrics. */
public final class MetricPolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public MetricPolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    Catalogue.METRICS.contributeTo(registry);
    registry
        .add(Metric.class, "with-enough", EnoughFacts.class)
        .addWording("io.sdr.kpi.metric.wording", MetricPolicies.class);
  }
}
