/**
 * What is promised, and how far it was kept.
 *
 * <p>A {@link io.sdr.kpi.goal.Goal} promises a figure of a metric for a person and a period; {@link
 * io.sdr.kpi.goal.Goals} holds the goals of a department. A {@link io.sdr.kpi.goal.Measure} says what is looked at: a
 * metric, over whose facts, as it is or as plan attainment. A {@link io.sdr.kpi.goal.Performance} answers what a measure
 * of one person in one period amounts to, and is all that pay and scorecards look at.
 *
 * <p>Start with {@link io.sdr.kpi.goal.Goal}. Besides who, what, when and how much, a goal may say from where it starts,
 * which goal it is a part of, how it is controlled and why it was set. Whether a goal is a sensible one is not judged here.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.goal;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
