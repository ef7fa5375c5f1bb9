package io.sdr.process.qualification;

import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.sales.LeadId;
import io.sdr.core.value.Refusal;

/**
 * Leads with something in common. What it is that they share is not repeated here: it is in the leads.
 *
 * @param kind whether they share a number, an address or a name
 * @param leads which leads, at least two
 */
public record SharedContact(MatchKind kind, ImmutableSortedSet<LeadId> leads) {
  /** Makes a common contact. */
  public SharedContact {
    Refusal.unless(leads.size() >= 2, "shared-contact.must-be-of-several-leads");
  }
}
