package io.sdr.examples.benchmarks.contender;

import io.sdr.core.explain.Detail;
import io.sdr.examples.benchmarks.question.Credits;
import java.util.function.Function;

/** All contenders by name. */
public enum Contenders {
  /** {@link SdrStatements}, nothing explained. */
  SDR_STATEMENTS("SDR, statements", credits -> new SdrStatements(credits, Detail.NONE)),
  /** {@link SdrStatements}, each part and the total explained. */
  SDR_STATEMENTS_TOTALS(
      "SDR, statements, totals explained", credits -> new SdrStatements(credits, Detail.TOTALS)),
  /** {@link SdrStatements}, every credit explained by bands. */
  SDR_STATEMENTS_FULL(
      "SDR, statements, fully explained", credits -> new SdrStatements(credits, Detail.FULL)),
  /** {@link SdrColumns} as the credits come. */
  SDR_COLUMNS(
      "SDR, columns, unordered", credits -> new SdrColumns(credits, Agreement.fiveBands(), 1)),
  /** {@link SdrColumns} grouped by person and month. */
  SDR_COLUMNS_GROUPED(
      "SDR, columns, grouped",
      credits -> new SdrColumns(credits.grouped(), Agreement.fiveBands(), 1)),
  /** {@link SdrColumns} grouped, on two threads. */
  SDR_COLUMNS_GROUPED_2(
      "SDR, columns, grouped, 2 threads",
      credits -> new SdrColumns(credits.grouped(), Agreement.fiveBands(), 2)),
  /** {@link UnorderedLoop}. */
  UNORDERED_LOOP("loop over unordered columns", UnorderedLoop::new),
  /** {@link GroupedLoop}. */
  GROUPED_LOOP("loop over grouped columns", GroupedLoop::new),
  /** {@link BranchFreeLoop}. */
  BRANCH_FREE_LOOP(
      "loop over grouped columns, branch-free", credits -> new BranchFreeLoop(credits, 1)),
  /** {@link BranchFreeLoop} on two threads. */
  BRANCH_FREE_LOOP_2(
      "loop over grouped columns, branch-free, 2 threads",
      credits -> new BranchFreeLoop(credits, 2)),
  /** {@link BigDecimalStreams}. */
  BIG_DECIMAL_STREAMS("streams of BigDecimal", BigDecimalStreams::new),
  /** {@link JodaMoneyStreams}. */
  JODA_MONEY_STREAMS("streams of Joda-Money", JodaMoneyStreams::new),
  /** {@link DuckDbWindow}. */
  DUCKDB_WINDOW("DuckDB, SQL window", credits -> new DuckDbWindow(credits, 1)),
  /** {@link DuckDbWindow} on two threads. */
  DUCKDB_WINDOW_2("DuckDB, SQL window, 2 threads", credits -> new DuckDbWindow(credits, 2)),
  /** {@link DroolsRules}. */
  DROOLS_RULES("Drools, executable model", DroolsRules::new),
  /** {@link SpreadsheetFormulas}. */
  SPREADSHEET_FORMULAS("Apache POI, spreadsheet formulas", SpreadsheetFormulas::new);

  private final String title;
  private final Function<Credits, Contender> maker;

  Contenders(String title, Function<Credits, Contender> maker) {
    this.title = title;
    this.maker = maker;
  }

  /** What it is called in tables. */
  public String title() {
    return title;
  }

  /** The contender with unordered credits brought into the form it works on. */
  public Contender with(Credits unordered) {
    return maker.apply(unordered);
  }
}
