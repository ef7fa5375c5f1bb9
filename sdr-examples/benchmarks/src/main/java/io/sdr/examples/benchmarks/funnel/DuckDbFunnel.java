package io.sdr.examples.benchmarks.funnel;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.examples.benchmarks.contender.DuckDb;
import io.sdr.examples.benchmarks.question.StageJournal;

/**
 * A column store in memory, asked in SQL: where each deal was as bits, deals that were in the same stages counted together, and the
 * stages of each mode read off these few rows. Putting the changes into it is not timed with the question.
 */
final class DuckDbFunnel implements FunnelContender {
  private final DuckDb store;
  private final ImmutableList<String> question = ImmutableList.copyOf(Splitter.on(';')
      .trimResults()
      .omitEmptyStrings()
      .split(DuckDb.text(DuckDbFunnel.class, "funnel.sql")));

  DuckDbFunnel(StageJournal journal, int threads) {
    this.store = DuckDb.withThreads(threads);
    loadChanges(journal);
    loadDeals(journal.amounts());
  }

  private void loadChanges(StageJournal journal) {
    store.run("CREATE TABLE change (row_number INTEGER, deal INTEGER, stage INTEGER, day INTEGER)");
    store.fill("change", rows -> {
      for (int row = 0; row < journal.size(); row++) {
        rows.beginRow()
            .append(row)
            .append(journal.deals()[row])
            .append(journal.stages()[row])
            .append(journal.days()[row])
            .endRow();
      }
    });
  }

  private void loadDeals(long[] amounts) {
    store.run("CREATE TABLE deal (deal INTEGER, amount BIGINT)");
    store.fill("deal", rows -> {
      for (int deal = 0; deal < amounts.length; deal++) {
        rows.beginRow().append(deal);
        if (amounts[deal] == StageJournal.UNKNOWN) {
          rows.appendNull();
        } else {
          rows.append(amounts[deal]);
        }
        rows.endRow();
      }
    });
  }

  @Override
  public void compute() {
    question.forEach(store::run);
  }

  @Override
  public ImmutableSortedMap<String, Long> figures() {
    ImmutableSortedMap.Builder<String, Long> figures = ImmutableSortedMap.naturalOrder();
    store.read(
        "SELECT name, figure FROM figure WHERE figure <> 0",
        row -> figures.put(row.getString(1), row.getLong(2)));
    return figures.buildOrThrow();
  }

  @Override
  public void close() {
    store.close();
  }
}
