/**
 * A large goal as smaller ones: from the year to the day, and from the company to the person.
 *
 * <p>Start with {@link io.sdr.kpi.cascade.CascadeRule}: it divides a goal among {@link io.sdr.kpi.cascade.Part parts} in
 * proportion to what each weighs, and a {@link io.sdr.kpi.cascade.Weighting} says what that is: all alike, as in the past, by
 * potential, by capacity, by working days, by pipeline. The {@link io.sdr.kpi.cascade.Cascade} that comes out sums to the goal
 * to the last unit, or to as much more as was declared, and explains every share. A {@link io.sdr.kpi.cascade.CascadeLadder}
 * does this step by step and gives a {@link io.sdr.kpi.cascade.GoalTree}.
 *
 * <p>Whether the shares are good goals is judged elsewhere; here they only add up.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.cascade;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
