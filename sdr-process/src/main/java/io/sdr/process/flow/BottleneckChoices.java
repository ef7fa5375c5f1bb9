package io.sdr.process.flow;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Map;

/** The ways to choose a bottleneck that come with the library. */
public final class BottleneckChoices {
  private BottleneckChoices() {}

  /**
   * The stage that signs of the largest weight together point to; of equal ones that of the earlier sign. Undefined ({@code
   * no-sign}) where no sign with a weight points anywhere.
   *
   * @param weights how much each sign counts for; others count for nothing
   * @throws Refusal if a weight is negative
   */
  public static BottleneckChoice weighted(Map<BottleneckSign, BigDecimal> weights) {
    return ImmutableWeightedSigns.builder()
        .weights(ImmutableSortedMap.copyOf(weights))
        .build();
  }

  /** The one stage that all signs point to that say anything; undefined ({@code signs-disagree}) where there are several. */
  public static BottleneckChoice unanimous() {
    return ImmutableUnanimousSigns.of();
  }
}
