package io.sdr.process.lead;

import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.explain.Unmet;
import io.sdr.core.team.PersonId;
import java.util.Optional;
import org.immutables.value.Value;

/** Who refused a lead, or let its offer pass, is not asked again. */
@Value.Immutable
abstract class NoneOf implements PersonFilter {
  @Value.Parameter
  @Value.NaturalOrder
  abstract ImmutableSortedSet<PersonId> people();

  @Override
  public Optional<Unmet> objectionTo(Candidate candidate) {
    return Objections.unless(!people().contains(candidate.person()), "passed-over");
  }
}
