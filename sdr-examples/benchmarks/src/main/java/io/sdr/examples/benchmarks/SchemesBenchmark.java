package io.sdr.examples.benchmarks;

import io.sdr.examples.benchmarks.contender.Contender;
import io.sdr.examples.benchmarks.contender.Schemes;
import io.sdr.examples.benchmarks.question.Credits;
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
import org.openjdk.jmh.annotations.Warmup;

/** Other schemes over the same credits, by SDR's columns. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(
    value = 1,
    jvmArgs = {Machine.SMALLEST_HEAP, Machine.LARGEST_HEAP, Machine.COLLECTOR})
public class SchemesBenchmark {
  /** What is paid by. */
  @Param({"CURVE", "RETROACTIVE", "SPLIT"})
  public Schemes scheme = Schemes.CURVE;

  /** How many credits there are. */
  @Param("10000000")
  public int size;

  private Optional<Contender> columns = Optional.empty();

  /** Resolves the scheme and brings the credits into columns. */
  @Setup
  public void prepare() {
    columns = Optional.of(scheme.with(Credits.unordered(size)));
  }

  /** Computes what every credit earns. */
  @Benchmark
  public Contender compute() {
    Contender prepared = columns.orElseThrow();
    prepared.compute();
    return prepared;
  }
}
