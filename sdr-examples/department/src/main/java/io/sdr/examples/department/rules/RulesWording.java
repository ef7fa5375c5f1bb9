package io.sdr.examples.department.rules;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about rules. */
public final class RulesWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public RulesWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.examples.department.rules.wording", RulesWording.class);
  }
}
