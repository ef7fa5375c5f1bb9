/**
 * What one part of a scheme earns, in the words that rules of pay are written with.
 *
 * <p>A {@link io.sdr.kpi.earning.PayRule} says what a {@link io.sdr.kpi.earning.Participant} earns: exact {@link
 * io.sdr.kpi.earning.Earnings}, not rounded, by single sales where it looks at them. A {@link io.sdr.kpi.earning.PayBase}
 * says which sales earn, a {@link io.sdr.kpi.earning.Yardstick} what is held against a threshold or a scale. What differs
 * from person to person is {@linkplain io.sdr.kpi.earning.Agreed agreed} under a name and bound to the participant.
 *
 * <p>The rules themselves are in {@code io.sdr.kpi.rule}; schemes, lines and totals in {@code io.sdr.kpi.scheme} and {@code
 * io.sdr.kpi.pay}.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.earning;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
