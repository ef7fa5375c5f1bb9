package io.sdr.kpi.contest;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the built-in scorings, leagues, tie breaks and prizes. */
public final class ContestPolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public ContestPolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(LeagueRule.class, "by-quota", ImmutableLeagueByQuota.class)
        .add(LeagueRule.class, "by-tenure", ImmutableLeagueByTenure.class)
        .add(LeagueRule.class, "listed", ImmutableListedLeagues.class)
        .add(LeagueRule.class, "single", ImmutableSingleLeague.class)
        .add(PrizeRule.class, "by-score", ImmutableScorePool.class)
        .add(PrizeRule.class, "for-places", ImmutablePlacePrizes.class)
        .add(PrizeRule.class, "none", ImmutableNoPrizes.class)
        .add(PrizeRule.class, "pool", ImmutablePrizePool.class)
        .add(Scoring.class, "absolute", ImmutableAbsolute.class)
        .add(Scoring.class, "completeness", ImmutableCompleteness.class)
        .add(Scoring.class, "growth", ImmutableGrowth.class)
        .add(Scoring.class, "points", ImmutablePointsForUnits.class)
        .add(Scoring.class, "share-of-plan", ImmutableShareOfPlan.class)
        .add(TieBreak.class, "by-discipline", ImmutableByDiscipline.class)
        .add(TieBreak.class, "earlier", ImmutableEarlier.class)
        .addWording("io.sdr.kpi.contest.wording", ContestPolicies.class);
  }
}
