/**
 * What one person is paid in a period.
 *
 * <p>A {@link io.sdr.kpi.payout.Payslip} takes what was posted, less what is held until it is {@linkplain
 * io.sdr.kpi.release.PayoutTiming released} and what was accounted for before. A {@link io.sdr.kpi.payout.Draw} pays an
 * advance and recovers it, a {@link io.sdr.kpi.payout.DebtRecovery} says how much of fixed pay goes into what is owed, and a
 * {@link io.sdr.kpi.payout.PayGuard} holds every reduction against the law. A {@link io.sdr.kpi.payout.Conversion} keeps the
 * rate at which the amount was changed into the currency of payment.
 *
 * <p>Start with {@link io.sdr.kpi.payout.PayslipFacts}. Taxes and payroll deductions are not made here.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.payout;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
