package io.sdr.examples.benchmarks;

import io.sdr.examples.benchmarks.catalogue.CatalogueContender;
import io.sdr.examples.benchmarks.catalogue.CatalogueContenders;
import io.sdr.examples.benchmarks.catalogue.SalesFacts;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What is excluded from reading the catalogue: bringing facts into the form that a reader works on. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(
    value = 1,
    jvmArgs = {Machine.SMALLEST_HEAP, Machine.LARGEST_HEAP, Machine.COLLECTOR})
public class CatalogueLoadBenchmark {
  /** Whose form it is. */
  @Param({"SDR_COLUMNS", "DUCKDB"})
  public CatalogueContenders contender = CatalogueContenders.SDR_COLUMNS;

  /** How many facts there are. */
  @Param("10000000")
  public int size;

  private SalesFacts facts = SalesFacts.of(0);

  /** Makes the facts up. */
  @Setup
  public void prepare() {
    facts = SalesFacts.of(size);
  }

  /** Brings them into the reader's form. */
  @Benchmark
  public CatalogueContender load() {
    CatalogueContender loaded = contender.with(facts);
    loaded.close();
    return loaded;
  }
}
