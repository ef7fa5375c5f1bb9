package io.sdr.kpi.ledger;

import io.sdr.core.time.Period;
import io.sdr.kpi.scheme.Excess;
import io.sdr.kpi.scheme.PayCap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Works out anew, period after period, what caps withhold from one person; and by how much it differs from what stands. */
final class CapRun {
  private final Money zero;
  /** What was posted of each part, by the first day of the period in which it was earned. */
  private final NavigableMap<LocalDate, Map<String, Money>> earned = new TreeMap<>();

  private final Map<Posting, Money> standing = new TreeMap<>();
  private final List<Withheld> withheld = new ArrayList<>();

  CapRun(CurrencyUnit currency, List<LedgerEntry> entries) {
    this.zero = Money.zero(currency);
    entries.forEach(this::add);
  }

  private void add(LedgerEntry entry) {
    String part = entry.subject().part();
    if (entry.kind() == EntryKind.WITHHELD) {
      standing.merge(new Posting(entry.earnedIn(), part), entry.amount(), Money::plus);
    } else {
      earned
          .computeIfAbsent(entry.earnedIn().start(), start -> new TreeMap<>())
          .merge(part, entry.amount(), Money::plus);
    }
  }

  /** Applies the caps of a period; periods are given in the order of time. */
  void withhold(Period period, List<PayCap> caps) {
    for (PayCap cap : caps) {
      Money amount = amount(cap, period);
      if (!amount.isZero()) {
        withheld.add(new Withheld(period, cap, amount));
      }
    }
  }

  /** What is to be posted so that what stands is what is withheld. */
  Map<Posting, Money> missing() {
    Map<Posting, Money> missing = new TreeMap<>();
    withheld.forEach(part -> missing.put(new Posting(part.period, part.cap.name()), part.amount));
    standing.forEach((subject, amount) -> missing.merge(subject, amount.negated(), Money::plus));
    missing.values().removeIf(Money::isZero);
    return missing;
  }

  /**
   * What a cap withholds in a period (below zero), or gives back of what it withheld before: so much that what is paid in its
   * span to date is within it. What was paid in earlier periods of the span, without this cap, is not taken back. And room
   * that another cap makes gives nothing back: only what came back in the period does, and what was carried into the span.
   */
  private Money amount(PayCap cap, Period period) {
    LocalDate start = cap.per().periodOf(period.start()).start();
    Money covered = covered(cap, start, period.end());
    Money carried =
        cap.excess() == Excess.CARRIED ? withheldBy(cap, LocalDate.MIN, start).negated() : zero;
    Money paid = smaller(covered.plus(carried), cap.amount());
    Money amount = paid.minus(covered).minus(withheldBy(cap, start, period.end()));
    Money back = covered(cap, period.start(), period.end()).negated();
    return larger(smaller(amount, larger(back, zero).plus(carried)), smaller(back, zero));
  }

  /** What a cap covers of what was earned in some days, less what other caps withhold of it. */
  private Money covered(PayCap cap, LocalDate from, LocalDate to) {
    Money covered = zero;
    for (Map<String, Money> parts : earned.subMap(from, to).values()) {
      for (Map.Entry<String, Money> part : parts.entrySet()) {
        covered = cap.covers(part.getKey()) ? covered.plus(part.getValue()) : covered;
      }
    }
    return covered.plus(withheld(from, to, other -> !isSame(cap, other) && cap.includes(other)));
  }

  private Money withheldBy(PayCap cap, LocalDate from, LocalDate to) {
    return withheld(from, to, other -> isSame(cap, other));
  }

  private Money withheld(LocalDate from, LocalDate to, Predicate<PayCap> wanted) {
    Money sum = zero;
    for (Withheld part : withheld) {
      LocalDate start = part.period.start();
      boolean isWithin = !start.isBefore(from) && start.isBefore(to);
      sum = isWithin && wanted.test(part.cap) ? sum.plus(part.amount) : sum;
    }
    return sum;
  }

  private static boolean isSame(PayCap cap, PayCap other) {
    return cap.name().equals(other.name());
  }

  private static Money smaller(Money one, Money other) {
    return one.isLessThan(other) ? one : other;
  }

  private static Money larger(Money one, Money other) {
    return one.isLessThan(other) ? other : one;
  }

  private record Withheld(Period period, PayCap cap, Money amount) {}

  /** What stands under the name of a cap for a period. */
  record Posting(Period earnedIn, String cap) implements Comparable<Posting> {
    private static final Comparator<Posting> ORDER =
        Comparator.comparing(Posting::earnedIn).thenComparing(Posting::cap);

    @Override
    public int compareTo(Posting other) {
      return ORDER.compare(this, other);
    }
  }
}
