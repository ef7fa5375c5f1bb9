package io.sdr.kpi.recognition;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.value.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Ranks by the points that they take. Points {@linkplain PointsLedger#earnedBy earned} make a rank that redeeming does not
 * cost; a {@linkplain PointsLedger#balanceOf balance} makes one that it does.
 *
 * @param ranks the names of the ranks, by the points from which they are held
 */
public record PointsRanks(ImmutableSortedMap<Long, String> ranks) {
  /** Makes ranks; at least one, none below zero points. */
  public PointsRanks {
    Refusal.unless(!ranks.isEmpty(), "points-ranks.must-not-be-none");
    Refusal.unless(ranks.firstKey() >= 0, "points-ranks.must-not-begin-below-zero");
    Refusal.unless(
        ranks.values().stream().noneMatch(String::isBlank), "points-ranks.must-have-names");
  }

  /** Ranks, each by the points from which it is held. */
  public static PointsRanks of(Map<Long, String> ranks) {
    return new PointsRanks(ImmutableSortedMap.copyOf(ranks));
  }

  /** The rank that so many points make; empty below the first. */
  public Optional<String> rankAt(long points) {
    return ranks.headMap(points, true).values().stream().reduce((lower, higher) -> higher);
  }

  /** How many points are missing to the next rank; empty at the top. */
  public OptionalLong toNextFrom(long points) {
    return ranks.tailMap(points, false).keySet().stream()
        .mapToLong(next -> Math.subtractExact(next, points))
        .findFirst();
  }
}
