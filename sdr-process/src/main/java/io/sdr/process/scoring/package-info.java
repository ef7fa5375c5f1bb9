/**
 * How much a lead is worth working on: points for what is known of it, and how good a score was in hindsight.
 *
 * <p>{@link io.sdr.process.scoring.PointsRules} give points for what is true of a lead ({@link
 * io.sdr.process.scoring.LeadCriterion}), let them fade with the days, cap them by group and name the band: hot, warm, cold.
 * Any other model is a {@link io.sdr.process.scoring.LeadScore}; one that learns from history is in {@code
 * io.sdr.process.leadchance}. {@link io.sdr.process.scoring.ScoreQuality} says whether a score was any good, on leads that it
 * had not seen: a {@link io.sdr.process.scoring.TimeSplit} keeps the future out of the past.
 *
 * <p>Start with {@link io.sdr.process.scoring.LeadProfile}, what is known of a lead. Whether a lead may be worked on at all is
 * said in {@code io.sdr.process.qualification}, who gets it in {@code io.sdr.process.lead}; the band can be its {@code
 * priority}.
 */
@NullMarked
@SdrStyle
package io.sdr.process.scoring;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
