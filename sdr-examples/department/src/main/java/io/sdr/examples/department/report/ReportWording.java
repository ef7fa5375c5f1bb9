package io.sdr.examples.department.report;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences of reports. */
public final class ReportWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public ReportWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.examples.department.report.wording", ReportWording.class);
  }
}
