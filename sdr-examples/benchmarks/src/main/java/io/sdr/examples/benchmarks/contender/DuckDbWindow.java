package io.sdr.examples.benchmarks.contender;

import io.sdr.examples.benchmarks.question.Bands;
import io.sdr.examples.benchmarks.question.Credits;

/**
 * A column store in memory, asked in SQL: a window for what was sold before, a table for what is earned. Putting the
 * credits into it is not timed with the question.
 */
final class DuckDbWindow implements Contender {
  private final DuckDb store;
  private final String question = DuckDb.text(DuckDbWindow.class, "commission.sql");
  private final int size;

  DuckDbWindow(Credits unordered, int threads) {
    this.size = unordered.size();
    this.store = DuckDb.withThreads(threads);
    loadCredits(unordered);
    loadQuotas(unordered.quotas());
  }

  private void loadCredits(Credits credits) {
    store.run(
        "CREATE TABLE credit (row_number INTEGER, person INTEGER, month INTEGER, amount BIGINT)");
    store.fill("credit", rows -> {
      for (int row = 0; row < size; row++) {
        rows.beginRow()
            .append(row)
            .append(credits.people()[row])
            .append(credits.months()[row])
            .append(credits.amounts()[row])
            .endRow();
      }
    });
  }

  private void loadQuotas(long[] quotas) {
    store.run("CREATE TABLE quota (person INTEGER,"
        + " bound1 BIGINT, bound2 BIGINT, bound3 BIGINT, bound4 BIGINT)");
    store.fill("quota", rows -> {
      for (int person = 0; person < quotas.length; person++) {
        rows.beginRow().append(person);
        for (int band = 1; band < Bands.COUNT; band++) {
          rows.append(Bands.from(band, quotas[person]));
        }
        rows.endRow();
      }
    });
  }

  @Override
  public void compute() {
    store.run(question);
  }

  @Override
  public long[] cents() {
    long[] cents = new long[size];
    store.read(
        "SELECT row_number, cents FROM commission", row -> cents[row.getInt(1)] = row.getLong(2));
    return cents;
  }

  @Override
  public void close() {
    store.close();
  }
}
