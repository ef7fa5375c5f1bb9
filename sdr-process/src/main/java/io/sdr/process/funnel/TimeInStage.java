package io.sdr.process.funnel;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import io.sdr.process.survival.DayCounts;
import io.sdr.process.survival.Lifetimes;
import io.sdr.process.survival.SurvivalCurve;
import java.math.BigDecimal;

/**
 * How long deals stay in a stage: every stay by its days, each return a stay of its own.
 *
 * <p>Stays that last have an age and no length yet. Who looks at completed stays only sees the quick ones and judges the
 * stage too kindly, so {@link #median()}, {@link #quantile} and {@link #quantiles} take lasting stays into account: it is known of them that
 * they take longer than their age. Days are calendar days.
 *
 * @param moved stays that ended with a move to another open stage or with a win
 * @param lost stays that ended with the loss of the deal
 * @param lasting ages of the stays that last, on the day the funnel speaks of
 * @param undated stays of which a day is unknown; they count in nothing else
 */
public record TimeInStage(DayCounts moved, DayCounts lost, DayCounts lasting, long undated) {
  private static final ImmutableList<Percent> TOLD =
      ImmutableList.of(StayQuantile.HALF, Percent.of("80"), StayQuantile.NINE_TENTHS);

  /** Makes a record of stays. */
  public TimeInStage {
    Refusal.unless(undated >= 0, "time-in-stage.must-not-have-negative-count", undated);
  }

  /** No stays. */
  public static TimeInStage none() {
    return new TimeInStage(DayCounts.none(), DayCounts.none(), DayCounts.none(), 0);
  }

  /** Both sets of stays. */
  public TimeInStage plus(TimeInStage other) {
    return new TimeInStage(
        moved.plus(other.moved),
        lost.plus(other.lost),
        lasting.plus(other.lasting),
        Math.addExact(undated, other.undated));
  }

  /** The stays that ended, one way or the other. */
  public DayCounts completed() {
    return moved.plus(lost);
  }

  /** How many stays have a known length or age. */
  public long size() {
    return Math.addExact(completed().size(), lasting.size());
  }

  /** After how many days half of the stays have ended; undefined when fewer have, or there are none. */
  public Measured<Long> median() {
    return quantile(StayQuantile.HALF);
  }

  /**
   * The first number of days within which a share of the stays ends, by the Kaplan–Meier estimate with lasting stays
   * censored at their age. Undefined with {@code not-reached} when that share is not known to end.
   *
   * @throws Refusal if the share is not above 0 % and below 100 %
   */
  public Measured<Long> quantile(Percent share) {
    Refusal.unless(
        share.compareTo(Percent.ZERO) > 0 && share.compareTo(Percent.HUNDRED) < 0,
        "time-in-stage.must-have-quantile-of-a-part",
        share);
    return curve().quantile(share);
  }

  /** How long half, four fifths and nine tenths of the stays take at most, by the same estimate. */
  public ImmutableList<StayQuantile> quantiles() {
    SurvivalCurve curve = curve();
    return TOLD.stream()
        .map(share -> StayQuantile.of(share, curve))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The share of stays that is not over after so many days, by the same estimate; undefined beyond the longest known
   * stay while some are not over.
   */
  public Measured<Percent> stillThereAfter(long days) {
    return curve().thereAfter(days);
  }

  /** The median of completed stays alone: biased low while others last. */
  public Measured<BigDecimal> medianOfCompleted() {
    return completed().median();
  }

  /** How many stays are not over after so many days. */
  public SurvivalCurve curve() {
    return SurvivalCurve.of(Lifetimes.of("ended", completed(), lasting));
  }
}
