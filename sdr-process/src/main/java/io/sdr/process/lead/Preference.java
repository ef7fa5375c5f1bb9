package io.sdr.process.lead;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;

/**
 * Says who of those that may get a lead comes before the others; nobody where nobody does.
 *
 * <p>Implementations are immutable values, use nothing but their arguments and keep the order of the candidates.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface Preference {
  /** Some of the candidates, or none. */
  ImmutableList<Candidate> preferred(Handover handover, ImmutableList<Candidate> eligible);
}
