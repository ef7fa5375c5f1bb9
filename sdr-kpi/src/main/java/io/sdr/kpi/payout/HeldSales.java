package io.sdr.kpi.payout;

import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.DealId;
import io.sdr.kpi.ledger.LedgerEntry;
import io.sdr.kpi.ledger.Subject;
import io.sdr.kpi.release.DealFlow;
import io.sdr.kpi.release.Payout;
import io.sdr.kpi.release.PayoutTiming;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;

/** What sales earned and is not due by the end of a period. */
final class HeldSales {
  private final PayslipFacts facts;

  HeldSales(PayslipFacts facts) {
    this.facts = facts;
  }

  ImmutableList<Held> of(List<LedgerEntry> entries) {
    WithheldByCaps caps = new WithheldByCaps(facts, entries);
    Map<Subject, Money> earned = new TreeMap<>();
    for (LedgerEntry entry : entries) {
      if (entry.subject().deal().isPresent()) {
        earned.merge(entry.subject().whole(), entry.amount(), Money::plus);
      }
    }
    ImmutableList.Builder<Held> held = ImmutableList.builder();
    earned.forEach(
        (sale, amount) -> held(sale, amount.minus(caps.takenFrom(sale))).ifPresent(held::add));
    return caps.takeFrom(held.build());
  }

  private Optional<Held> held(Subject sale, Money earned) {
    DealId deal = sale.deal().orElseThrow();
    PayoutTiming timing = facts.timings().get(sale.part());
    DealFlow flow = facts.flows().get(deal);
    if (timing == null || flow == null) {
      return Optional.empty();
    }
    LocalDate end = facts.period().end();
    ImmutableList<Payout> payouts = timing.payouts(earned, flow);
    Money due = payouts.stream()
        .filter(payout -> payout.day().isBefore(end))
        .map(Payout::amount)
        .reduce(Money.zero(earned.getCurrencyUnit()), Money::plus);
    Optional<LocalDate> until = payouts.stream()
        .map(Payout::day)
        .filter(day -> !day.isBefore(end))
        .min(Comparator.naturalOrder());
    Money rest = earned.minus(due);
    return rest.isZero() ? Optional.empty() : Optional.of(new Held(deal, sale.part(), rest, until));
  }
}
