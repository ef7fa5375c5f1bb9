package io.sdr.examples.department.month;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about a month. */
public final class MonthWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public MonthWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.examples.department.month.wording", MonthWording.class);
  }
}
