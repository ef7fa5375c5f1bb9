package io.sdr.kpi.tallyrun;

import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;

/**
 * What the rows of a run that were counted so far add up to. Not thread-safe: one for each thread, and then {@link
 * #add(TallyCount)}; order and grouping do not matter.
 */
public final class TallyCount {
  private final TallyRun run;
  private final ImmutableList<TableSums> tables;

  TallyCount(TallyRun run) {
    this.run = run;
    this.tables = run.tables().stream()
        .map(table -> new TableSums(table, run.owners(), run.periods()))
        .collect(ImmutableList.toImmutableList());
  }

  TableSums table(int number) {
    return tables.get(number);
  }

  /**
   * Adds what was counted of other rows of the same run.
   *
   * @throws Refusal if they are of another run, or this very count
   */
  public void add(TallyCount other) {
    Refusal.unless(run == other.run && this != other, "tally-count.must-add-rows-of-one-run");
    for (int i = 0; i < tables.size(); i++) {
      tables.get(i).add(other.tables.get(i));
    }
  }

  /** The tallies of the rows counted; nothing may be counted here any more. */
  public TallyColumns tallies() {
    return new TallyColumns(
        run, tables.stream().map(TableSums::tally).collect(ImmutableList.toImmutableList()));
  }
}
