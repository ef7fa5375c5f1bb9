package io.sdr.kpi.ledger;

import com.google.common.collect.ImmutableList;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.pay.Statement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Days of one person that were settled before in other periods than now. */
final class Recut {
  private Recut() {}

  /** The former periods that settlements take the place of without being of the same days. */
  static ImmutableList<Period> of(Collection<Period> former, List<Statement> settled) {
    List<Period> now = settled.stream().map(Statement::period).sorted().toList();
    for (int i = 1; i < now.size(); i++) {
      Refusal.unless(
          !overlap(now.get(i - 1), now.get(i)),
          "ledger.must-not-settle-a-day-twice",
          settled.get(0).person());
    }
    List<Period> recut = former.stream()
        .filter(before ->
            !now.contains(before) && now.stream().anyMatch(period -> overlap(before, period)))
        .toList();
    recut.forEach(before -> Refusal.unless(
        isCovered(before, now), "ledger.must-settle-anew-all-days-of-a-former-period", before));
    return ImmutableList.copyOf(recut);
  }

  static boolean overlap(Period one, Period other) {
    return one.start().isBefore(other.end()) && other.start().isBefore(one.end());
  }

  private static boolean isCovered(Period before, List<Period> now) {
    LocalDate settledTo = before.start();
    for (Period period : now) {
      settledTo = !period.start().isAfter(settledTo) && period.end().isAfter(settledTo)
          ? period.end()
          : settledTo;
    }
    return !settledTo.isBefore(before.end());
  }
}
