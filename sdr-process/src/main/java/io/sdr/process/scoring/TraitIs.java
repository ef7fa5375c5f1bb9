package io.sdr.process.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.value.Refusal;
import java.time.Instant;
import java.util.Collections;
import org.immutables.value.Value;

/** A trait has one of some values. */
@Value.Immutable
abstract class TraitIs implements LeadCriterion {
  @Value.Parameter
  abstract String name();

  @Value.Parameter
  @Value.NaturalOrder
  abstract ImmutableSortedSet<String> values();

  @Override
  public ImmutableList<Instant> occasions(LeadProfile lead, Instant at) {
    ImmutableSortedSet<String> known = lead.traits().getOrDefault(name(), ImmutableSortedSet.of());
    return PointsRun.since(lead.created(), !Collections.disjoint(known, values()));
  }

  @Value.Check
  void check() {
    Refusal.unless(
        !name().isBlank() && !values().isEmpty(), "lead-criterion.must-name-trait-and-values");
  }
}
