package io.sdr.kpi.payout;

import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.DealId;
import io.sdr.kpi.ledger.LedgerEntry;
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
    Map<PartOfDeal, Money> earned = new TreeMap<>();
    for (LedgerEntry entry : entries) {
      entry
          .subject()
          .deal()
          .ifPresent(deal -> earned.merge(
              new PartOfDeal(deal, entry.subject().part()), entry.amount(), Money::plus));
    }
    ImmutableList.Builder<Held> held = ImmutableList.builder();
    earned.forEach((sale, amount) -> held(sale, amount).ifPresent(held::add));
    return new WithheldByCaps(facts.ledger(), entries).of(held.build());
  }

  private Optional<Held> held(PartOfDeal sale, Money earned) {
    PayoutTiming timing = facts.timings().get(sale.part);
    DealFlow flow = facts.flows().get(sale.deal);
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
    return rest.isZero()
        ? Optional.empty()
        : Optional.of(new Held(sale.deal, sale.part, rest, until));
  }

  private record PartOfDeal(DealId deal, String part) implements Comparable<PartOfDeal> {
    @Override
    public int compareTo(PartOfDeal other) {
      int byDeal = deal.compareTo(other.deal);
      return byDeal == 0 ? part.compareTo(other.part) : byDeal;
    }
  }
}
