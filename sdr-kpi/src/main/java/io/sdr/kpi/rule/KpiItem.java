package io.sdr.kpi.rule;

import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Yardstick;
import io.sdr.kpi.rate.PayoutScale;

/**
 * One line of a card of KPIs.
 *
 * @param name what people call it
 * @param of what is looked at; an attainment
 * @param weight its part of the pay on target
 * @param scale which coefficient an attainment gives
 */
public record KpiItem(String name, Yardstick of, Percent weight, PayoutScale scale) {
  /** Makes a line. */
  public KpiItem {
    Refusal.unless(!name.isBlank(), "kpi-item.must-have-a-name");
    Refusal.unless(weight.points().signum() > 0, "kpi-item.must-have-positive-weight", weight);
  }
}
