package io.sdr.process.lead;

import io.sdr.core.sales.Lead;
import io.sdr.core.team.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A lead that is to be given to somebody.
 *
 * @param lead which lead
 * @param at the moment at which it is given
 * @param last who had the last turn: a lead that a preference gave to a single person was none
 */
public record Handover(Lead lead, Instant at, Optional<PersonId> last) {}
