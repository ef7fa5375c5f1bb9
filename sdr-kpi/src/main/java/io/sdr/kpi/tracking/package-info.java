/**
 * Whether a goal is on its way, day by day.
 *
 * <p>Start with {@link io.sdr.kpi.tracking.Tracker}. It holds the facts to date against what is due by then, according to a
 * {@link io.sdr.kpi.tracking.DayPlan} of working days or of a cascade, and says how fast it went, how fast it must go, and
 * where it ends if it goes on like this, with an interval. An {@link io.sdr.kpi.tracking.AlertRule} looks at the result: is it
 * behind, out of reach, or too easy. After a few days there is nothing to foresee, and the forecast says so.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.tracking;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
