/**
 * Is pay fair? Checks that look at results, at people in groups, and at the rules themselves.
 *
 * <p>Each check is a value with the thresholds that law or practice names; {@code usual()} has them all. It turns figures
 * into {@link io.sdr.kpi.fairness.Finding findings}: how many were looked at, how large the effect is, how sure, and a
 * verdict that is fair, flagged, or unknown with the reason. Too few people make a check unknown, never fair. A {@link
 * io.sdr.kpi.fairness.FairnessReport} holds them together and says the worst.
 *
 * <p>Between groups: {@link io.sdr.kpi.fairness.AdverseImpact}, {@link io.sdr.kpi.fairness.PayGap}, {@link
 * io.sdr.kpi.fairness.AdjustedPayGap}, {@link io.sdr.kpi.fairness.AdjustmentAudit}. Between people: {@link
 * io.sdr.kpi.fairness.AttainmentSpread}, {@link io.sdr.kpi.fairness.QuotaFairness}, {@link
 * io.sdr.kpi.fairness.PayForPerformance}, {@link io.sdr.kpi.fairness.Concentration}, {@link
 * io.sdr.kpi.fairness.OpportunityFairness}. Of the rules: {@link io.sdr.kpi.fairness.SwapCheck}, which needs no statistics.
 *
 * <p>Protected attributes such as sex or age are given by the host for an audit alone, as {@link
 * io.sdr.kpi.fairness.Groups}; no rule of pay can see them. A flag is a reason to look, not a proof of unfairness, and
 * nothing here is legal advice.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.fairness;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
