package io.sdr.kpi.payrun;

import io.sdr.core.quantity.UnitRounding;
import java.math.BigDecimal;

/**
 * One part of a scheme for one participant or for several alike.
 *
 * @param step what is earned, exactly
 * @param decimals in a unit of so many decimals
 * @param rounding from there to the smallest unit of the currency
 */
record PartProgram(Step step, int decimals, UnitRounding rounding) {
  BigDecimal exact(long total) {
    return BigDecimal.valueOf(total, decimals);
  }
}
