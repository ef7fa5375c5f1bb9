package io.sdr.kpi.outlook;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.Quantity;

/**
 * From which stage of a pipeline deals are followed, and what counts as having come on. {@link StageHistory} counts them for a
 * pair, and {@link OutlookMetrics#stageConversion} reads what was counted.
 *
 * @param name a plain name of the pair, such as {@code offer-to-won}; one name, one pair
 * @param from the stage that deals entered
 * @param to the stages one of which they are to reach later: one, or also those behind it where stages may be skipped
 */
@JsonPropertyOrder({"name", "from", "to"})
public record StagePair(String name, StageId from, ImmutableSortedSet<StageId> to) {
  /** Makes a pair; what cannot be the name of a quantity is refused. */
  public StagePair {
    name = new Quantity.Count(name).name();
    Refusal.unless(!to.isEmpty() && !to.contains(from), "stage-pair.must-lead-elsewhere", from);
  }

  /** A pair of two stages. */
  public static StagePair of(String name, StageId from, StageId to) {
    return new StagePair(name, from, ImmutableSortedSet.of(to));
  }

  /** Deals that entered the first stage and reached the other later. */
  public Quantity.Count passed() {
    return new Quantity.Count(name + "-passed");
  }

  /** Deals that entered the first stage and were decided without reaching the other. */
  public Quantity.Count ended() {
    return new Quantity.Count(name + "-ended");
  }

  /** Deals that entered the first stage, have not reached the other, and may still. */
  public Quantity.Count open() {
    return new Quantity.Count(name + "-open");
  }
}
