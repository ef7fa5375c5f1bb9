package io.sdr.kpi.standing;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.kpi.scorecard.MissingKpi;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** The ways from cards to the score of a team that come with the library. */
public final class RollUps {
  private RollUps() {}

  /**
   * The mean of the members, each counting as much.
   *
   * @param missing what a member without a score does to the mean
   */
  public static RollUp byHeadcount(MissingKpi missing) {
    return ImmutableMeanOfMembers.of(Optional.empty(), missing);
  }

  /**
   * The mean of the members by weights, such as quotas or full-time equivalents.
   *
   * @param weights the weight of each member, by the holder of the card; none negative
   * @param missing what a member without a score does to the mean
   */
  public static RollUp byWeight(Map<String, BigDecimal> weights, MissingKpi missing) {
    return ImmutableMeanOfMembers.of(Optional.of(ImmutableSortedMap.copyOf(weights)), missing);
  }

  /** The card that the team has of its own; undefined without one ({@code no-card-of-its-own}). */
  public static RollUp ownCard() {
    return ImmutableOwnCard.of();
  }
}
