package io.sdr.kpi.contest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.immutables.value.Value;

/** Newcomers among newcomers. */
@Value.Immutable
abstract class LeagueByTenure implements LeagueRule {
  @Value.Parameter
  @Value.NaturalOrder
  abstract ImmutableSortedMap<Integer, String> fromMonths();

  @Override
  public Measured<String> leagueOf(Contender contender, LocalDate start) {
    return contender
        .joined()
        .map(joined -> joined.isAfter(start)
            ? Measured.<String>undefined("joined-after-the-start")
            : Measured.of(league(ChronoUnit.MONTHS.between(joined, start))))
        .orElseGet(() -> Measured.undefined("joining-day-unknown"));
  }

  private String league(long months) {
    int served = (int) Math.min(months, Integer.MAX_VALUE);
    ImmutableList<String> reached = fromMonths().headMap(served, true).values().asList();
    return reached.get(reached.size() - 1);
  }

  @Value.Check
  void check() {
    Refusal.unless(
        !fromMonths().isEmpty() && fromMonths().firstKey() == 0, "leagues.must-begin-at-zero");
    LeagueNames.check(fromMonths().values());
  }
}
