package io.sdr.examples.benchmarks;

import io.sdr.examples.benchmarks.contender.Contender;
import io.sdr.examples.benchmarks.contender.Contenders;
import io.sdr.examples.benchmarks.question.Credits;
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

/** What is excluded from the other figures: bringing unordered columns into the form that a contender works on. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(
    value = 1,
    jvmArgs = {Machine.SMALLEST_HEAP, Machine.LARGEST_HEAP, Machine.COLLECTOR})
public class LoadBenchmark {
  /** Whose form it is. */
  @Param({
    "SDR_STATEMENTS",
    "SDR_COLUMNS",
    "SDR_COLUMNS_GROUPED",
    "GROUPED_LOOP",
    "BIG_DECIMAL_STREAMS",
    "JODA_MONEY_STREAMS",
    "DUCKDB_WINDOW"
  })
  public Contenders contender = Contenders.SDR_STATEMENTS;

  /** How many credits there are. */
  @Param("10000000")
  public int size;

  private Credits credits = Credits.unordered(0);

  /** Makes the columns up. */
  @Setup
  public void prepare() {
    credits = Credits.unordered(size);
  }

  /** Brings the columns into the contender's form. */
  @Benchmark
  public Contender load() {
    Contender loaded = contender.with(credits);
    loaded.close();
    return loaded;
  }
}
