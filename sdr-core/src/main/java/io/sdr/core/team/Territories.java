package io.sdr.core.team;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

/**
 * Who held which territories over time. A person may hold several at once, or none.
 *
 * <p>In JSON this is the list of the holdings.
 */
public final class Territories {
  private final ImmutableListMultimap<PersonId, TerritoryHolding> byPerson;

  private Territories(ImmutableListMultimap<PersonId, TerritoryHolding> byPerson) {
    this.byPerson = byPerson;
  }

  /** The given holdings, in any order. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Territories of(Collection<TerritoryHolding> holdings) {
    return new Territories(holdings.stream()
        .sorted(Comparator.comparing(TerritoryHolding::person)
            .thenComparing(holding -> holding.dates().getStart())
            .thenComparing(holding -> holding.dates().getEnd())
            .thenComparing(TerritoryHolding::territory))
        .collect(ImmutableListMultimap.toImmutableListMultimap(
            TerritoryHolding::person, holding -> holding)));
  }

  /** All holdings, by person and by time. */
  @JsonValue
  public ImmutableList<TerritoryHolding> holdings() {
    return byPerson.values().asList();
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
    return byPerson.hashCode();
  }

  @Override
  public String toString() {
    return holdings().toString();
  }

  /** Where a person sold, seen from the territories held on that day. */
  public enum Ground {
    /** In a territory the person held. */
    @JsonProperty("own")
    OWN,
    /** In a territory of someone else. */
    @JsonProperty("other")
    OTHER,
    /** The person held no territory that day. */
    @JsonProperty("none-held")
    NONE_HELD
  }
}
