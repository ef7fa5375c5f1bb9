package io.sdr.kpi.contest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Percent;
import java.util.Map;
import org.joda.money.Money;

/** The ways of sharing out prizes that come with the library. What is said of a contest holds in each of its leagues. */
public final class Prizes {
  private Prizes() {}

  /** No money. */
  public static PrizeRule none() {
    return ImmutableNoPrizes.of();
  }

  /**
   * A fixed amount for each place that has one; a second prize needs no first.
   *
   * @param amounts positive, in one currency, by place
   * @param tied what those win who share a place
   */
  public static PrizeRule forPlaces(Map<Integer, Money> amounts, Tied tied) {
    return ImmutablePlacePrizes.builder().amounts(amounts).tied(tied).build();
  }

  /**
   * A pool divided by shares of the places; those who share a place divide what their places hold together.
   *
   * @param pool positive
   * @param shares positive, a hundred percent together, by place
   * @param unclaimed what happens to the shares of places that nobody takes
   */
  public static PrizeRule pool(Money pool, Map<Integer, Percent> shares, Unclaimed unclaimed) {
    return ImmutablePrizePool.builder()
        .pool(pool)
        .shares(ImmutableSortedMap.copyOf(shares))
        .unclaimed(unclaimed)
        .build();
  }

  /**
   * A pool divided in proportion to the scores of the first places. Whoever shares the last of these places takes part.
   * A score that is not positive wins nothing; when there is no positive one, nobody does.
   *
   * @param pool positive
   * @param places down to which place; at least 1
   */
  public static PrizeRule byScore(Money pool, int places) {
    return ImmutableScorePool.builder().pool(pool).places(places).build();
  }

  /** What those win who share a place. */
  public enum Tied {
    /** Each wins the whole prize of the place; it may cost more than was planned. */
    @JsonProperty("each")
    EACH,
    /** They divide the one prize of the place. */
    @JsonProperty("divide-place")
    DIVIDE_PLACE,
    /** They divide the prizes of all places that they would fill one behind the other. */
    @JsonProperty("divide-places-filled")
    DIVIDE_PLACES_FILLED
  }

  /** What happens to the share of a place that nobody takes. */
  public enum Unclaimed {
    /** It stays with the house. */
    @JsonProperty("kept")
    KEPT,
    /** It goes to the places that are taken, in proportion. */
    @JsonProperty("shared-out")
    SHARED_OUT
  }
}
