package io.sdr.process.leadpool;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.sales.LeadId;
import io.sdr.core.team.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A lead that somebody took from the pool.
 *
 * @param lead which lead
 * @param holder who has it
 * @param taken when it was taken
 * @param lastContact when this person was last in touch with whoever asks
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record HeldLead(
    LeadId lead, PersonId holder, Instant taken, Optional<Instant> lastContact) {}
