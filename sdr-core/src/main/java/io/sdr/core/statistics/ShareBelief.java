package io.sdr.core.statistics;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;

/**
 * What is believed of a share, as if so many hits and misses had been seen: the beta distribution.
 *
 * <p>A person with three wins in four deals is hardly better than a team that wins one in five. Who begins with the belief
 * that the person is like the team, worth some twenty to fifty deals, and then {@linkplain #after adds} what was seen, is
 * drawn to the team by a small sample and to the person by a large one. Method: the beta-binomial model, whose two
 * parameters simply add up.
 *
 * @param hits above 0; need not be whole, to 18 decimals
 * @param misses above 0; need not be whole, to 18 decimals
 */
@JsonPropertyOrder({"hits", "misses"})
public record ShareBelief(BigDecimal hits, BigDecimal misses) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Makes a belief. */
  public ShareBelief {
    hits = Decimals.writable(hits);
    misses = Decimals.writable(misses);
    Refusal.unless(
        hits.signum() > 0 && misses.signum() > 0, "share-belief.must-leave-both-possible");
  }

  /**
   * That the share is like this one, as firmly as if so many cases had been seen.
   *
   * @param share above 0 % and below 100 %
   * @param cases how many cases the belief is worth, above 0
   */
  public static ShareBelief of(Percent share, long cases) {
    BigDecimal hits = share.fraction().multiply(BigDecimal.valueOf(cases));
    return new ShareBelief(hits, BigDecimal.valueOf(cases).subtract(hits));
  }

  /** Jeffreys' belief of somebody who knows nothing: half a hit and half a miss. */
  public static ShareBelief open() {
    return new ShareBelief(HALF, HALF);
  }

  /** What is believed after more was seen. */
  public ShareBelief after(Proportion seen) {
    return new ShareBelief(
        hits.add(BigDecimal.valueOf(seen.hits())),
        misses.add(BigDecimal.valueOf(seen.trials() - seen.hits())));
  }

  /** The share that is expected, to 34 digits. */
  public Percent expected() {
    return Percent.ofFraction(Decimals.quotient(hits, hits.add(misses)));
  }

  /**
   * Where the share lies with a probability of {@code level}, as much being left out on either side ({@code beta}).
   *
   * @param level from 0 % to below 100 %
   */
  public Proportion.Interval interval(Percent level) {
    Estimate.check(level);
    BigDecimal tail = Distributions.tail(level);
    return new IntervalMethod.Bounds(
            Distributions.quantileOfBeta(tail, hits, misses),
            Distributions.quantileOfBeta(BigDecimal.ONE.subtract(tail), hits, misses))
        .interval("beta", level);
  }
}
