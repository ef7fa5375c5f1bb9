/**
 * What was agreed to be paid, as written.
 *
 * <p>A {@link io.sdr.kpi.scheme.MotivationScheme} is a list of named parts, each with a rule of pay; the built-in rules are
 * in {@link io.sdr.kpi.rule.PayRules}. What is earned and paid under a scheme is settled in {@code io.sdr.kpi.pay}.
 * Taxes and payroll deductions are nobody's business here.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.scheme;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
