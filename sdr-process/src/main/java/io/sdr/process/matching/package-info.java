/**
 * Many leads matched to people at once, so that all of them together are worth most.
 *
 * <p>A {@link io.sdr.process.matching.MatchProposal} says what each lead would be worth with whom, and how many
 * everybody can take. {@link io.sdr.process.matching.MatchProposal#solved} gives the best
 * {@link io.sdr.process.matching.Matching} and, beside it, what giving each lead in turn to whoever is best for it
 * comes to. Leads that come one by one are distributed in {@code process.lead}.
 */
@NullMarked
@SdrStyle
package io.sdr.process.matching;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
