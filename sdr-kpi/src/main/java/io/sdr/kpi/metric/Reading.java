package io.sdr.kpi.metric;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.statistics.Estimate;
import java.util.Optional;

/**
 * What a metric read from a tally.
 *
 * @param value the value, or why there is none
 * @param sample how many facts it rests on
 * @param interval where the true value lies, for a share of a sample
 * @param mean how far off it may be, for a mean of a sample; money as a number of the currency of the tally
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Reading(
    Measured<Figure> value,
    long sample,
    Optional<Proportion.Interval> interval,
    Optional<Estimate> mean) {
  /**
   * Whether it is a share of too small a {@linkplain Proportion#isSmall() sample} to mean much, so that the counts say more than
   * the percentage.
   */
  @JsonIgnore
  public boolean isSmall() {
    return interval.isPresent() && sample < Proportion.SMALL_SAMPLE;
  }

  /** A value that is exact for its facts. */
  public static Reading of(Measured<Figure> value, long sample) {
    return new Reading(value, sample, Optional.empty(), Optional.empty());
  }

  /** A share of a sample. */
  public static Reading of(Proportion share) {
    return new Reading(
        share.share().map(Figure::of), share.trials(), share.interval().value(), Optional.empty());
  }

  /** A mean of a sample, which says nothing of how far off it may be with a sample of one. */
  public static Reading ofMean(Measured<Figure> mean, Occurrences sample) {
    return new Reading(
        mean, sample.size(), Optional.empty(), sample.meanEstimate().value());
  }
}
