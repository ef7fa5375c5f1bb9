/**
 * Who gets the next lead: fairly, to people who can work on it, and with the reason.
 *
 * <p>{@link io.sdr.process.lead.DistributionRules} say who may get a lead ({@link io.sdr.process.lead.SellerFilter}),
 * who comes first for it ({@link io.sdr.process.lead.Preference}), what everybody's share is ({@link
 * io.sdr.process.lead.WeightRule}) and who of those that are left gets it ({@link
 * io.sdr.process.lead.LeadDistribution}). What was given before is a {@link io.sdr.process.lead.DistributionState}, a
 * value that goes in and comes out: the same lead, team and state give the same choice. Whoever cannot get leads earns
 * no claim to them either, so nobody is flooded on the first day after a holiday.
 *
 * <p>Start with {@link io.sdr.process.lead.DistributionRules}. Where nobody may get a lead, the answer says so and why;
 * it is never everyone. Nothing here sends a lead anywhere.
 */
@NullMarked
@SdrStyle
package io.sdr.process.lead;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
