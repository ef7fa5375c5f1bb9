package io.sdr.process.scoring;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings scoring by points, its criteria, and the sentences about scores. */
public final class ScoringPolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public ScoringPolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(LeadCriterion.class, "all-of", ImmutableAllMet.class)
        .add(LeadCriterion.class, "not", ImmutableNotMet.class)
        .add(LeadCriterion.class, "number", ImmutableNumberWithin.class)
        .add(LeadCriterion.class, "quiet-for", ImmutableQuietFor.class)
        .add(LeadCriterion.class, "signal", ImmutableSignalSeen.class)
        .add(LeadCriterion.class, "trait", ImmutableTraitIs.class)
        .add(LeadScore.class, "points", ImmutablePointsScoring.class)
        .addWording("io.sdr.process.scoring.wording", ScoringPolicies.class);
  }
}
