/**
 * Contests that people can trust: who takes part against whom, what counts, who came where, and what it is worth.
 *
 * <p>A {@link io.sdr.kpi.contest.Contest} is written down before it begins: contenders, leagues of comparable ones, the
 * disciplines, how they are scored, what happens at ties, the prizes, fair play, and when results freeze and can be
 * appealed. An {@link io.sdr.kpi.contest.Entry} is what was measured of one person. The contest turns entries into {@link
 * io.sdr.kpi.contest.Standings} in which everyone stands, with a place and a prize or with the reason why not. A {@link
 * io.sdr.kpi.contest.ContestCheck} says beforehand what is unhealthy about a contest.
 *
 * <p>Start with {@link io.sdr.kpi.contest.Contest}. Prizes are amounts; certificates, titles and badges are granted as
 * {@code kpi.recognition} does. Taxes on prizes are not considered.
 */
@NullMarked
@SdrStyle
package io.sdr.kpi.contest;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
