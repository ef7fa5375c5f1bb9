package io.sdr.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatiosTest {
  @TempDir
  private Path directory;

  @Test
  void comparesContendersOfOneRun() throws IOException {
    assertThat(tables(
            monthEnd("BRANCH_FREE_LOOP", 50.0, 0.0),
            monthEnd("BIG_DECIMAL_STREAMS", 8000.0, 2.4e9)))
        .contains("| contender | million credits/s | of the limit | of the grouped loop |")
        .contains("| loop over grouped columns, branch-free | 200 | 1.00 |  |  | 160 |")
        .contains("| streams of BigDecimal | 1.25 | 0.006 |  |  | 1.00 |  |  |  | 240 |");
  }

  @Test
  void comparesFunnelsOfOneRun() throws IOException {
    assertThat(tables(
            funnel("SDR_COLUMNS_2", 100.0), funnel("DUCKDB", 2000.0), funnel("DUCKDB_2", 1000.0)))
        .contains("| SDR, columns, 2 threads | 10,000,000 | 100 | 20.0 | 10.0 | 2.00 |")
        .contains("| DuckDB, SQL, 2 threads | 10,000,000 | 10.0 | 2.00 | 1.00 | 2.00 |");
  }

  private static String funnel(String contender, double milliseconds) {
    return monthEnd(contender, milliseconds, 2e7).replace("MonthEndBenchmark", "FunnelBenchmark");
  }

  @Test
  void comparesReadersOfTheCatalogueWithSqlOnOneAndTwoThreads() throws IOException {
    assertThat(tables(
            catalogue("SDR_COLUMNS_2", 500.0),
            catalogue("DUCKDB", 2000.0),
            catalogue("DUCKDB_2", 1000.0)))
        .contains("| SDR, columns, 2 threads | 10,000,000 | 500 | 20.0 | 4.00 | 2.00 | 8.00 |")
        .contains("| DuckDB, SQL | 10,000,000 | 2,000 | 5.00 | 1.00 | 0.500 | 8.00 |");
  }

  private static String catalogue(String contender, double milliseconds) {
    return monthEnd(contender, milliseconds, 8e7)
        .replace("MonthEndBenchmark", "CatalogueBenchmark");
  }

  @Test
  void tellsOnlyWhatWasMeasured() throws IOException {
    assertThat(tables()).isEmpty();
  }

  private String tables(String... results) throws IOException {
    Path file = directory.resolve("benchmarks.json");
    Files.writeString(file, "[" + String.join(",", results) + "]");
    return Ratios.tables(Measurements.read(file));
  }

  private static String monthEnd(String contender, double milliseconds, double bytes) {
    return """
        {"benchmark": "io.sdr.examples.benchmarks.MonthEndBenchmark.compute",
         "params": {"contender": "%s", "size": "10000000"},
         "primaryMetric": {"score": %s},
         "secondaryMetrics": {"gc.alloc.rate.norm": {"score": %s}}}
        """.formatted(contender, milliseconds, bytes);
  }
}
