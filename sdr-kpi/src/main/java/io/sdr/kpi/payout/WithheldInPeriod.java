package io.sdr.kpi.payout;

import com.google.common.collect.ImmutableList;
import io.sdr.core.time.Period;
import io.sdr.kpi.ledger.CappedPeriod;
import io.sdr.kpi.ledger.EntryKind;
import io.sdr.kpi.ledger.LedgerEntry;
import io.sdr.kpi.scheme.Excess;
import io.sdr.kpi.scheme.PayCap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/**
 * What stands as withheld by a cap from the pay of a period.
 *
 * @param cap the cap
 * @param period the period
 * @param amount how much; below zero what the cap gave back of earlier periods
 */
record WithheldInPeriod(PayCap cap, Period period, Money amount) {
  /** In the order of time; within a period what is given back comes first, as another cap can withhold it. */
  private static final Comparator<WithheldInPeriod> ORDER =
      Comparator.comparing(WithheldInPeriod::period).thenComparing(one -> one.amount.isPositive());

  /** All that caps withhold from a person and give back, in the order in which they do. */
  static ImmutableList<WithheldInPeriod> of(List<LedgerEntry> entries, List<CappedPeriod> capped) {
    Map<Posting, Money> standing = new HashMap<>();
    for (LedgerEntry entry : entries) {
      if (entry.kind() == EntryKind.WITHHELD) {
        Posting posting = new Posting(entry.earnedIn(), entry.subject().part());
        standing.merge(posting, entry.amount().negated(), Money::plus);
      }
    }
    List<WithheldInPeriod> all = new ArrayList<>();
    for (CappedPeriod period : capped) {
      for (PayCap cap : period.caps()) {
        Money amount = standing.get(new Posting(period.period(), cap.name()));
        if (amount != null && !amount.isZero()) {
          all.add(new WithheldInPeriod(cap, period.period(), amount));
        }
      }
    }
    return ImmutableList.sortedCopyOf(ORDER, all);
  }

  /** The span of the cap that the period is in. */
  Period span() {
    return cap.per().periodOf(period.start());
  }

  /** Whether something that was withheld can come back: by the same cap in the same span, or carried into a later one. */
  boolean canGiveBackOf(WithheldInPeriod earlier) {
    boolean isCarried = cap.excess() == Excess.CARRIED && earlier.cap.excess() == Excess.CARRIED;
    return cap.name().equals(earlier.cap.name())
        && (isCarried || span().contains(earlier.period.start()));
  }

  private record Posting(Period earnedIn, String cap) {}
}
