package io.sdr.examples.department.export;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What earlier payslips of a person left open.
 *
 * @param overpaid how much more was paid than stands; not negative
 * @param due how much was held and is due now; not negative
 * @param owed how much of earlier advances is owed; not negative
 * @param advances in how many periods there was an advance
 */
public record Balance(Money overpaid, Money due, Money owed, int advances) {
  /** Nothing is open. */
  public static Balance none(CurrencyUnit currency) {
    Money nothing = Money.zero(currency);
    return new Balance(nothing, nothing, nothing, 0);
  }
}
