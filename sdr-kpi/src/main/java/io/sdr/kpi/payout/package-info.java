/**
 * When what was earned is paid out, and what is taken back.
 *
 * <p>Earning and paying are two decisions. A {@link io.sdr.kpi.payout.PayoutTiming} says when what a sale earned is released:
 * when it is booked, shipped, invoiced or paid for, in proportion, in instalments, or held back for a while. A {@link
 * io.sdr.kpi.payout.Draw} pays an advance on commission and recovers it, a {@link io.sdr.kpi.payout.Clawback} takes back what
 * was paid for what came back, within a window and a limit, and a {@link io.sdr.kpi.payout.PayGuard} holds every reduction
 * against the law. A {@link io.sdr.kpi.payout.DebtRecovery} says how much of fixed pay goes into what is owed. A {@link
 * io.sdr.kpi.payout.Payslip} puts it all together for one person and period.
 *
 * <p>Taxes and payroll deductions are not made here.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.payout;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
