package io.sdr.kpi.credit;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Allocation;
import io.sdr.core.quantity.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One figure of a line of a sale, divided into parts that sum to it, and what each part lost so far.
 *
 * <p>Dividing the sum of all returns anew each time would not do: by the largest remainder a part of a larger whole can be
 * smaller (the Alabama paradox), so that a return would bring someone something. Here what comes back now is divided in
 * proportion to what each part still owes of its share in all that came back so far. No part ever gains by a return, none
 * loses more than a unit beyond its exact share, and when the whole is back, each part is.
 */
final class DividedFigure {
  private final BigDecimal whole;
  private final ImmutableList<BigDecimal> parts;
  private final List<BigDecimal> lost;
  private BigDecimal lostInAll = BigDecimal.ZERO;
  private int decimals;

  /**
   * Divides a figure.
   *
   * @param decimals digits after the point of the parts, at least
   */
  DividedFigure(BigDecimal whole, int decimals, List<BigDecimal> weights) {
    this.whole = whole;
    this.decimals = Math.max(decimals, whole.scale());
    this.parts = Allocation.byWeights(whole, this.decimals, weights);
    this.lost = new ArrayList<>(Collections.nCopies(parts.size(), BigDecimal.ZERO));
  }

  ImmutableList<BigDecimal> parts() {
    return parts;
  }

  /** What each part loses, with the opposite sign, when this fraction of the whole has come back in all. */
  ImmutableList<BigDecimal> lose(BigDecimal over, BigDecimal under) {
    BigDecimal after = whole
        .multiply(over)
        .divide(under, Math.max(Decimals.MAX_DECIMALS, decimals), RoundingMode.HALF_EVEN)
        .stripTrailingZeros();
    BigDecimal now = after.subtract(lostInAll);
    decimals = Math.max(decimals, now.stripTrailingZeros().scale());
    ImmutableList<BigDecimal> losses = now.signum() == 0
        ? ImmutableList.copyOf(Collections.nCopies(parts.size(), BigDecimal.ZERO))
        : Allocation.byWeights(now, decimals, owedOf(after));
    for (int i = 0; i < losses.size(); i++) {
      lost.set(i, lost.get(i).add(losses.get(i)));
    }
    lostInAll = after;
    return losses.stream().map(BigDecimal::negate).collect(ImmutableList.toImmutableList());
  }

  /** What each part owes of what came back, times the whole: so nothing is rounded. */
  private List<BigDecimal> owedOf(BigDecimal after) {
    List<BigDecimal> owed = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      BigDecimal share = parts.get(i).multiply(after).abs();
      owed.add(share.subtract(lost.get(i).multiply(whole).abs()).max(BigDecimal.ZERO));
    }
    return owed;
  }
}
