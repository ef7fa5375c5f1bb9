package io.sdr.kpi.payout;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Allocation;
import io.sdr.core.sales.DealId;
import io.sdr.kpi.ledger.EntryKind;
import io.sdr.kpi.ledger.LedgerEntry;
import io.sdr.kpi.ledger.Subject;
import io.sdr.kpi.release.DealFlow;
import io.sdr.kpi.scheme.PayCap;
import io.sdr.kpi.scheme.Withholds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * Of which sales caps withhold. What is withheld of a sale is never paid, so it cannot be held as well: otherwise it would be
 * taken from other pay, such as a salary, until the sale is due.
 */
final class WithheldByCaps {
  /** What is due last first; that of which no day is known, before all. */
  private static final Comparator<Held> DUE_LAST_FIRST =
      Comparator.comparing((Held held) -> held.until().orElse(LocalDate.MAX)).reversed();

  private final Map<DealId, DealFlow> flows;
  private final Money zero;
  /** What no cap withheld so far, by the first day of the period in which it was earned. */
  private final NavigableMap<LocalDate, Map<Subject, Piece>> pieces = new TreeMap<>();

  private final Map<Subject, Money> taken = new TreeMap<>();
  private final List<WithheldInPeriod> ofHeld = new ArrayList<>();

  /** What caps withhold of these entries, all of one person. */
  WithheldByCaps(PayslipFacts facts, List<LedgerEntry> entries) {
    this.flows = facts.flows();
    this.zero = Money.zero(facts.ledger().currency());
    List<WithheldInPeriod> all =
        WithheldInPeriod.of(entries, facts.ledger().capped(facts.person()));
    if (!all.isEmpty()) {
      entries.forEach(this::add);
    }
    for (WithheldInPeriod withheld : all) {
      switch (withheld.cap().withholds()) {
        case DUE_LAST -> ofHeld.add(withheld);
        case BOOKED_LAST -> inTime(withheld, this::takeBookedLast);
        case ALL_ALIKE -> inTime(withheld, this::takeAllAlike);
      }
    }
  }

  private void add(LedgerEntry entry) {
    if (entry.kind() != EntryKind.WITHHELD) {
      pieces
          .computeIfAbsent(entry.earnedIn().start(), any -> new TreeMap<>())
          .computeIfAbsent(
              entry.subject().whole(),
              subject -> new Piece(entry.earnedIn().start(), subject, zero))
          .add(entry.amount());
    }
  }

  /** What is withheld of a sale before it is seen when the sale is due. */
  Money takenFrom(Subject sale) {
    return taken.getOrDefault(sale, zero);
  }

  /** What is left of what is held, in the same order. */
  ImmutableList<Held> takeFrom(List<Held> held) {
    Map<Subject, Money> left = new TreeMap<>();
    held.forEach(one -> left.put(saleOf(one), one.amount()));
    List<Subject> dueLastFirst =
        held.stream().sorted(DUE_LAST_FIRST).map(WithheldByCaps::saleOf).toList();
    for (WithheldInPeriod withheld : ofHeld) {
      inTime(withheld, (amount, covered) -> takeDueLast(amount, covered, dueLastFirst, left));
    }
    return held.stream()
        .map(one ->
            new Held(one.deal(), one.part(), left.getOrDefault(saleOf(one), zero), one.until()))
        .filter(one -> !one.amount().isZero())
        .collect(ImmutableList.toImmutableList());
  }

  private static Subject saleOf(Held held) {
    return new Subject(held.part(), Optional.of(held.deal()), 0, Optional.empty());
  }

  /**
   * What is withheld is of what was earned in the span by then. It can be more than that only where another cap carried
   * something over into that time; that is of what was earned before.
   */
  private void inTime(WithheldInPeriod withheld, Taking taking) {
    PayCap cap = withheld.cap();
    LocalDate from = cap.withholds() == Withholds.ALL_ALIKE
        ? withheld.period().start()
        : withheld.span().start();
    List<Piece> covered = covered(cap, pieces.subMap(from, withheld.period().end()));
    Money own = smaller(withheld.amount(), total(covered));
    taking.take(own, covered);
    taking.take(withheld.amount().minus(own), covered(cap, pieces.headMap(from)));
  }

  private static List<Piece> covered(PayCap cap, Map<LocalDate, Map<Subject, Piece>> pieces) {
    return pieces.values().stream()
        .map(Map::values)
        .flatMap(Collection::stream)
        .filter(piece -> piece.left.isPositive() && cap.covers(piece.subject.part()))
        .toList();
  }

  private Money total(List<Piece> some) {
    return some.stream().map(piece -> piece.left).reduce(zero, Money::plus);
  }

  /** Of what is held first, and then of what is due. */
  private void takeDueLast(
      Money amount, List<Piece> covered, List<Subject> dueLastFirst, Map<Subject, Money> held) {
    Money rest = amount;
    Map<Subject, List<Piece>> bySale =
        covered.stream().collect(Collectors.groupingBy(piece -> piece.subject));
    for (Subject sale : dueLastFirst) {
      for (Piece piece : bySale.getOrDefault(sale, List.of())) {
        Money some = piece.take(smaller(rest, held.getOrDefault(sale, zero)));
        held.merge(sale, some, Money::minus);
        rest = rest.minus(some);
      }
    }
    for (Piece piece : covered) {
      rest = rest.minus(piece.take(rest));
    }
  }

  private void takeBookedLast(Money amount, List<Piece> covered) {
    Money rest = amount;
    for (Piece piece :
        covered.stream().sorted(Comparator.comparing(this::booked).reversed()).toList()) {
      rest = rest.minus(take(piece, rest));
    }
  }

  /** When a sale was booked, as far as it is known; what is no sale comes before all. */
  private LocalDate booked(Piece piece) {
    return piece
        .subject
        .deal()
        .map(deal ->
            Optional.ofNullable(flows.get(deal)).map(DealFlow::booked).orElse(piece.earnedFrom))
        .orElse(LocalDate.MIN);
  }

  private void takeAllAlike(Money amount, List<Piece> covered) {
    if (!covered.isEmpty()) {
      List<Money> shares = Allocation.byWeights(
          amount, covered.stream().map(piece -> piece.left.getAmount()).toList());
      for (int i = 0; i < covered.size(); i++) {
        take(covered.get(i), shares.get(i));
      }
    }
  }

  private Money take(Piece piece, Money most) {
    Money some = piece.take(most);
    taken.merge(piece.subject, some, Money::plus);
    return some;
  }

  private static Money smaller(Money one, Money other) {
    return one.isLessThan(other) ? one : other;
  }

  /** Takes an amount off some pieces, as far as they go. */
  @FunctionalInterface
  private interface Taking {
    void take(Money amount, List<Piece> covered);
  }

  /** What one sale, or a period as a whole, brought by one part of a scheme in the period that starts on a day. */
  private static final class Piece {
    private final LocalDate earnedFrom;
    private final Subject subject;
    private Money left;

    Piece(LocalDate earnedFrom, Subject subject, Money left) {
      this.earnedFrom = earnedFrom;
      this.subject = subject;
      this.left = left;
    }

    void add(Money more) {
      left = left.plus(more);
    }

    /** Takes so much of it, or all that is left; nothing of what is below zero. */
    Money take(Money most) {
      Money some = smaller(most, left);
      some = some.isNegative() ? some.minus(some) : some;
      left = left.minus(some);
      return some;
    }
  }
}
