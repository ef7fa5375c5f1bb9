package io.sdr.process.survival;

import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How far shares after Aalen and Johansen scatter: sums along the days from which the variance of every later share follows,
 * so that no day is looked at twice. Delta method; source: Collett, <em>Modelling Survival Data in Medical Research</em>.
 *
 * @param greenwood the sum of Greenwood's parts
 * @param greenwoodByShare of these, each times the share of its day
 * @param greenwoodBySquare of these, each times the square of that share
 * @param own what the ends of this way scatter by themselves
 * @param joint what they scatter together with all ends
 * @param jointByShare of that, each part times the share of its day
 */
record Scatter(
    BigDecimal greenwood,
    BigDecimal greenwoodByShare,
    BigDecimal greenwoodBySquare,
    BigDecimal own,
    BigDecimal joint,
    BigDecimal jointByShare) {
  static final Scatter NONE = new Scatter(
      BigDecimal.ZERO,
      BigDecimal.ZERO,
      BigDecimal.ZERO,
      BigDecimal.ZERO,
      BigDecimal.ZERO,
      BigDecimal.ZERO);

  /**
   * After some of a day have ended in this way.
   *
   * @param there the share that was there before
   * @param more the share that ended so on this day
   * @param share the share that has ended so by then
   */
  Scatter afterEnding(
      RiskTable.Row row, long inThisWay, Percent there, Percent more, BigDecimal share) {
    BigDecimal atRisk = BigDecimal.valueOf(row.atRisk());
    BigDecimal byAtRisk = Decimals.quotient(more.fraction(), atRisk);
    BigDecimal others = atRisk.subtract(BigDecimal.valueOf(inThisWay));
    return new Scatter(
        greenwood,
        greenwoodByShare,
        greenwoodBySquare,
        own.add(byAtRisk
            .multiply(there.fraction())
            .multiply(Decimals.quotient(others, atRisk), MathContext.DECIMAL128)),
        joint.add(byAtRisk),
        jointByShare.add(byAtRisk.multiply(share)));
  }

  /** After all that ended on a day, in whatever way, have left. */
  Scatter afterLeaving(RiskTable.Row row, BigDecimal share) {
    BigDecimal more = SurvivalCurve.greenwood(row);
    return new Scatter(
        greenwood.add(more),
        greenwoodByShare.add(more.multiply(share)),
        greenwoodBySquare.add(more.multiply(share.pow(2))),
        own,
        joint,
        jointByShare);
  }

  /** The sums over the days after an earlier one. */
  Scatter since(Scatter earlier) {
    return new Scatter(
        greenwood.subtract(earlier.greenwood),
        greenwoodByShare.subtract(earlier.greenwoodByShare),
        greenwoodBySquare.subtract(earlier.greenwoodBySquare),
        own.subtract(earlier.own),
        joint.subtract(earlier.joint),
        jointByShare.subtract(earlier.jointByShare));
  }

  /** Σ (F − Fⱼ)²·aⱼ + Σ bⱼ − 2·Σ (F − Fⱼ)·cⱼ over these days, multiplied out. */
  BigDecimal varianceOf(BigDecimal share) {
    BigDecimal squares = share
        .pow(2)
        .multiply(greenwood)
        .subtract(share.add(share).multiply(greenwoodByShare))
        .add(greenwoodBySquare);
    BigDecimal products = share.multiply(joint).subtract(jointByShare);
    return squares.add(own).subtract(products.add(products)).round(MathContext.DECIMAL128);
  }
}
