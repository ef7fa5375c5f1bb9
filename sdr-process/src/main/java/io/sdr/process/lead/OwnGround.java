package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;
import io.sdr.core.team.TerritoryId;
import org.immutables.value.Value;

/** The narrowest ground that somebody holds decides. */
@Value.Immutable(singleton = true)
abstract class OwnGround implements Preference {
  @Override
  public ImmutableList<Candidate> preferred(Handover handover, ImmutableList<Candidate> eligible) {
    for (TerritoryId territory : handover.lead().territories()) {
      ImmutableList<Candidate> holders = eligible.stream()
          .filter(candidate -> candidate.seller().territories().contains(territory))
          .collect(ImmutableList.toImmutableList());
      if (!holders.isEmpty()) {
        return holders;
      }
    }
    return ImmutableList.of();
  }
}
