package io.sdr.process.lead;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.team.PersonId;
import java.util.Map;

/** The rules about shares that come with the library. */
public final class WeightRules {
  private WeightRules() {}

  /** Everybody the same. */
  public static WeightRule equal() {
    return ImmutableEqualWeights.of();
  }

  /** As {@link Seller#parts()} say. */
  public static WeightRule agreed() {
    return ImmutableAgreedWeights.of();
  }

  /**
   * By what people made of their leads, shrunk towards what is usual: {@code (won of prior + won) / (prior + decided)},
   * divided by the mean of the team, within bounds, to a thousandth.
   *
   * @param records how many leads each person won of those that had time to be decided; leads that are still being
   *     worked on would punish whoever got them last
   * @param prior what is usual, and how many cases it weighs as much as; has won and lost ones
   * @param least the smallest share, in percent of the mean one, from 0.1% to 100%: whoever gets no leads can never
   *     show better
   * @param most the largest share, from 100% to 1000%
   */
  public static WeightRule byPerformance(
      Map<PersonId, Proportion> records, Proportion prior, Percent least, Percent most) {
    return ImmutablePerformanceWeights.builder()
        .records(ImmutableSortedMap.copyOf(records))
        .prior(prior)
        .least(least)
        .most(most)
        .build();
  }
}
