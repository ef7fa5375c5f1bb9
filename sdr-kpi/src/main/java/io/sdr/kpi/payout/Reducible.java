package io.sdr.kpi.payout;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import java.util.Map;
import org.joda.money.Money;

/**
 * What a reduction is held against.
 *
 * @param period the period that is paid
 * @param pay all that is paid for it before reductions; no part of it is an advance
 * @param premium how much of it is premium, which alone may be reduced
 * @param premiums what was booked in the period as premium, by the period for which it was earned
 * @param grounds the grounds that the local act names
 */
public record Reducible(
    Period period,
    Money pay,
    Money premium,
    ImmutableMap<Period, Money> premiums,
    ImmutableSet<String> grounds) {
  /** Makes a base. */
  public Reducible {
    Refusal.unless(
        pay.isSameCurrency(premium) && !pay.isNegative() && !premium.isNegative(),
        "reducible.must-have-pay-and-premium");
    Refusal.unless(!premium.isGreaterThan(pay), "reducible.must-not-exceed-pay");
  }

  /** How much of the premium was earned for a period, or for one that has days in common with it. */
  Money premiumOf(Period some) {
    Money earned = premiums.entrySet().stream()
        .filter(one -> one.getKey().start().isBefore(some.end())
            && some.start().isBefore(one.getKey().end()))
        .map(Map.Entry::getValue)
        .reduce(Money.zero(pay.getCurrencyUnit()), Money::plus);
    Money most = earned.isLessThan(premium) ? earned : premium;
    return most.isNegative() ? Money.zero(pay.getCurrencyUnit()) : most;
  }
}
