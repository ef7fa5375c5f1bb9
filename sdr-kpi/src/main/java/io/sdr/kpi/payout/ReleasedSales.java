package io.sdr.kpi.payout;

import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.DealId;
import io.sdr.kpi.ledger.EntryKind;
import io.sdr.kpi.ledger.LedgerEntry;
import io.sdr.kpi.ledger.Subject;
import io.sdr.kpi.release.DealFlow;
import io.sdr.kpi.release.Payout;
import io.sdr.kpi.release.PayoutTiming;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;

/** What became due in a period of what was held before, and what is held since, sale by sale. */
final class ReleasedSales {
  private final PayslipFacts facts;
  private final Map<Subject, Money> earned = new TreeMap<>();

  private ReleasedSales(PayslipFacts facts, List<LedgerEntry> toDate) {
    this.facts = facts;
    toDate.stream()
        .filter(entry -> entry.kind() != EntryKind.WITHHELD)
        .forEach(entry -> earned.merge(entry.subject().whole(), entry.amount(), Money::plus));
  }

  /** By how much what is held changed; all entries are of one person. */
  static ImmutableList<Released> of(
      PayslipFacts facts, List<LedgerEntry> toDate, List<Held> before, List<Held> now) {
    Map<Subject, Money> changes = new TreeMap<>();
    before.forEach(held -> changes.merge(subject(held), held.amount(), Money::plus));
    now.forEach(held -> changes.merge(subject(held), held.amount().negated(), Money::plus));
    changes.values().removeIf(Money::isZero);
    ReleasedSales sales = new ReleasedSales(facts, toDate);
    return changes.entrySet().stream()
        .map(change -> sales.released(change.getKey(), change.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  private static Subject subject(Held held) {
    return new Subject(held.part(), Optional.of(held.deal()), 0, Optional.empty());
  }

  private Released released(Subject subject, Money amount) {
    DealId deal = subject.deal().orElseThrow();
    Optional<Payout> last = amount.isPositive() ? lastPayout(subject, deal) : Optional.empty();
    return new Released(
        deal, subject.part(), amount, last.map(Payout::day), last.map(Payout::because));
  }

  private Optional<Payout> lastPayout(Subject subject, DealId deal) {
    Optional<PayoutTiming> timing = Optional.ofNullable(facts.timings().get(subject.part()));
    Optional<DealFlow> flow = Optional.ofNullable(facts.flows().get(deal));
    Money all = earned.getOrDefault(subject, Money.zero(facts.ledger().currency()));
    return timing.flatMap(agreed -> flow.map(happened -> agreed.payouts(all, happened))).stream()
        .flatMap(List::stream)
        .filter(payout -> facts.period().contains(payout.day()))
        .reduce((one, later) -> later);
  }
}
