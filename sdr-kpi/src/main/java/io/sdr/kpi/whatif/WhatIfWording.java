package io.sdr.kpi.whatif;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about changes of schemes. */
public final class WhatIfWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public WhatIfWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.kpi.whatif.wording", WhatIfWording.class);
  }
}
