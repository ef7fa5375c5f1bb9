package io.sdr.kpi.recognition;

import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.explain.Unmet;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.immutables.value.Value;

/** A circle of those who grant. */
@Value.Immutable
abstract class OnlyBy implements RecognitionLimit {
  @Value.Parameter
  @Value.NaturalOrder
  abstract ImmutableSortedSet<PersonId> people();

  @Override
  public Optional<Unmet> objectionTo(Recognition proposed, RecognitionLog log) {
    return proposed.grantor().isPerson() && people().stream().noneMatch(proposed.grantor()::is)
        ? Objections.to("not-among-those-who-grant")
        : Optional.empty();
  }

  @Value.Check
  void check() {
    Refusal.unless(!people().isEmpty(), "limit.must-name-someone");
  }
}
