package io.sdr.kpi.payout;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import io.sdr.core.time.Period;
import io.sdr.kpi.ledger.CappedPeriod;
import io.sdr.kpi.ledger.EntryKind;
import io.sdr.kpi.ledger.LedgerEntry;
import io.sdr.kpi.scheme.PayCap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * What a cap withholds of what was earned by the end of a period in its span, less what it gave back of it later.
 *
 * @param cap the cap
 * @param period the period whose pay went beyond the cap
 * @param amount how much
 */
record WithheldInPeriod(PayCap cap, Period period, Money amount) {
  private static final Comparator<WithheldInPeriod> ORDER = Comparator.comparing(
          WithheldInPeriod::period)
      .thenComparing(one -> one.cap().name());

  /** All that caps withhold from a person, in the order of time. */
  static ImmutableList<WithheldInPeriod> of(List<LedgerEntry> entries, List<CappedPeriod> capped) {
    Map<Period, CappedPeriod> periods = Maps.uniqueIndex(capped, CappedPeriod::period);
    Map<String, SortedMap<Period, WithheldInPeriod>> withheld = new TreeMap<>();
    entries.stream()
        .filter(entry -> entry.kind() == EntryKind.WITHHELD)
        .forEach(entry -> Optional.ofNullable(periods.get(entry.earnedIn()))
            .flatMap(period -> period.cap(entry.subject().part()))
            .map(cap -> of(cap, entry))
            .ifPresent(one -> withheld
                .computeIfAbsent(one.cap.name(), any -> new TreeMap<>())
                .merge(one.period, one, WithheldInPeriod::plus)));
    return withheld.values().stream()
        .flatMap(ofCap -> lessGivenBack(ofCap.values()).stream())
        .filter(one -> one.amount.isPositive())
        .sorted(ORDER)
        .collect(ImmutableList.toImmutableList());
  }

  private static WithheldInPeriod of(PayCap cap, LedgerEntry entry) {
    return new WithheldInPeriod(cap, entry.earnedIn(), entry.amount().negated());
  }

  /** The span of the cap that the period is in. */
  Period span() {
    return cap.per().periodOf(period.start());
  }

  /** What is given back in a period is of the earliest periods in which something was withheld. */
  private static List<WithheldInPeriod> lessGivenBack(Collection<WithheldInPeriod> periods) {
    List<WithheldInPeriod> left = new ArrayList<>();
    for (WithheldInPeriod withheld : periods) {
      Money back = withheld.amount.negated();
      for (int i = 0; i < left.size() && back.isPositive(); i++) {
        WithheldInPeriod earlier = left.get(i);
        Money some = back.isLessThan(earlier.amount) ? back : earlier.amount;
        left.set(i, new WithheldInPeriod(earlier.cap, earlier.period, earlier.amount.minus(some)));
        back = back.minus(some);
      }
      if (withheld.amount.isPositive()) {
        left.add(withheld);
      }
    }
    return left;
  }

  private WithheldInPeriod plus(WithheldInPeriod other) {
    return new WithheldInPeriod(cap, period, amount.plus(other.amount));
  }
}
