/**
 * What was agreed to be paid, as written.
 *
 * <p>A {@link io.sdr.kpi.scheme.MotivationScheme} is a list of named parts, each with a {@link
 * io.sdr.kpi.scheme.PayRule}; the built-in rules are in {@link io.sdr.kpi.scheme.PayRules}. What differs from person to
 * person is {@linkplain io.sdr.kpi.scheme.Agreed agreed} under a name and bound when the scheme is settled for a {@link
 * io.sdr.kpi.scheme.Participant}. Rates by bands are arithmetic of their own: {@link io.sdr.kpi.scheme.RateTable}.
 *
 * <p>Rules earn exact amounts; rounding, lines and totals are made in {@code io.sdr.kpi.pay}. Taxes and payroll
 * deductions are nobody's business here.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.scheme;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
