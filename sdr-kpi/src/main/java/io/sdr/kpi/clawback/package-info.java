/**
 * What is taken back of pay for a sale that came back or was never paid for.
 *
 * <p>A {@link io.sdr.kpi.clawback.Clawback} is agreed beforehand: by which {@linkplain io.sdr.kpi.clawback.ClawbackMethod
 * method}, within which time, for which reasons and up to how much. Held against a {@link io.sdr.kpi.clawback.ClawbackCase} it
 * says what may be taken back, or why nothing may.
 *
 * <p>Start with {@link io.sdr.kpi.clawback.Clawback}. It is posted into a {@code io.sdr.kpi.ledger.Ledger}; how far it lowers
 * the pay of a period is a matter of {@code io.sdr.kpi.payout}.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.clawback;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
