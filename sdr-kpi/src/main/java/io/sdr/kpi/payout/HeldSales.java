package io.sdr.kpi.payout;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Allocation;
import io.sdr.core.time.Period;
import io.sdr.kpi.ledger.EntryKind;
import io.sdr.kpi.ledger.LedgerEntry;
import io.sdr.kpi.ledger.Subject;
import io.sdr.kpi.payout.CappedSale.Of;
import io.sdr.kpi.scheme.PayCap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * What sales earned and is not due by the end of a period. What a cap withholds of a sale is never paid, so it is not held as well:
 * otherwise it would be taken from other pay, such as a salary, until the sale is due.
 *
 * <p>Caps are followed in the order of time. What one withholds is of what the period brought, or of what is not due yet of its
 * span; what one gives back is brought by the period in which it does, and other caps withhold of that.
 */
final class HeldSales {
  private static final Comparator<Piece> BOOKED_FIRST =
      Comparator.comparing(piece -> piece.sale.booked());
  private static final Comparator<Piece> NEXT_DUE_FIRST =
      Comparator.comparing(piece -> piece.sale.until());
  private static final Comparator<Piece> DUE_FIRST =
      Comparator.comparing((Piece piece) -> piece.of == Of.HELD).thenComparing(NEXT_DUE_FIRST);

  private final PayslipFacts facts;
  private final Map<Subject, CappedSale> sales = new TreeMap<>();
  /** What no cap withholds, by the first day of the period that brought it. */
  private final NavigableMap<LocalDate, Map<Subject, Piece>> brought = new TreeMap<>();

  private final List<Share> withheld = new ArrayList<>();

  private HeldSales(PayslipFacts facts) {
    this.facts = facts;
  }

  /** What is held of these entries, all of one person. */
  static ImmutableList<Held> of(PayslipFacts facts, List<LedgerEntry> entries) {
    HeldSales held = new HeldSales(facts);
    List<LedgerEntry> earned =
        entries.stream().filter(entry -> entry.kind() != EntryKind.WITHHELD).toList();
    earned.forEach(entry -> held.sale(entry).add(entry.amount()));
    List<WithheldInPeriod> steps =
        WithheldInPeriod.of(entries, facts.ledger().capped(facts.person()));
    if (!steps.isEmpty()) {
      earned.forEach(entry -> held.bring(held.sale(entry), entry.earnedIn(), entry.amount()));
      steps.forEach(held::follow);
    }
    return held.sales.values().stream()
        .flatMap(sale -> sale.told().stream())
        .collect(ImmutableList.toImmutableList());
  }

  private CappedSale sale(LedgerEntry entry) {
    return sales.computeIfAbsent(
        entry.subject().whole(),
        subject -> new CappedSale(subject, entry.earnedIn().start(), facts));
  }

  private void bring(CappedSale sale, Period period, Money amount) {
    brought
        .computeIfAbsent(period.start(), any -> new TreeMap<>())
        .merge(sale.subject(), new Piece(sale, Of.ALL, amount), Piece::plus);
  }

  private void follow(WithheldInPeriod step) {
    if (step.amount().isPositive()) {
      withhold(step);
    } else {
      giveBack(step);
    }
  }

  private void withhold(WithheldInPeriod step) {
    List<Piece> ofPeriod = broughtIn(step.period(), step.cap());
    switch (step.cap().withholds()) {
      case DUE_LAST -> {
        Money rest = withholdOfHeld(step);
        inTurn(rest, ofPeriod, Piece::left, (piece, some) -> withhold(step, piece, Of.DUE, some));
      }
      case BOOKED_LAST ->
        inTurn(
            step.amount(),
            ImmutableList.sortedCopyOf(BOOKED_FIRST.reversed(), ofPeriod),
            Piece::left,
            (piece, some) -> withhold(step, piece, Of.ALL, some));
      case ALL_ALIKE ->
        allAlike(step.amount(), ofPeriod, (piece, some) -> withhold(step, piece, Of.ALL, some));
    }
  }

