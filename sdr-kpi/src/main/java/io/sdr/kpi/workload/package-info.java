/**
 * How much work a goal takes, and whether there are hours for it.
 *
 * <p>A {@link io.sdr.kpi.workload.SellingPath} says how selling goes: what a deal brings, how many of the meetings become
 * opportunities, how many of the calls become meetings, and how long each takes. Followed backwards from a target it gives a
 * {@link io.sdr.kpi.workload.Workload}: deals, opportunities, meetings, calls, each for a working day too, and hours against
 * the hours there are. It is what would be needed on average; chance and season come on top.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.workload;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
