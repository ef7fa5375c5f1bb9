package io.sdr.process.leadaudit;

import io.sdr.core.sales.LeadId;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;

/**
 * A lead that somebody got.
 *
 * @param lead which lead
 * @param person who got it
 * @param grade how good it looked when it was given, in a word of the department: a grade, a band of scores, a source;
 *     what came of it is the seller's doing and says nothing about the distribution
 */
public record ReceivedLead(LeadId lead, PersonId person, String grade) {
  /** Makes a received lead. */
  public ReceivedLead {
    Refusal.unless(!grade.isBlank(), "received-lead.must-have-grade", lead);
  }
}
