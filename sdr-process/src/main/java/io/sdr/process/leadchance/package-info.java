/**
 * How likely a lead is won, learnt from the leads that were won and lost: naive Bayes, counted in whole leads.
 *
 * <p>A {@link io.sdr.process.leadchance.WinBook} counts what was won and lost of what, team by team. It is a value that goes in
 * and comes out: a lead that is decided is counted in, one that is reopened is counted out again, books of several offices are
 * added, and a book made anew of all leads equals one that was kept up to date. {@link io.sdr.process.leadchance.BayesRules} say
 * how counts become chances: how few are too few, how much a rare value says, how sure a chance may be. The answer is a {@link
 * io.sdr.process.leadchance.LeadChance} with the factors that speak for and against the lead.
 *
 * <p>Start with {@link io.sdr.process.leadchance.BayesRules#guarded}. Traits that say the same twice count twice, and leads that
 * are decided fast are learnt from first: {@code io.sdr.process.scoring.ScoreQuality} says what a model is worth.
 */
@NullMarked
@SdrStyle
package io.sdr.process.leadchance;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
