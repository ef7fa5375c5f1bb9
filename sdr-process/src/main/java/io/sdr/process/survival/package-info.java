/**
 * How long deals and stays last and how they end, when many have not ended yet.
 *
 * <p>Who divides wins by all deals takes open deals for lost ones; who divides by decided deals sees only the quick ones. Here
 * what has not ended counts for as long as it was seen. Facts go one by one into {@link io.sdr.process.survival.Lifetimes},
 * exact and mergeable, which give a {@link io.sdr.process.survival.SurvivalCurve} (how many are still there), an {@link
 * io.sdr.process.survival.IncidenceCurve} for each way to end, and an {@link io.sdr.process.survival.Outlook} on what
 * becomes of those that have lasted so long. A {@link io.sdr.process.survival.CurveComparison} says whether two groups
 * differ. A {@link io.sdr.process.survival.StageChain} follows deals from stage to stage until they are decided.
 *
 * <p>Start with {@link io.sdr.process.survival.Lifetimes}. Days are calendar days.
 */
@NullMarked
@SdrStyle
package io.sdr.process.survival;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
