package io.sdr.process.lead;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.team.PersonId;
import org.immutables.value.Value;

/** The same for all. */
@Value.Immutable(singleton = true)
abstract class EqualWeights implements WeightRule {
  @Override
  public ImmutableMap<PersonId, Long> weightsOf(Roster roster) {
    return roster.sellers().stream()
        .collect(ImmutableMap.toImmutableMap(Seller::person, seller -> 1L));
  }
}
