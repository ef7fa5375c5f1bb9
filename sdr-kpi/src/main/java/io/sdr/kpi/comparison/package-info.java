/**
 * A figure held against others: the last period, the same one a year ago, other people, the team.
 *
 * <p>Start with {@link io.sdr.kpi.comparison.MetricReading}: what was read, of whom, for when, and up to which day. Its {@link
 * io.sdr.kpi.comparison.Comparison} with an {@linkplain io.sdr.kpi.comparison.Earlier earlier} one says the difference and the
 * growth, its {@link io.sdr.kpi.comparison.PeerComparison} where it stands among others. Undefined is not zero: where either
 * side is not known, neither is the comparison, for the same reason.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.comparison;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