  /** Withholds of what is not due yet, what is due last first; answers what is still to be withheld. */
  private Money withholdOfHeld(WithheldInPeriod step) {
    Period spanToDate = Period.of(step.span().start(), step.period().end());
    return inTurn(
        step.amount(),
        ImmutableList.sortedCopyOf(NEXT_DUE_FIRST.reversed(), broughtIn(spanToDate, step.cap())),
        Piece::held,
        (piece, some) -> withhold(step, piece, Of.HELD, some));
  }

  private List<Piece> broughtIn(Period days, PayCap cap) {
    return brought.subMap(days.start(), days.end()).values().stream()
        .map(Map::values)
        .flatMap(Collection::stream)
        .filter(
            piece -> piece.left.isPositive() && cap.covers(piece.sale.subject().part()))
        .toList();
  }

  private void withhold(WithheldInPeriod step, Piece piece, Of of, Money some) {
    piece.take(some);
    withheld.add(new Share(step, new Piece(piece.sale, of, some)));
    piece.sale.withhold(of, some);
  }

  private void giveBack(WithheldInPeriod step) {
    List<Piece> pieces = withheld.stream()
        .filter(share -> step.canGiveBackOf(share.step))
        .map(Share::piece)
        .toList();
    switch (step.cap().withholds()) {
      case DUE_LAST -> giveBackInTurn(step, ImmutableList.sortedCopyOf(DUE_FIRST, pieces));
      case BOOKED_LAST -> giveBackInTurn(step, ImmutableList.sortedCopyOf(BOOKED_FIRST, pieces));
      case ALL_ALIKE ->
        allAlike(step.amount().negated(), pieces, (piece, some) -> giveBack(step, piece, some));
    }
  }

  private void giveBackInTurn(WithheldInPeriod step, List<Piece> pieces) {
    inTurn(
        step.amount().negated(), pieces, Piece::left, (piece, some) -> giveBack(step, piece, some));
  }

  private void giveBack(WithheldInPeriod step, Piece piece, Money some) {
    piece.take(some);
    piece.sale.withhold(piece.of, some.negated());
    bring(piece.sale, step.period(), some);
  }

  /** Acts on one piece after the other, as far as each and the amount go; answers what is left of the amount. */
  private static Money inTurn(
      Money amount, List<Piece> pieces, Function<Piece, Money> most, BiConsumer<Piece, Money> act) {
    Money rest = amount;
    for (Piece piece : pieces) {
      Money some = smaller(rest, most.apply(piece));
      if (some.isPositive()) {
        act.accept(piece, some);
        rest = rest.minus(some);
      }
    }
    return rest;
  }

  /** Acts on all pieces in proportion. */
  private static void allAlike(Money amount, List<Piece> pieces, BiConsumer<Piece, Money> act) {
    Money all =
        pieces.stream().map(Piece::left).reduce(Money.zero(amount.getCurrencyUnit()), Money::plus);
    if (all.isPositive()) {
      List<Money> shares = Allocation.byWeights(
          smaller(amount, all),
          pieces.stream().map(piece -> piece.left.getAmount()).toList());
      for (int i = 0; i < pieces.size(); i++) {
        act.accept(pieces.get(i), shares.get(i));
      }
    }
  }

  private static Money smaller(Money one, Money other) {
    return one.isLessThan(other) ? one : other;
  }

  /** What a cap withheld of a sale in one step. */
  private record Share(WithheldInPeriod step, Piece piece) {}

  /** A part of what a sale brought: as a period brought it, or as a cap withholds it. */
  private static final class Piece {
    private final CappedSale sale;
    private final Of of;
    private Money left;

    Piece(CappedSale sale, Of of, Money left) {
      this.sale = sale;
      this.of = of;
      this.left = left;
    }

    Money left() {
      return left;
    }

    /** What is left of it and not due yet. */
    Money held() {
      return smaller(left, sale.held());
    }

    Piece plus(Piece other) {
      return new Piece(sale, of, left.plus(other.left));
    }

    void take(Money some) {
      left = left.minus(some);
    }
  }
}
