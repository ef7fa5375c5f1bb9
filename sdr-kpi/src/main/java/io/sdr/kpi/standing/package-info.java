/**
 * Where a card of KPIs stands: against the same card of an earlier period, among those of peers, and in its team.
 *
 * <p>{@link io.sdr.kpi.standing.CardChange} holds two results of one holder against each other. {@link
 * io.sdr.kpi.standing.Peers} say the median and the place of one card among all, where there are enough of them to say
 * anything. A {@link io.sdr.kpi.standing.RollUp} makes one score of the cards of a team.
 *
 * <p>Start with {@link io.sdr.kpi.standing.Peers}. Whoever wants prizes for places holds a contest; nothing here ranks people
 * in public.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.standing;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
