/**
 * The rules of pay that come with the library.
 *
 * <p>Start with {@link io.sdr.kpi.rule.PayRules}: salary, commission on what was sold by flat rates, bands, curves and cards
 * of rates, pay on target by attainment, bonuses, overrides of managers, and rules around rules: conditions, caps, floors,
 * multipliers, sums, deductions. Each is a value behind {@link io.sdr.kpi.earning.PayRule}, and a vendor's rule is no less.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.rule;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
