package io.sdr.examples.benchmarks.funnel;

import io.sdr.examples.benchmarks.question.StageJournal;
import java.util.function.Function;

/** Everyone who counts the funnel. */
public enum FunnelContenders {
  /** {@link SdrFunnel}, the changes as a journal has them: finding those of each deal is part of the answer. */
  SDR_JOURNAL("SDR, columns, journal", journal -> new SdrFunnel(journal, false, 1)),
  /** The same, counted on two threads. */
  SDR_JOURNAL_2("SDR, columns, journal, 2 threads", journal -> new SdrFunnel(journal, false, 2)),
  /** {@link SdrFunnel}, the changes of each deal found before. */
  SDR_COLUMNS("SDR, columns", journal -> new SdrFunnel(journal, true, 1)),
  /** The same, counted on two threads. */
  SDR_COLUMNS_2("SDR, columns, 2 threads", journal -> new SdrFunnel(journal, true, 2)),
  /** {@link SdrPaths}. */
  SDR_PATHS("SDR, paths as values", SdrPaths::new),
  /** {@link DuckDbFunnel}. */
  DUCKDB("DuckDB, SQL", journal -> new DuckDbFunnel(journal, 1)),
  /** The same on two threads. */
  DUCKDB_2("DuckDB, SQL, 2 threads", journal -> new DuckDbFunnel(journal, 2));

  private final String title;
  private final Function<StageJournal, FunnelContender> maker;

  FunnelContenders(String title, Function<StageJournal, FunnelContender> maker) {
    this.title = title;
    this.maker = maker;
  }

  /** What it is called in tables. */
  public String title() {
    return title;
  }

  /** The contender with the changes brought into the form it works on. */
  public FunnelContender with(StageJournal journal) {
    return maker.apply(journal);
  }
}
