package io.sdr.kpi.standing;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the built-in ways from cards to the score of a team. */
public final class StandingPolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public StandingPolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(RollUp.class, "mean", ImmutableMeanOfMembers.class)
        .add(RollUp.class, "own-card", ImmutableOwnCard.class)
        .addWording("io.sdr.kpi.standing.wording", StandingPolicies.class);
  }
}
