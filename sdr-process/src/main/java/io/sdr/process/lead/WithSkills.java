package io.sdr.process.lead;

import io.sdr.core.explain.Unmet;
import io.sdr.core.team.SkillId;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A lead goes to somebody who knows what it takes. */
@Value.Immutable(singleton = true)
abstract class WithSkills implements SellerFilter {
  @Override
  public Optional<Unmet> objectionTo(Handover handover, Candidate candidate) {
    for (Map.Entry<SkillId, Integer> need : handover.lead().needs().entrySet()) {
      int level = candidate.seller().skills().getOrDefault(need.getKey(), 0);
      if (level < need.getValue()) {
        return Objections.to("skill-too-low", level, need.getValue());
      }
    }
    return Optional.empty();
  }
}
