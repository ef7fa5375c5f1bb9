package io.sdr.kpi.standing;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;

/**
 * Where one card stands among those of peers.
 *
 * @param holder whose card it is
 * @param n how many cards have a score, its own among them
 * @param unscored how many have none, and are left out
 * @param ties how equal scores are placed
 * @param rank the place, counted from 1, the highest score being first; or why there is none
 * @param median the score in the middle of all
 * @param fromMedian how far the own score is above it, in points; negative where it is below
 */
@JsonPropertyOrder({"holder", "n", "unscored", "ties", "rank", "median", "fromMedian"})
public record PeerStanding(
    String holder,
    long n,
    long unscored,
    Ties ties,
    Measured<BigDecimal> rank,
    Measured<Percent> median,
    Measured<Percent> fromMedian) {
  /** Makes a standing. */
  public PeerStanding {
    rank = rank.map(Decimals::computed);
  }
}
