package io.sdr.process.leadpool;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.sales.LeadId;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
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
public record HeldLead(LeadId lead, PersonId holder, Instant taken, Optional<Instant> lastContact) {
  /**
   * The lead as it lies in the pool again, given back or taken back; {@link Picker#minusOne} is the other side of it.
   *
   * @param before as it lay there before it was taken
   * @throws Refusal if that is another lead, or it was not taken by then
   */
  public PooledLead returned(PooledLead before, Instant at) {
    Refusal.unless(before.lead().equals(lead), "held-lead.must-be-the-lead-that-was-taken", lead);
    Refusal.unless(!at.isBefore(taken), "held-lead.must-be-returned-after-it-was-taken", lead);
    return before.plus(new PooledLead.Return(holder, at));
  }
}
