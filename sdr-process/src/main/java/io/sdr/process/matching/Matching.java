package io.sdr.process.matching;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.sales.LeadId;
import java.math.BigDecimal;

/**
 * Leads given to people.
 *
 * @param matches who gets what, by lead
 * @param unmatched the leads that nobody gets
 */
public record Matching(ImmutableList<Match> matches, ImmutableSortedSet<LeadId> unmatched) {
  /** What all matches come to. */
  public BigDecimal total() {
    return matches.stream().map(Match::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
