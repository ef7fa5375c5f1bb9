package io.sdr.examples.department.rules;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.team.RoleId;
import io.sdr.core.time.ServiceLevel;
import io.sdr.core.time.WorkingHours;
import io.sdr.core.value.Refusal;

/**
 * How leads are to be answered and shared: in working time, and alike among those who are there on the day.
 *
 * @param hours when somebody can answer
 * @param answer how soon an answer is promised
 * @param roles among whom leads are shared
 * @param good the priorities that people want
 */
@JsonPropertyOrder({"hours", "answer", "roles", "good"})
public record LeadRules(
    WorkingHours hours,
    ServiceLevel answer,
    ImmutableSet<RoleId> roles,
    ImmutableSet<String> good) {
  /** Makes rules. */
  public LeadRules {
    Refusal.unless(!roles.isEmpty(), "lead-rules.must-name-roles");
  }
}
