package io.sdr.process.leadpool;

import io.sdr.core.sales.LeadId;
import io.sdr.core.team.PersonId;
import java.time.Instant;
import java.util.Comparator;

/**
 * Somebody wants a lead from the pool.
 *
 * @param lead which lead
 * @param person who
 * @param at when
 * @param sequence the place among claims of the same moment
 */
public record Claim(LeadId lead, PersonId person, Instant at, int sequence)
    implements Comparable<Claim> {
  private static final Comparator<Claim> ORDER = Comparator.comparing(Claim::at)
      .thenComparingInt(Claim::sequence)
      .thenComparing(Claim::lead)
      .thenComparing(Claim::person);

  /** In the order in which they were made. */
  @Override
  public int compareTo(Claim other) {
    return ORDER.compare(this, other);
  }
}
