package io.sdr.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.examples.benchmarks.contender.Agreement;
import io.sdr.examples.benchmarks.question.Credits;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.whatif.Scenario;
import io.sdr.kpi.whatif.ScenarioTable;
import io.sdr.kpi.whatif.StatedFigures;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A thousand variations of the top rate on the year of fifty people with fifty thousand credits. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(
    value = 1,
    jvmArgs = {"-Xms1g", "-Xmx1g", Machine.COLLECTOR})
public class WhatIfBenchmark {
  private static final String TOP_RATE = "/parts/0/rule/bands/4/rate";

  private final MotivationScheme scheme = Agreement.scheme(Agreement.fiveBands());
  private final List<Participant> facts = Agreement.withCredits(Credits.unordered(50_000));
  private final ImmutableList<Scenario> scenarios = StatedFigures.in(
          scheme, SdrJson.with(PolicyRegistry.discovered(WhatIfBenchmark.class.getClassLoader())))
      .varied(TOP_RATE, StatedFigures.range(share("10.01"), share("20"), share("0.01")))
      .orRefuse();

  private static Figure share(String percent) {
    return Figure.of(Percent.of(percent));
  }

  /** What each of the variations costs, and who wins and loses. */
  @Benchmark
  public ScenarioTable thousandScenarios() {
    return ScenarioTable.of(scheme, scenarios, facts);
  }
}
