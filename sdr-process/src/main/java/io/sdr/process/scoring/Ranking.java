package io.sdr.process.scoring;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;

/**
 * Whether leads that were won had higher scores than leads that were lost: the area under the receiver operating characteristic
 * (AUC).
 *
 * @param method how the interval was made, a stable name
 * @param won how many were won
 * @param lost how many were lost
 * @param area how likely a lead that was won had more than one that was lost, equal scores counting a half; 0.5 is what guessing
 *     gets; rounded to six decimals
 * @param level how often such an interval holds the true area
 * @param interval where it lies; undefined ({@code no-variation}) where scores part won from lost completely, ({@code
 *     too-few-cases}) where fewer than two were won or lost
 */
@JsonPropertyOrder({"method", "won", "lost", "area", "level", "interval"})
public record Ranking(
    String method, long won, long lost, BigDecimal area, Percent level, Measured<Bounds> interval) {
  /** Makes a ranking. */
  public Ranking {
    area = Decimals.computed(area);
    checkShare(area);
  }

  /** Whether there are too few of one kind for the area to mean much. */
  @JsonIgnore
  public boolean isSmall() {
    return Math.min(won, lost) < Proportion.SMALL_SAMPLE;
  }

  /** Whether the score is better than guessing, as far as the sample allows to be said. */
  @JsonIgnore
  public boolean isBetterThanGuessing() {
    return interval
        .value()
        .filter(bounds -> bounds.low().compareTo(new BigDecimal("0.5")) > 0)
        .isPresent();
  }

  private static void checkShare(BigDecimal share) {
    Refusal.unless(
        share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0,
        "score-ranking.must-be-within-one");
  }

  /**
   * Where the true area lies.
   *
   * @param low the lower bound
   * @param high the upper bound
   */
  public record Bounds(BigDecimal low, BigDecimal high) {
    /** Makes bounds. */
    public Bounds {
      low = Decimals.computed(low);
      high = Decimals.computed(high);
      checkShare(low);
      checkShare(high);
      Refusal.unless(low.compareTo(high) <= 0, "score-ranking.must-have-bounds-in-order");
    }
  }
}
