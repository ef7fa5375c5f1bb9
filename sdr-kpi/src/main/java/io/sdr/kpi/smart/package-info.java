/**
 * Is a goal sound? Checks by the five letters of SMART that look at data, not at how the goal is worded.
 *
 * <p>Start with {@link io.sdr.kpi.smart.SmartJudge}: it holds the thresholds, all of them parameters, and judges a {@link
 * io.sdr.kpi.goal.Goal} from its {@link io.sdr.kpi.smart.Circumstances}: what was reached before, by the person and by peers,
 * how many hours there are, where the metric is heading, which goals there are besides. Every {@link
 * io.sdr.kpi.smart.SmartFinding} has a verdict, the figures behind it, and what to do about it. What is not known is
 * <em>unknown</em>, and unknown never passes. A {@link io.sdr.kpi.smart.SmartReport} is as good as its worst finding.
 *
 * <p>The letters go back to Doran, <em>There's a S.M.A.R.T. way to write management's goals and objectives</em> (1981), who has
 * <em>assignable</em> and <em>realistic</em> among them: which check stands under which letter can be changed.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.smart;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
