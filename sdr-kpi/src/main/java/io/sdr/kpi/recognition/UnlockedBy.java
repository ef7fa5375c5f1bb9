package io.sdr.kpi.recognition;

import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.explain.Unmet;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.immutables.value.Value;

/** First the goal, then the badge. */
@Value.Immutable
abstract class UnlockedBy implements RecognitionLimit {
  @Value.Parameter
  @Value.NaturalOrder
  abstract ImmutableSortedSet<String> goals();

  @Override
  public Optional<Unmet> objectionTo(Recognition proposed, RecognitionLog log) {
    long missing = proposed.receivers().stream()
        .filter(person ->
            !goals().stream().allMatch(goal -> log.hasReached(person, goal, proposed.grantedOn())))
        .count();
    return missing > 0 ? Objections.to("not-unlocked-by-goals", missing, 0) : Optional.empty();
  }

  @Value.Check
  void check() {
    Refusal.unless(!goals().isEmpty(), "limit.must-name-a-goal");
  }
}
