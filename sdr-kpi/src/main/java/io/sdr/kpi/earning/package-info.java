/**
 * What one part of a scheme earns, and why.
 *
 * <p>A {@link io.sdr.kpi.earning.PayRule} says what a {@link io.sdr.kpi.earning.Participant} earns: an exact amount, not
 * rounded. The built-in rules are in {@link io.sdr.kpi.earning.PayRules}. What differs from person to person is {@linkplain
 * io.sdr.kpi.earning.Agreed agreed} under a name and bound to the participant.
 *
 * <p>Rules know nothing of schemes, lines or totals; those are in {@code io.sdr.kpi.scheme} and {@code io.sdr.kpi.pay}.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.earning;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
