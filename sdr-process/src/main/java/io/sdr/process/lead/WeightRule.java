package io.sdr.process.lead;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.team.PersonId;

/**
 * Says what share of leads everybody of a team should get, in parts of those of the others.
 *
 * <p>Implementations are immutable values and use nothing but their arguments. Everybody has a share, from 1 to 100,000
 * parts: who should get nothing is kept out by a {@link SellerFilter}.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface WeightRule {
  /** The parts of everybody. */
  ImmutableMap<PersonId, Long> weightsOf(Roster roster);
}
