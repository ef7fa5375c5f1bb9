package io.sdr.kpi.payout;

import io.sdr.core.quantity.Percent;

/** The guards that come with the library. */
public final class PayGuards {
  private PayGuards() {}

  /** Allows every reduction as far as there is pay; for where the law sets no such limit or the host holds it itself. */
  public static PayGuard none() {
    return ImmutableNoGuard.of();
  }

  /**
   * Article 135 of the Labour Code of Russia, as in force from 1 September 2025: a reduction needs a ground that the local act
   * names; one for a disciplinary sanction touches only premiums of the period in which the sanction was applied; and it may
   * lower the pay of a month by 20 % at most.
   */
  public static PayGuard russia() {
    return premiumReductionLimit(Percent.of("20"));
  }

  /** The same with another limit for all disciplinary reductions of a period together. */
  public static PayGuard premiumReductionLimit(Percent ofPay) {
    return ImmutablePremiumReductionLimit.of(ofPay);
  }
}
