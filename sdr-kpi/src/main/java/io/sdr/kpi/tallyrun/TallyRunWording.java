package io.sdr.kpi.tallyrun;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about runs of tallies. */
public final class TallyRunWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public TallyRunWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.kpi.tallyrun.wording", TallyRunWording.class);
  }
}
