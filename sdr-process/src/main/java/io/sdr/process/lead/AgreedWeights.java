package io.sdr.process.lead;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.team.PersonId;
import org.immutables.value.Value;

/** As agreed with everybody. */
@Value.Immutable(singleton = true)
abstract class AgreedWeights implements WeightRule {
  @Override
  public ImmutableMap<PersonId, Long> weightsOf(Roster roster) {
    return roster.sellers().stream()
        .collect(ImmutableMap.toImmutableMap(Seller::person, Seller::parts));
  }
}
