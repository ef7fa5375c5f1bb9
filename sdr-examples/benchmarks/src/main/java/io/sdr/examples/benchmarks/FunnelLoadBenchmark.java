package io.sdr.examples.benchmarks;

import io.sdr.examples.benchmarks.funnel.FunnelContender;
import io.sdr.examples.benchmarks.funnel.FunnelContenders;
import io.sdr.examples.benchmarks.question.StageJournal;
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

/** What is excluded from the funnel's figures: bringing the columns of a journal into the form that a contender works on. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(
    value = 1,
    jvmArgs = {Machine.SMALLEST_HEAP, Machine.LARGEST_HEAP, Machine.COLLECTOR})
public class FunnelLoadBenchmark {
  /** Whose form it is. */
  @Param({"SDR_COLUMNS", "SDR_PATHS", "DUCKDB"})
  public FunnelContenders contender = FunnelContenders.SDR_COLUMNS;

  /** How many changes there are. */
  @Param("10000000")
  public int size;

  private StageJournal journal = StageJournal.of(0);

  /** Makes the columns up. */
  @Setup
  public void prepare() {
    journal = StageJournal.of(size);
  }

  /** Brings the columns into the contender's form. */
  @Benchmark
  public FunnelContender load() {
    FunnelContender loaded = contender.with(journal);
    loaded.close();
    return loaded;
  }
}
