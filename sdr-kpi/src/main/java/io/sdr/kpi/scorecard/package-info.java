/**
 * Several KPIs of a person or a team as one card.
 *
 * <p>A {@link io.sdr.kpi.scorecard.Scorecard} is written down before the period begins: its {@linkplain
 * io.sdr.kpi.scorecard.CardLine lines} with what each is measured by, what is {@linkplain
 * io.sdr.kpi.scorecard.Expectation expected}, how much it weighs and between which {@linkplain
 * io.sdr.kpi.scorecard.Limits limits} it counts; which KPIs are critical, which {@linkplain io.sdr.kpi.scorecard.Gate
 * gates} the card must pass, what becomes of a KPI that {@linkplain io.sdr.kpi.scorecard.MissingKpi cannot be read}, and
 * from which scores on its {@linkplain io.sdr.kpi.scorecard.Grades grades} are held. It turns a performance, or what a host
 * measured, into a {@link io.sdr.kpi.scorecard.CardResult}: line by line, with what is missing. A {@link
 * io.sdr.kpi.scorecard.CardCheck} says beforehand what is unhealthy about a card.
 *
 * <p>Start with {@link io.sdr.kpi.scorecard.Scorecard}. How a result stands beside other results is in {@code
 * io.sdr.kpi.standing}; nothing here pays, and rules that pay by a card add up its lines by the same {@link
 * io.sdr.kpi.scorecard.WeightedSum}.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.scorecard;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
