package io.sdr.kpi.goal;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the sentences about goals. */
public final class GoalWording implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public GoalWording() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry.addWording("io.sdr.kpi.goal.wording", GoalWording.class);
  }
}
