/**
 * Where leads come from, what they cost, and what comes of them.
 *
 * <p>{@link io.sdr.process.leadsource.TracedLead}s and {@link io.sdr.process.leadsource.Spending}s, by source, campaign
 * or the month in which the leads came in, give {@link io.sdr.process.leadsource.LeadYields}: how many leads, qualified
 * and won ones, at what cost for each, and how often the money came back. {@link io.sdr.process.leadsource.NeededLeads}
 * says how many leads a goal takes; {@link io.sdr.process.leadsource.Attributions} share a sale out among everything
 * that brought the client.
 *
 * <p>Start with {@link io.sdr.process.leadsource.LeadYields#of}. Leads of which some are still open are not judged as
 * if they were lost.
 */
@NullMarked
@SdrStyle
package io.sdr.process.leadsource;

import io.sdr.core.value.SdrStyle;
import org.jspecify.annotations.NullMarked;
