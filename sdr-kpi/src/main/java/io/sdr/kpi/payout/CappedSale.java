package io.sdr.kpi.payout;

import io.sdr.core.sales.DealId;
import io.sdr.kpi.ledger.Subject;
import io.sdr.kpi.release.DealFlow;
import io.sdr.kpi.release.Payout;
import io.sdr.kpi.release.PayoutTiming;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What one sale, or a period as a whole, brought by one part of a scheme, and what caps withhold of it. Not thread-safe. */
final class CappedSale {
  private final Subject subject;
  private final PayslipFacts facts;
  private final LocalDate firstEarned;
  private Money amount;
  private Money withheldOfHeld;
  private Optional<Held> notDue = Optional.empty();
  private boolean isNotDueKnown;

  /** Starts with nothing earned. */
  CappedSale(Subject subject, LocalDate firstEarned, PayslipFacts facts) {
    this.subject = subject;
    this.firstEarned = firstEarned;
    this.facts = facts;
    this.amount = Money.zero(facts.ledger().currency());
    this.withheldOfHeld = amount;
  }

  Subject subject() {
    return subject;
  }

  /** Earns more; less, below zero. */
  void add(Money more) {
    amount = amount.plus(more);
    isNotDueKnown = false;
  }

  /** Withholds some; gives back, below zero. */
  void withhold(Of of, Money some) {
    switch (of) {
      case ALL -> add(some.negated());
      case HELD -> withheldOfHeld = withheldOfHeld.plus(some);
      case DUE -> {
        // what is not due yet stays as it is
      }
    }
  }

  /** When it was booked, as far as that is known; what is no sale comes before all. */
  LocalDate booked() {
    return subject
        .deal()
        .map(deal -> flow(deal).map(DealFlow::booked).orElse(firstEarned))
        .orElse(LocalDate.MIN);
  }

  /** When the next of it is due; the last of all days where that is not known. */
  LocalDate until() {
    return notDue().flatMap(Held::until).orElse(LocalDate.MAX);
  }

  /** What is not due yet and not withheld; nothing of what was taken back. */
  Money held() {
    Money left = notDue().map(Held::amount).orElse(withheldOfHeld).minus(withheldOfHeld);
    return left.isNegative() ? Money.zero(left.getCurrencyUnit()) : left;
  }

  /** What is not due yet and not withheld, as it is told. */
  Optional<Held> told() {
    return notDue()
        .map(held -> held.amount().isNegative()
            ? held
            : new Held(held.deal(), held.part(), held(), held.until()))
        .filter(held -> !held.amount().isZero());
  }

  private Optional<Held> notDue() {
    if (!isNotDueKnown) {
      notDue = subject.deal().flatMap(this::notDue);
      isNotDueKnown = true;
    }
    return notDue;
  }

  private Optional<Held> notDue(DealId deal) {
    PayoutTiming timing = facts.timings().get(subject.part());
    Optional<DealFlow> flow = flow(deal);
    if (timing == null || flow.isEmpty()) {
      return Optional.empty();
    }
    LocalDate end = facts.period().end();
    List<Payout> payouts = timing.payouts(amount, flow.orElseThrow());
    Money due = payouts.stream()
        .filter(payout -> payout.day().isBefore(end))
        .map(Payout::amount)
        .reduce(Money.zero(amount.getCurrencyUnit()), Money::plus);
    Optional<LocalDate> until = payouts.stream()
        .map(Payout::day)
        .filter(day -> !day.isBefore(end))
        .min(Comparator.naturalOrder());
    return Optional.of(new Held(deal, subject.part(), amount.minus(due), until));
  }

  private Optional<DealFlow> flow(DealId deal) {
    return Optional.ofNullable(facts.flows().get(deal));
  }

  /** Of what is withheld. */
  enum Of {
    /** Of the sale as a whole, before it is looked at when it is due. */
    ALL,
    /** Of what is not due yet. */
    HELD,
    /** Of what is due. */
    DUE
  }
}
