package io.sdr.kpi.payout;

import com.google.common.collect.ImmutableList;
import io.sdr.kpi.ledger.CappedPeriod;
import io.sdr.kpi.ledger.EntryKind;
import io.sdr.kpi.ledger.Ledger;
import io.sdr.kpi.ledger.LedgerEntry;
import io.sdr.kpi.scheme.PayCap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * What caps withhold of sales is never paid, so it cannot be held as well: it comes off what is held, of that which is due last
 * first. Otherwise it would be taken from other pay until the sale is due.
 */
final class WithheldByCaps {
  /** What is due last first; that of which no day is known, before all. */
  private static final Comparator<Held> DUE_LAST_FIRST =
      Comparator.comparing((Held held) -> held.until().orElse(LocalDate.MAX)).reversed();

  private final Map<String, PayCap> caps = new TreeMap<>();
  private final Map<String, Money> withheld = new TreeMap<>();

  /** What caps withhold of these entries, all of one person. */
  WithheldByCaps(Ledger ledger, List<LedgerEntry> entries) {
    for (LedgerEntry entry : entries) {
      if (entry.kind() == EntryKind.WITHHELD) {
        withheld.merge(entry.subject().part(), entry.amount().negated(), Money::plus);
      }
    }
    if (!withheld.isEmpty()) {
      ledger.capped().stream()
          .filter(period -> period.person().equals(entries.get(0).person()))
          .map(CappedPeriod::caps)
          .forEach(some -> some.forEach(cap -> caps.put(cap.name(), cap)));
    }
  }

  /** What is left of what is held, in the same order. */
  ImmutableList<Held> of(List<Held> held) {
    List<Held> left = new ArrayList<>(held);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < held.size(); i++) {
      places.add(i);
    }
    places.sort(Comparator.comparing(held::get, DUE_LAST_FIRST));
    withheld.forEach((name, amount) ->
        Optional.ofNullable(caps.get(name)).ifPresent(cap -> takeOff(amount, cap, places, left)));
    return left.stream()
        .filter(one -> !one.amount().isZero())
        .collect(ImmutableList.toImmutableList());
  }

  private static void takeOff(Money amount, PayCap cap, List<Integer> places, List<Held> left) {
    Money rest = amount;
    for (int place : places) {
      Held held = left.get(place);
      if (rest.isPositive() && held.amount().isPositive() && cap.covers(held.part())) {
        Money taken = held.amount().isLessThan(rest) ? held.amount() : rest;
        left.set(
            place, new Held(held.deal(), held.part(), held.amount().minus(taken), held.until()));
        rest = rest.minus(taken);
      }
    }
  }
}
