package io.sdr.examples.benchmarks;

import io.sdr.examples.benchmarks.contender.Contender;
import io.sdr.examples.benchmarks.contender.Contenders;
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

/** The same with so few credits that a spreadsheet can follow, and an explanation of every one can be asked for. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(
    value = 1,
    jvmArgs = {Machine.SMALLEST_HEAP, Machine.LARGEST_HEAP, Machine.COLLECTOR})
public class SubsetBenchmark {
  /** Who answers. */
  @Param({"SDR_STATEMENTS", "SDR_STATEMENTS_TOTALS", "SDR_STATEMENTS_FULL", "SPREADSHEET_FORMULAS"})
  public Contenders contender = Contenders.SDR_STATEMENTS;

  /** How many credits there are. */
  @Param("10000")
  public int size;

  private final Answer answer = new Answer();

  /** Brings the credits into the contender's form, and sees that it pays the right cents. */
  @Setup
  public void prepare() {
    answer.prepare(contender, size);
  }

  /** Computes the commission of every credit. */
  @Benchmark
  public Contender compute() {
    return answer.compute();
  }

  /** Lets go of the contender. */
  @TearDown
  public void close() {
    answer.close();
  }
}
