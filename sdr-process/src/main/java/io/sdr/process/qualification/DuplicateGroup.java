package io.sdr.process.qualification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.sales.LeadId;
import io.sdr.core.value.Refusal;

/**
 * Leads that are one: each is connected with the others by numbers and addresses that they share, perhaps by way of a
 * third.
 *
 * @param first the one that came in first, into which the others would be merged
 * @param leads all of them
 * @param because what connects them, and the names that they share besides
 */
public record DuplicateGroup(
    LeadId first, ImmutableSortedSet<LeadId> leads, ImmutableList<SharedContact> because) {
  /** Makes a group. */
  public DuplicateGroup {
    Refusal.unless(
        leads.size() >= 2 && leads.contains(first), "duplicate-group.must-be-of-several-leads");
  }
}
