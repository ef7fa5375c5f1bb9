package io.sdr.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.sales.Lead;
import io.sdr.core.sales.LeadId;
import io.sdr.core.sales.LeadSourceId;
import io.sdr.core.team.PersonId;
import io.sdr.process.lead.DistributionRules;
import io.sdr.process.lead.DistributionRun;
import io.sdr.process.lead.DistributionState;
import io.sdr.process.lead.Roster;
import io.sdr.process.lead.Seller;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Leads to a thousand people, one after the other, each choice knowing those before it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 1)
@Fork(
    value = 1,
    jvmArgs = {"-Xms2g", "-Xmx2g", Machine.COLLECTOR})
public class LeadsBenchmark {
  private static final int PEOPLE = 1000;
  private static final Instant FIRST = Instant.parse("2026-10-05T08:00:00Z");

  /** By which policy. */
  @Param
  public LeadPolicy policy = LeadPolicy.ROUND_ROBIN;

  /** How many leads there are. */
  @Param({"10000", "100000", "1000000"})
  public int size;

  /** How much is said of each: with any detail, also who could have got it. */
  @Param("NONE")
  public Detail detail = Detail.NONE;

  private final Roster roster = Roster.of(IntStream.range(0, PEOPLE)
      .mapToObj(
          i -> Seller.builder().person(PersonId.of("P" + i)).parts(1 + i % 5).build())
      .collect(ImmutableList.toImmutableList()));

  /** Gives all leads; what was given is the answer. */
  @Benchmark
  public DistributionState give() {
    DistributionRun run =
        DistributionRules.of(policy.distribution()).run(roster, DistributionState.fresh());
    for (int i = 0; i < size; i++) {
      Instant at = FIRST.plusMillis(i);
      run.give(
          Lead.builder()
              .id(LeadId.of("L" + i))
              .created(at)
              .source(LeadSourceId.of("web"))
              .build(),
          at,
          detail);
    }
    return run.state();
  }
}
