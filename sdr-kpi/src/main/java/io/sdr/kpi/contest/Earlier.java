package io.sdr.kpi.contest;

import java.time.LocalDate;
import org.immutables.value.Value;

/** First come, first placed. */
@Value.Immutable(singleton = true)
abstract class Earlier implements TieBreak {
  @Override
  public int compare(Entry first, Entry second) {
    return day(first).compareTo(day(second));
  }

  private static LocalDate day(Entry entry) {
    return entry.reachedOn().orElse(LocalDate.MAX);
  }
}
