package io.sdr.examples.benchmarks.catalogue;

import java.util.function.Function;

/** All who read the catalogue, by name. */
public enum CatalogueContenders {
  /** {@link SdrCatalogue}. */
  SDR_COLUMNS("SDR, columns", facts -> new SdrCatalogue(facts, 1)),
  /** {@link SdrCatalogue} on two threads. */
  SDR_COLUMNS_2("SDR, columns, 2 threads", facts -> new SdrCatalogue(facts, 2)),
  /** {@link DuckDbCatalogue}. */
  DUCKDB("DuckDB, SQL", facts -> new DuckDbCatalogue(facts, 1)),
  /** {@link DuckDbCatalogue} on two threads. */
  DUCKDB_2("DuckDB, SQL, 2 threads", facts -> new DuckDbCatalogue(facts, 2));

  private final String title;
  private final Function<SalesFacts, CatalogueContender> maker;

  CatalogueContenders(String title, Function<SalesFacts, CatalogueContender> maker) {
    this.title = title;
    this.maker = maker;
  }

  /** What it is called in tables. */
  public String title() {
    return title;
  }

  /** The contender with facts brought into the form it works on. */
  public CatalogueContender with(SalesFacts facts) {
    return maker.apply(facts);
  }
}
