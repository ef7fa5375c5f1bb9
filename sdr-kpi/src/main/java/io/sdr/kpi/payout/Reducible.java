package io.sdr.kpi.payout;

import com.google.common.collect.ImmutableSet;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import org.joda.money.Money;

/**
 * What a reduction is held against.
 *
 * @param period the period that is paid
 * @param pay all that is paid for it before reductions
 * @param premium how much of it is premium, which alone may be reduced
 * @param grounds the grounds that the local act names
 */
public record Reducible(Period period, Money pay, Money premium, ImmutableSet<String> grounds) {
  /** Makes a base. */
  public Reducible {
    Refusal.unless(
        pay.isSameCurrency(premium) && !pay.isNegative() && !premium.isNegative(),
        "reducible.must-have-pay-and-premium");
    Refusal.unless(!premium.isGreaterThan(pay), "reducible.must-not-exceed-pay");
  }
}
