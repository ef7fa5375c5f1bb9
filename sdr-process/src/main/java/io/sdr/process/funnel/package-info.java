/**
 * How many deals become how many, how long they stay, what is lost on the way, and where it narrows.
 *
 * <p>Deals pass one by one into a {@link io.sdr.process.funnel.FunnelTally}, exact and mergeable: in any order, on any
 * number of machines, the same deals give the same tally. {@linkplain io.sdr.process.funnel.FunnelTally#read Read} by
 * {@link io.sdr.process.funnel.FunnelRules} it gives a {@link io.sdr.process.funnel.Funnel} that explains itself. Where
 * funnels of different systems disagree, the choice is named: {@link io.sdr.process.funnel.CountingMode}, {@link
 * io.sdr.process.funnel.OpenDeals}, {@link io.sdr.process.funnel.LossValue}.
 *
 * <p>What will be won by the end of a period is not foretold here.
 */
@NullMarked
@SdrStyle
package io.sdr.process.funnel;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
