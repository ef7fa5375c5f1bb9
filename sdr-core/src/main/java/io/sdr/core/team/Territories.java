package io.sdr.core.team;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;

/** Who held which territories over time. A person may hold several at once, or none. */
public final class Territories {
  private final ImmutableListMultimap<PersonId, TerritoryHolding> byPerson;

  private Territories(ImmutableListMultimap<PersonId, TerritoryHolding> byPerson) {
    this.byPerson = byPerson;
  }

  /** The given holdings. */
  public static Territories of(Collection<TerritoryHolding> holdings) {
    return new Territories(holdings.stream()
        .collect(ImmutableListMultimap.toImmutableListMultimap(
            TerritoryHolding::person, holding -> holding)));
  }

  /** The territories that a person held on a day. */
  public ImmutableSet<TerritoryId> heldBy(PersonId person, LocalDate day) {
    return byPerson.get(person).stream()
        .filter(holding -> holding.dates().contains(day))
        .map(TerritoryHolding::territory)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Whether a sale in a territory on a day was on the person's own ground. */
  public Ground groundOf(PersonId person, TerritoryId territory, LocalDate day) {
    ImmutableSet<TerritoryId> held = heldBy(person, day);
    return held.isEmpty() ? Ground.NONE_HELD : held.contains(territory) ? Ground.OWN : Ground.OTHER;
  }

  /** Whether there are no holdings at all. */
  public boolean isEmpty() {
    return byPerson.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Territories that && byPerson.equals(that.byPerson);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(byPerson);
  }

  /** Where a person sold, seen from the territories held on that day. */
  public enum Ground {
    /** In a territory the person held. */
    OWN,
    /** In a territory of someone else. */
    OTHER,
    /** The person held no territory that day. */
    NONE_HELD
  }
}
