/**
 * When what a sale earned is released for payment.
 *
 * <p>Earning and paying are two decisions. A {@link io.sdr.kpi.release.PayoutTiming} says when what a sale earned is paid out:
 * when it is booked, shipped, invoiced or paid for, in proportion, in instalments, or held back for a while. It looks at the
 * {@link io.sdr.kpi.release.DealFlow} of the sale; what is not known to have happened yet is held.
 *
 * <p>Start with {@link io.sdr.kpi.release.PayoutTimings}. What is paid to a person in a period is put together in
 * {@code io.sdr.kpi.payout}.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.release;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
