package io.sdr.process.lead;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Everyone among whom leads are distributed, leavers included. The order is that of the identifiers, whatever the order
 * in which people were listed, so that no one comes first because a list was sorted differently today.
 *
 * <p>In JSON this is the list of the sellers.
 */
public final class Roster {
  /** Sums of so many shares are exact in whole numbers. */
  private static final int MOST = 50_000;

  private final ImmutableList<Seller> sellers;

  private Roster(ImmutableList<Seller> sellers) {
    this.sellers = sellers;
  }

  /**
   * A roster of these sellers.
   *
   * @throws Refusal if a person is listed twice, or there are more than 50,000
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Roster of(Collection<Seller> sellers) {
    Refusal.unless(
        sellers.stream().map(Seller::person).distinct().count() == sellers.size(),
        "roster.must-have-each-person-once");
    Refusal.unless(sellers.size() <= MOST, "roster.must-be-of-a-company", sellers.size());
    return new Roster(ImmutableList.sortedCopyOf(Comparator.comparing(Seller::person), sellers));
  }

  /** A roster of people who work around the clock and take whatever asks for no skill and no language. */
  public static Roster ofEquals(String... people) {
    return of(Stream.of(people).map(PersonId::of).map(Seller::of).toList());
  }

  /** The sellers, by identifier. */
  @JsonValue
  public ImmutableList<Seller> sellers() {
    return sellers;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Roster that && sellers.equals(that.sellers);
  }

  @Override
  public int hashCode() {
    return sellers.hashCode();
  }

  @Override
  public String toString() {
    return sellers.toString();
  }
}
