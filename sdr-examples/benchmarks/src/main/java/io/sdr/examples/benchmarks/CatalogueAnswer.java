package io.sdr.examples.benchmarks;

import static com.google.common.base.Preconditions.checkState;

import io.sdr.examples.benchmarks.catalogue.CatalogueContender;
import io.sdr.examples.benchmarks.catalogue.CatalogueContenders;
import io.sdr.examples.benchmarks.catalogue.SalesFacts;
import java.util.Arrays;

/** A reader of the catalogue, after it has shown that it reads the same figures as SQL on one thread; SQL is held against SDR. */
final class CatalogueAnswer {
  private CatalogueAnswer() {}

  static CatalogueContender prepared(CatalogueContenders who, SalesFacts facts) {
    CatalogueContenders other = who == CatalogueContenders.DUCKDB
        ? CatalogueContenders.SDR_COLUMNS
        : CatalogueContenders.DUCKDB;
    long[] expected = figures(other, facts);
    CatalogueContender prepared = who.with(facts);
    prepared.compute();
    checkState(
        Arrays.equals(prepared.billionths(), expected), "%s must read the same figures", who);
    return prepared;
  }

  private static long[] figures(CatalogueContenders who, SalesFacts facts) {
    try (CatalogueContender one = who.with(facts)) {
      one.compute();
      return one.billionths();
    }
  }
}
