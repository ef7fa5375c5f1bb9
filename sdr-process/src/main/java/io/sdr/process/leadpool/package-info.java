/**
 * Leads that lie in a common pool until somebody claims them, and go back there when nobody works on them.
 *
 * <p>{@link io.sdr.process.leadpool.PoolRules} judge a claim with every condition that it breaks, settle many claims in
 * the order in which they were made, the first one winning, and say which leads are due back. {@link
 * io.sdr.process.leadpool.OfferRules} say how things stand with a lead that is offered to one after the other. Leads
 * that are given out, not claimed, are distributed in {@code process.lead}.
 */
@NullMarked
@SdrStyle
package io.sdr.process.leadpool;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
