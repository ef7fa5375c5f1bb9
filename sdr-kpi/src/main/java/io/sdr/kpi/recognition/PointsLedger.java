package io.sdr.kpi.recognition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Multimaps;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Unmet;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Points earned and redeemed. Entries are only ever added, in whatever order; a mistake is put right by another entry.
 *
 * <p>A redemption takes the points that would expire first, those that stay last; of equal ones the older. A day's points
 * are earned before they are redeemed. A balance is never below zero: where merged ledgers redeem more than there was, the
 * rest is a {@linkplain #shortfallOf shortfall}.
 *
 * <p>JSON is the list of entries.
 */
public final class PointsLedger {
  private static final PointsLedger EMPTY = new PointsLedger(ImmutableList.of());

  private final ImmutableList<PointsEntry> entries;
  private final ImmutableListMultimap<PersonId, PointsEntry> byPerson;

  private PointsLedger(ImmutableList<PointsEntry> entries) {
    this.entries = entries;
    this.byPerson = Multimaps.index(entries, PointsEntry::person);
  }

  /**
   * The ledger of these entries.
   *
   * @throws Refusal if two have the same identifier
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PointsLedger of(List<PointsEntry> entries) {
    Refusal.unless(
        entries.stream().map(PointsEntry::id).distinct().count() == entries.size(),
        "points-ledger.must-have-each-entry-once");
    return new PointsLedger(ImmutableList.sortedCopyOf(entries));
  }

  /** A ledger without entries. */
  public static PointsLedger empty() {
    return EMPTY;
  }

  /** All entries, by day. */
  @JsonValue
  public ImmutableList<PointsEntry> entries() {
    return entries;
  }

  /** Both ledgers together, whichever comes first. */
  public PointsLedger plus(PointsLedger other) {
    return of(ImmutableList.copyOf(Iterables.concat(entries, other.entries)));
  }

  /** The ledger with one more entry, whether or not there are enough points for it. */
  public PointsLedger plus(PointsEntry entry) {
    return plus(of(List.of(entry)));
  }

  /**
   * The ledger with a redemption.
   *
   * @throws Refusal if there is an {@linkplain #objectionTo objection} to it
   */
  public PointsLedger redeemed(PointsEntry redemption) {
    Refusal.unless(
        objectionTo(redemption).isEmpty(), "points.must-cover-the-redemption", redemption.id());
    return plus(redemption);
  }

  /**
   * Why something cannot be redeemed: there are too few points on its day ({@code too-few-points}), or a later redemption
   * needs them ({@code points-redeemed-later}); empty when it can.
   */
  public Optional<Unmet> objectionTo(PointsEntry redemption) {
    PersonId person = redemption.person();
    long balance = balanceOf(person, redemption.day(), Detail.NONE).value();
    if (!redemption.isEarned() && balance < redemption.points()) {
      return Objections.to("too-few-points", balance, redemption.points());
    }
    return plus(redemption).shortfallOf(person, LocalDate.MAX) > shortfallOf(person, LocalDate.MAX)
        ? Objections.to("points-redeemed-later")
        : Optional.empty();
  }

  /** How many points someone has at the end of a day; never negative. */
  public Explained<Long> balanceOf(PersonId person, LocalDate asOf, Detail detail) {
    return Explained.of(
        "points.balance",
        detail,
        trace ->
            replay(person, asOf).balance(trace.given("person", person.text()).given("day", asOf)));
  }

  /** How many points redemptions up to a day lacked; zero unless ledgers were merged or entries came late. */
  public long shortfallOf(PersonId person, LocalDate asOf) {
    return replay(person, asOf).shortfall();
  }

  /** How many points someone earned up to a day, redeemed and expired ones too: what ranks go by. */
  public long earnedBy(PersonId person, LocalDate asOf) {
    return byPerson.get(person).stream()
        .filter(entry -> entry.isEarned() && !entry.day().isAfter(asOf))
        .mapToLong(PointsEntry::points)
        .reduce(0, Math::addExact);
  }

  private PointsReplay replay(PersonId person, LocalDate asOf) {
    return new PointsReplay(byPerson.get(person), asOf);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PointsLedger that && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  @Override
  public String toString() {
    return entries.toString();
  }
}
