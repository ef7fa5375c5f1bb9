package io.sdr.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Streams;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Figures of other systems and papers. A case is known by its kind and the shape of its input, never by its id. */
class ProcessGoldenTest {
  private static final Path DIRECTORY =
      Path.of(System.getProperty("sdr.golden", "../../shared/golden"));

  /** Another file of cases needs no change here either. */
  private static final String FILES = "process*.yaml";

  private static final double TOLERANCE = 1e-6;

  private static final ImmutableSet<String> KINDS_NOT_BUILT = ImmutableSet.of(
      "ageing",
      "agreement",
      "alignment",
      "approval",
      "competing_risks",
      "control_chart",
      "credit",
      "declare",
      "dso",
      "due_date",
      "forecast",
      "forecast_accuracy",
      "lead_score",
      "log_statistics",
      "logrank",
      "own_selling",
      "quantile",
      "rate_difference",
      "replay",
      "scorecard",
      "shrinkage",
      "stage_chain",
      "stock",
      "temporal_profile",
      "velocity");

  private static final ImmutableSet<String> SHAPES_NOT_BUILT = ImmutableSet.of(
      "bottleneck [ca2, ce2, formula, rho, te]",
      "bottleneck [columns, stages]",
      "bottleneck [days, deals_per_day, formula]",
      "stage_time [days_since_stage_change, threshold_days]",
      "survival [all_events, entry, exit]",
      "survival [plus, times]");

  private static final Map<String, Consumer<JsonNode>> SHAPES =
      ImmutableMap.<String, Consumer<JsonNode>>builder()
          .put("attribution [method, paths]", LeadWorthCases::attribution)
          .put("bottleneck [average_deal, columns, steps]", FunnelCases::lostWins)
          .put("bottleneck [benchmark, entered, passed]", FunnelCases::belowBenchmark)
          .put("funnel_count [mode, stages, traces]", FunnelCases::counts)
          .put("interval [cases, rank_by]", ProcessGoldenTest::rank)
          .put("interval [level, n, x]", ProcessGoldenTest::interval)
          .put("lead_batch [goal, matrix]", LeadWorthCases::batch)
          .put("lead_fairness [equal_weights, leads_per_run, members, runs]", LeadCases::fairRuns)
          .put("lead_fairness [loads]", LeadWorthCases::evenness)
          .put("lead_fairness [over_one_period, policy, weights]", LeadCases::largestDeviations)
          .put("lead_ledger [absent, assign, members, policy, weights]", LeadCases::ledger)
          .put("lead_plan [history, rate, target_wins]", LeadWorthCases::plan)
          .put(
              "lead_pool [capacity, daily_limit, new_pick_interval_days, owned, pick_interval_days]",
              LeadWorthCases::pool)
          .put("lead_quota [already_assigned, cap, forced_runs, members]", LeadCases::forcedRuns)
          .put("lead_quota [cap, formula]", LeadCases::quotasPerDay)
          .put("lead_quota [caps, leads, preferred_by_m1]", LeadCases::preferredFirst)
          .put("lead_quota [cases, formula]", LeadCases::quotas)
          .put("lead_rotation [assign, policy, weights]", LeadCases::weighted)
          .put("lead_rotation [last, members, policy, steps]", LeadCases::rotation)
          .put("lead_rotation [members, policy, steps]", LeadCases::rotation)
          .put("lead_rotation [n, policy]", LeadCases::boundOfTijdeman)
          .put("sla [calendar, created, priority, targets_s]", WorkingTimeCases::responseBy)
          .put("sla [cases, deadline]", WorkingTimeCases::status)
          .put("stage_time [moves, start]", FunnelCases::stageTime)
          .put("survival [meaning, times]", FunnelCases::survival)
          .put("survival [times]", FunnelCases::survival)
          .put("working_time [add, calendar]", WorkingTimeCases::add)
          .put("working_time [ask, calendar, exceptions]", WorkingTimeCases::exceptions)
          .put("working_time [calendar, elapsed, is_working]", WorkingTimeCases::elapsed)
          .build();

