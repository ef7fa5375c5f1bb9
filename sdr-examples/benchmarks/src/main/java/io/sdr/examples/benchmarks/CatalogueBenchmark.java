package io.sdr.examples.benchmarks;

import io.sdr.examples.benchmarks.catalogue.CatalogueContender;
import io.sdr.examples.benchmarks.catalogue.CatalogueContenders;
import io.sdr.examples.benchmarks.catalogue.SalesFacts;
import java.util.Optional;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The whole catalogue of metrics, of everyone in every month. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(
    value = 1,
    jvmArgs = {Machine.SMALLEST_HEAP, Machine.LARGEST_HEAP, Machine.COLLECTOR})
public class CatalogueBenchmark {
  /** Who reads it. */
  @Param
  public CatalogueContenders contender = CatalogueContenders.SDR_COLUMNS;

  /** How many facts there are. */
  @Param("10000000")
  public int size;

  private Optional<CatalogueContender> reader = Optional.empty();

  /** Brings facts into the reader's form, and sees that it reads the figures that another does. */
  @Setup
  public void prepare() {
    reader = Optional.of(CatalogueAnswer.prepared(contender, SalesFacts.of(size)));
  }

  /** Reads every metric. */
  @Benchmark
  public CatalogueContender compute() {
    CatalogueContender prepared = reader.orElseThrow();
    prepared.compute();
    return prepared;
  }

  /** Lets go of the reader. */
  @TearDown
  public void close() {
    reader.ifPresent(CatalogueContender::close);
  }
}
