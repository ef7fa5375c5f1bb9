package io.sdr.process.leadchance;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.process.scoring.LeadScore;

/** Brings scoring by naive Bayes, and the sentences about it. */
public final class LeadChancePolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public LeadChancePolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(LeadScore.class, "naive-bayes", ImmutableBayesScoring.class)
        .addWording("io.sdr.process.leadchance.wording", LeadChancePolicies.class);
  }
}