  private static final ImmutableSet<String> INTERVALS_NOT_BUILT =
      ImmutableSet.of("agresti_coull", "clopper_pearson", "jeffreys", "jeffreys_raw");

  @TestFactory
  Stream<DynamicTest> givesTheFiguresOfOthers() throws IOException {
    assumeTrue(Files.isDirectory(DIRECTORY), "no golden cases at " + DIRECTORY);
    List<JsonNode> cases = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(DIRECTORY, FILES)) {
      for (Path file : ImmutableList.sortedCopyOf(files)) {
        new YAMLMapper().readTree(file.toFile()).forEach(cases::add);
      }
    }
    assertThat(cases).isNotEmpty();
    return cases.stream()
        .map(one -> DynamicTest.dynamicTest(
            one.path("id").asText() + " " + one.path("kind").asText(), () -> check(one)));
  }

  private static void check(JsonNode one) {
    String kind = one.path("kind").asText();
    String shape = kind + " " + ImmutableSortedSet.copyOf(one.path("in").fieldNames());
    if (KINDS_NOT_BUILT.contains(kind)) {
      abort("kind is not built yet: " + kind);
    } else if (SHAPES_NOT_BUILT.contains(shape)) {
      abort("shape is not built yet: " + shape);
    } else {
      SHAPES
          .getOrDefault(shape, unknown -> fail("unknown kind or shape: " + shape))
          .accept(one);
    }
  }

  private static void interval(JsonNode one) {
    assertThat(one.at("/in/level").asDouble()).isEqualTo(0.95);
    Proportion counts = Proportion.of(one.at("/in/x").asLong(), one.at("/in/n").asLong());
    one.path("out").properties().forEach(result -> {
      if (!INTERVALS_NOT_BUILT.contains(result.getKey())) {
        assertThat(result.getKey()).isEqualTo("wilson");
        assertInterval(counts, result.getValue());
      }
    });
  }

  private static void rank(JsonNode one) {
    assertThat(one.at("/in/rank_by").asText()).isEqualTo("wilson-lower-95");
    List<Proportion> ranked = Streams.stream(one.at("/in/cases"))
        .map(ProcessGoldenTest::proportion)
        .sorted(Comparator.comparing(ProcessGoldenTest::low).reversed())
        .toList();
    assertThat(ranked)
        .isEqualTo(Streams.stream(one.at("/out/order"))
            .map(ProcessGoldenTest::proportion)
            .toList());
    for (int i = 0; i < ranked.size(); i++) {
      assertNumber(low(ranked.get(i)).fraction(), one.at("/out/lower/" + i), TOLERANCE);
    }
  }

  static void assertInterval(Proportion counts, JsonNode bounds) {
    Proportion.Interval interval = value(counts.interval());
    assertThat(interval.method()).isEqualTo("wilson");
    assertNumber(interval.low().fraction(), bounds.path(0), TOLERANCE);
    assertNumber(interval.high().fraction(), bounds.path(1), TOLERANCE);
  }

  static void assertNumber(BigDecimal actual, JsonNode expected, double tolerance) {
    assertThat(expected.isNumber()).isTrue();
    assertThat(actual.doubleValue()).isCloseTo(expected.asDouble(), within(tolerance));
  }

  static double tolerance(JsonNode one, String group) {
    JsonNode out = one.path("out");
    return out.has("tol_" + group)
        ? out.path("tol_" + group).asDouble()
        : out.path("tol").asDouble(TOLERANCE);
  }

  static <T> T value(Measured<T> measured) {
    return measured.value().orElseThrow();
  }

  private static Proportion proportion(JsonNode pair) {
    return Proportion.of(pair.path(0).asLong(), pair.path(1).asLong());
  }

  private static Percent low(Proportion counts) {
    return value(counts.interval()).low();
  }
}
