package io.sdr.kpi.recognition;

import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.explain.Unmet;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.immutables.value.Value;

/** A limit on some forms of recognition. */
@Value.Immutable
abstract class ForKinds implements RecognitionLimit {
  @Value.Parameter
  @Value.NaturalOrder
  abstract ImmutableSortedSet<Recognition.Kind> kinds();

  @Value.Parameter
  abstract RecognitionLimit limit();

  @Override
  public Optional<Unmet> objectionTo(Recognition proposed, RecognitionLog log) {
    return kinds().contains(proposed.kind())
        ? limit().objectionTo(proposed, log)
        : Optional.empty();
  }

  @Value.Check
  void check() {
    Refusal.unless(!kinds().isEmpty(), "limit.must-name-a-kind");
  }
}
