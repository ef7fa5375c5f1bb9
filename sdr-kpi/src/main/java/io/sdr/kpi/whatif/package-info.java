/**
 * What a change of a scheme would have paid on what was really sold.
 *
 * <p>A {@link io.sdr.kpi.whatif.WhatIf} settles past facts under a scheme and under its change; the {@link
 * io.sdr.kpi.whatif.Impact} says what it costs, who wins and who loses, and how the changes are distributed, and for any one
 * person there is the difference with its reasons. A {@link io.sdr.kpi.whatif.PlanChange} judges a new version of a scheme
 * before it is approved. {@link io.sdr.kpi.whatif.StatedFigures} vary what is written in a scheme; a {@link
 * io.sdr.kpi.whatif.ScenarioTable} compares many variations.
 *
 * <p>Start with {@link io.sdr.kpi.whatif.WhatIf}. People are taken to sell the same whatever they are paid; what they would do
 * differently is asked in {@code io.sdr.kpi.audit}.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.whatif;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
