/**
 * What is not money: certificates, thanks, titles, badges, gifts, events, days off, training, status, and points.
 *
 * <p>A {@link io.sdr.kpi.recognition.Recognition} says who is recognised by whom, for what, in whose sight and at what
 * cost. {@link io.sdr.kpi.recognition.GrantingRules} judge a proposed one and name every condition that it breaks; a
 * {@link io.sdr.kpi.recognition.BudgetCap} keeps the cost of many within a budget, to the cent. The {@link
 * io.sdr.kpi.recognition.RecognitionBalance} shows whom nobody has thanked for weeks. A {@link
 * io.sdr.kpi.recognition.PointsLedger} keeps points that are earned, redeemed and expire.
 *
 * <p>Start with {@link io.sdr.kpi.recognition.Recognition}. Who wins a contest is decided in {@code kpi.contest}.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.recognition;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
