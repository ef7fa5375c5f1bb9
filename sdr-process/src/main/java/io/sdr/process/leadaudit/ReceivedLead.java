package io.sdr.process.leadaudit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.sales.LeadId;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.util.Optional;

/**
 * A lead that somebody got.
 *
 * @param lead which lead
 * @param person who got it
 * @param grade how good it looked when it was given, in a word of the department: a grade, a band of scores, a source;
 *     what came of it is the seller's doing and says nothing about the distribution
 * @param among who could have got it, as {@code Assignment.eligible} of the distribution says; everybody where nobody wrote it down
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ReceivedLead(
    LeadId lead, PersonId person, String grade, Optional<ImmutableSortedSet<PersonId>> among) {
  /** Makes a received lead. */
  public ReceivedLead {
    Refusal.unless(!grade.isBlank(), "received-lead.must-have-grade", lead);
    Refusal.unless(
        among.map(people -> people.contains(person)).orElse(true),
        "received-lead.must-be-of-somebody-who-could-get-it",
        lead);
  }

  /** A lead that everybody could have got, as far as is known. */
  public ReceivedLead(LeadId lead, PersonId person, String grade) {
    this(lead, person, grade, Optional.empty());
  }
}
