package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.sales.LeadSourceId;
import io.sdr.core.team.PersonId;
import org.immutables.value.Value;

/** People get first what they asked for. */
@Value.Immutable
abstract class PreferredSources implements Preference {
  @Value.Parameter
  @Value.NaturalOrder
  abstract ImmutableSortedMap<PersonId, ImmutableSortedSet<LeadSourceId>> sources();

  @Override
  public ImmutableList<Candidate> preferred(Handover handover, ImmutableList<Candidate> eligible) {
    return eligible.stream()
        .filter(candidate -> sources()
            .getOrDefault(candidate.person(), ImmutableSortedSet.of())
            .contains(handover.lead().source()))
        .collect(ImmutableList.toImmutableList());
  }
}
