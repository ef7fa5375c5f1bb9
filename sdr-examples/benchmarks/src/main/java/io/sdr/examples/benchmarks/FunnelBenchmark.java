package io.sdr.examples.benchmarks;

import static com.google.common.base.Preconditions.checkState;

import io.sdr.examples.benchmarks.funnel.FunnelContender;
import io.sdr.examples.benchmarks.funnel.FunnelContenders;
import io.sdr.examples.benchmarks.question.StageJournal;
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

/** The whole funnel of ten million changes of stage: every counting mode, conversions, what was lost, days in stages. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(
    value = 1,
    jvmArgs = {Machine.SMALLEST_HEAP, Machine.LARGEST_HEAP, Machine.COLLECTOR})
public class FunnelBenchmark {
  /** Who answers. */
  @Param({
    "SDR_JOURNAL",
    "SDR_JOURNAL_2",
    "SDR_COLUMNS",
    "SDR_COLUMNS_2",
    "SDR_PATHS",
    "DUCKDB",
    "DUCKDB_2"
  })
  public FunnelContenders contender = FunnelContenders.SDR_COLUMNS;

  /** How many changes there are. */
  @Param("10000000")
  public int size;

  private Optional<FunnelContender> prepared = Optional.empty();

  /** Brings the changes into the contender's form, and sees that it counts what the others count. */
  @Setup
  public void prepare() {
    StageJournal journal = StageJournal.of(size);
    FunnelContender answering = contender.with(journal);
    answering.compute();
    checkState(
        answering.figures().equals(expected(journal)),
        "%s must count what the others count",
        contender);
    prepared = Optional.of(answering);
  }

  /** Those of DuckDB for SDR, and the other way round. */
  private Object expected(StageJournal journal) {
    FunnelContenders other = contender.name().startsWith("SDR")
        ? FunnelContenders.DUCKDB_2
        : FunnelContenders.SDR_COLUMNS_2;
    try (FunnelContender answering = other.with(journal)) {
      answering.compute();
      return answering.figures();
    }
  }

  /** Counts everything. */
  @Benchmark
  public FunnelContender compute() {
    FunnelContender answering = prepared.orElseThrow();
    answering.compute();
    return answering;
  }

  /** Lets go of the contender. */
  @TearDown
  public void close() {
    prepared.ifPresent(FunnelContender::close);
  }
}
