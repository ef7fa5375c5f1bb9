package io.sdr.process.lead;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the built-in filters, preferences, shares and choices, and the sentences about them. */
public final class LeadPolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public LeadPolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(LeadDistribution.class, "best-skilled", ImmutableBestSkilled.class)
        .add(LeadDistribution.class, "earliest-deadline", ImmutableEarliestDeadline.class)
        .add(LeadDistribution.class, "least-loaded", ImmutableLeastLoaded.class)
        .add(LeadDistribution.class, "round-robin", ImmutableRoundRobin.class)
        .add(LeadDistribution.class, "smooth-weighted", ImmutableSmoothWeighted.class)
        .add(Preference.class, "former-owner", ImmutableFormerOwner.class)
        .add(Preference.class, "own-ground", ImmutableOwnGround.class)
        .add(Preference.class, "sources", ImmutablePreferredSources.class)
        .add(SellerFilter.class, "clocked-in", ImmutableClockedIn.class)
        .add(SellerFilter.class, "in-working-hours", ImmutableInWorkingHours.class)
        .add(SellerFilter.class, "none-of", ImmutableNoneOf.class)
        .add(SellerFilter.class, "not-the-owner", ImmutableNotTheOwner.class)
        .add(SellerFilter.class, "paced-through-month", ImmutablePacedThroughMonth.class)
        .add(SellerFilter.class, "present", ImmutablePresent.class)
        .add(SellerFilter.class, "speaking-language", ImmutableSpeakingLanguage.class)
        .add(SellerFilter.class, "taking-leads", ImmutableTakingLeads.class)
        .add(SellerFilter.class, "with-skills", ImmutableWithSkills.class)
        .add(SellerFilter.class, "within-daily-limit", ImmutableWithinDailyLimit.class)
        .add(SellerFilter.class, "within-open-limit", ImmutableWithinOpenLimit.class)
        .add(WeightRule.class, "agreed", ImmutableAgreedWeights.class)
        .add(WeightRule.class, "by-performance", ImmutablePerformanceWeights.class)
        .add(WeightRule.class, "equal", ImmutableEqualWeights.class)
        .addWording("io.sdr.process.lead.wording", LeadPolicies.class);
  }
}
