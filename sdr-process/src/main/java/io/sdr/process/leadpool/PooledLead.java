package io.sdr.process.leadpool;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.LeadId;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A lead in the pool.
 *
 * @param lead which lead
 * @param created when it came in
 * @param returns how often it came back, and from whom, in the order of time
 */
@JsonPropertyOrder({"lead", "created", "returns"})
public record PooledLead(LeadId lead, Instant created, ImmutableList<Return> returns) {
  /** Makes a pooled lead. */
  public PooledLead {
    Refusal.unless(
        Comparators.isInOrder(returns, Comparator.comparing(Return::at)),
        "pooled-lead.must-come-back-in-the-order-of-time",
        lead);
  }

  /**
   * A lead came back to the pool.
   *
   * @param owner who had it
   * @param at when it came back
   */
  @JsonPropertyOrder({"owner", "at"})
  public record Return(PersonId owner, Instant at) {}

  /** A lead that nobody had before. */
  public static PooledLead fresh(LeadId lead, Instant created) {
    return new PooledLead(lead, created, ImmutableList.of());
  }

  /** The same lead after somebody had it and it came back. */
  public PooledLead plus(Return last) {
    return new PooledLead(
        lead, created, ImmutableList.<Return>builder().addAll(returns).add(last).build());
  }

  /** When and from whom it came back last. */
  Optional<Return> lastReturn() {
    return returns.reverse().stream().findFirst();
  }

  /** When it came back last from a person who had it. */
  Optional<Return> lastReturnFrom(PersonId person) {
    return returns.reverse().stream()
        .filter(back -> back.owner().equals(person))
        .findFirst();
  }

  /** Since when it lies in the pool. */
  Instant inThePoolSince() {
    return lastReturn().map(Return::at).orElse(created);
  }
}
