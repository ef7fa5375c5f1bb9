package io.sdr.process.leadpool;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.sales.LeadId;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * A lead in the pool.
 *
 * @param lead which lead
 * @param created when it came in
 * @param formerOwner who had it last, if anybody did; those before wait no longer once somebody else had it
 * @param returned when it came back to the pool
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PooledLead(
    LeadId lead, Instant created, Optional<PersonId> formerOwner, Optional<Instant> returned) {
  /** Makes a pooled lead; who had it and when it came back are known together. */
  public PooledLead {
    Refusal.unless(
        formerOwner.isPresent() == returned.isPresent(), "pooled-lead.must-know-owner-and-return");
  }

  /** A lead that nobody had before. */
  public static PooledLead fresh(LeadId lead, Instant created) {
    return new PooledLead(lead, created, Optional.empty(), Optional.empty());
  }
}
