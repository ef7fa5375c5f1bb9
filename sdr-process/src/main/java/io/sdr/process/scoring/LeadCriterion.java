package io.sdr.process.scoring;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import java.time.Instant;

/**
 * Says when something was true of a lead: a moment for each time, none where it was not.
 *
 * <p>Implementations are immutable values and use nothing but their arguments. What is not known is not met.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface LeadCriterion {
  /** The moments up to {@code at}, in any order. */
  ImmutableList<Instant> occasions(LeadProfile lead, Instant at);
}
