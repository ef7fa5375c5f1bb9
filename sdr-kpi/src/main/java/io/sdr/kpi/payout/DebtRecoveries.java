package io.sdr.kpi.payout;

import io.sdr.core.quantity.Percent;

/** The ways of recovering debts that come with the library. */
public final class DebtRecoveries {
  private DebtRecoveries() {}

  /** From all pay: of a salary, too, nothing is paid until the debt is gone. */
  public static DebtRecovery fromAllPay() {
    return upToPartOfFixed(Percent.HUNDRED);
  }

  /** From variable pay alone: fixed pay is paid whatever is owed. */
  public static DebtRecovery fromVariablePay() {
    return upToPartOfFixed(Percent.ZERO);
  }

  /** From variable pay, and from fixed pay up to a part of it in each period, as where a law limits deductions. */
  public static DebtRecovery upToPartOfFixed(Percent part) {
    return ImmutableUpToPartOfFixed.of(part);
  }
}
