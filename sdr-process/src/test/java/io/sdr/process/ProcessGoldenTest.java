package io.sdr.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Proportion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  static final double TOLERANCE = 1e-6;

  private static final String END_STATE = ", after the last step";

  private static final ImmutableSet<String> KINDS_NOT_BUILT = ImmutableSet.of(
      "ageing",
      "alignment",
      "approval",
      "control_chart",
      "credit",
      "declare",
      "due_date",
      "log_statistics",
      "own_selling",
      "replay",
      "scorecard",
      "stock",
      "temporal_profile");

  private static final Map<String, Consumer<JsonNode>> SHAPES = Map.ofEntries(
      Map.entry(
          "agreement [both_no, both_yes, first_only, second_only]", StatisticsCases::agreement),
      Map.entry("attribution [method, paths]", LeadWorthCases::attribution),
      Map.entry("bottleneck [average_deal, columns, steps]", FunnelCases::lostWins),
      Map.entry("bottleneck [benchmark, entered, passed]", FunnelCases::belowBenchmark),
      Map.entry("bottleneck [ca2, ce2, formula, rho, te]", FlowCases::waiting),
      Map.entry("bottleneck [columns, stages]", FlowCases::utilisation),
      Map.entry("bottleneck [days, deals_per_day, formula]", FlowCases::inProgress),
      Map.entry("competing_risks [cause, times]", SurvivalCases::causes),
      Map.entry("competing_risks [days, letters]", SurvivalCases::letters),
      Map.entry(
          "dso [days_per_month, method, receivable, sales_oldest_first]",
          FlowCases::daysOutstanding),
      Map.entry("forecast [deals]", ForecastCases::deals),
      Map.entry("forecast [p]", ForecastCases::wins),
      Map.entry("forecast [ratio]", FlowCases::averageDeal),
      Map.entry("forecast [single]", ForecastCases::categories),
      Map.entry("forecast_accuracy [actual, forecast]", ForecastCases::amounts),
      Map.entry("forecast_accuracy [p, y]", ForecastCases::chances),
      Map.entry("funnel_count [mode, stages, traces]", FunnelCases::counts),
      Map.entry("interval [cases, rank_by]", StatisticsCases::rank),
      Map.entry("interval [level, n, x]", StatisticsCases::interval),
      Map.entry("lead_batch [goal, matrix]", LeadWorthCases::batch),
      Map.entry("lead_fairness [equal_weights, leads_per_run, members, runs]", LeadCases::fairRuns),
      Map.entry("lead_fairness [loads]", LeadWorthCases::evenness),
      Map.entry("lead_fairness [over_one_period, policy, weights]", LeadCases::largestDeviations),
      Map.entry("lead_ledger [absent, assign, members, policy, weights]", LeadCases::ledger),
      Map.entry("lead_plan [history, rate, target_wins]", LeadWorthCases::plan),
      Map.entry(
          "lead_pool [capacity, daily_limit, new_pick_interval_days, owned, pick_interval_days]",
          LeadWorthCases::pool),
      Map.entry("lead_quota [already_assigned, cap, forced_runs, members]", LeadCases::forcedRuns),
      Map.entry("lead_quota [cap, formula]", LeadCases::quotasPerDay),
      Map.entry("lead_quota [caps, leads, preferred_by_m1]", LeadCases::preferredFirst),
      Map.entry("lead_quota [cases, formula]", LeadCases::quotas),
      Map.entry("lead_rotation [assign, policy, weights]", LeadCases::weighted),
      Map.entry("lead_rotation [last, members, policy, steps]", LeadCases::rotation),
      Map.entry("lead_rotation [members, policy, steps]", LeadCases::rotation),
      Map.entry("lead_rotation [n, policy]", LeadCases::boundOfTijdeman),
      Map.entry("lead_score [ask, columns, fields, leads, method, stages]", LeadScoreCases::asked),
      Map.entry(
          "lead_score [closed, email_and_phone, method, score_tags, stage_of_all, team]",
          LeadScoreCases::tags),
      Map.entry("lead_score [columns, fields, leads, method, stages]", LeadScoreCases::open),
      Map.entry(
          "lead_score [columns, earlier, fields, leads, method, stages, steps]",
          LeadScoreCases::steps),
      Map.entry(
          "lead_score [columns, fields, leads, method, stages, steps]", LeadScoreCases::steps),
      Map.entry("lead_score [delete_team_into, deleted_team, no_team]", LeadScoreCases::dissolved),
      Map.entry("lead_score [fields, lost, method, score, stages, won]", LeadScoreCases::factors),
      Map.entry("lead_score [manual_pct, method, stages]", LeadScoreCases::noSharedStage),
      Map.entry("lead_score [method, outcomes, stage_won_lost]", LeadScoreCases::bounds),
      Map.entry("logrank [group1, group2, weight]", SurvivalCases::comparison),
      Map.entry("logrank [group1, group2]", SurvivalCases::comparison),
      Map.entry("quantile [x]", StatisticsCases::quantile),
      Map.entry("rate_difference [a, b, level, method]", StatisticsCases::difference),
      Map.entry("rate_difference [a, b, method]", StatisticsCases::difference),
      Map.entry("shrinkage [cases, prior]", StatisticsCases::shrinkage),
      Map.entry("sla [calendar, created, priority, targets_s]", WorkingTimeCases::responseBy),
      Map.entry("sla [cases, deadline]", WorkingTimeCases::status),
      Map.entry("stage_chain [Q, R_win_loss, states]", SurvivalCases::chain),
      Map.entry("stage_time [days_since_stage_change, threshold_days]", FlowCases::rotting),
      Map.entry("stage_time [moves, start]", FunnelCases::stageTime),
      Map.entry("survival [all_events, entry, exit]", SurvivalCases::lateEntries),
      Map.entry("survival [meaning, times]", FunnelCases::survival),
      Map.entry("survival [plus, times]", SurvivalCases::curve),
      Map.entry("survival [times]", FunnelCases::survival),
      Map.entry(
          "velocity [average_value, cycle_days, opportunities, win_rate]", FlowCases::velocity),
      Map.entry("working_time [add, calendar]", WorkingTimeCases::add),
      Map.entry("working_time [ask, calendar, exceptions]", WorkingTimeCases::exceptions),
      Map.entry("working_time [calendar, elapsed, is_working]", WorkingTimeCases::elapsed));

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
    Map<String, JsonNode> byId = Maps.uniqueIndex(cases, one -> one.path("id").asText());
    return cases.stream()
        .map(one -> withBase(one, byId))
        .map(one -> DynamicTest.dynamicTest(
            one.path("id").asText() + " " + one.path("kind").asText(), () -> check(one)));
  }

  private static void check(JsonNode one) {
    String kind = one.path("kind").asText();
    String shape = kind + " " + ImmutableSortedSet.copyOf(one.path("in").fieldNames());
    if (KINDS_NOT_BUILT.contains(kind)) {
      abort("kind is not built yet: " + kind);
    } else {
      SHAPES
          .getOrDefault(shape, unknown -> fail("unknown kind or shape: " + shape))
          .accept(one);
    }
  }

  /** A case may take over the inputs of another one, or go on from where it ended. */
  private static JsonNode withBase(JsonNode one, Map<String, JsonNode> byId) {
    String base = one.at("/in/base").asText().replace(END_STATE, "");
    if (!byId.containsKey(base)) {
      return one;
    }
    ObjectNode whole = one.deepCopy();
    ObjectNode in = withBase(byId.get(base), byId).path("in").deepCopy();
    if (in.has("steps") && one.path("in").has("steps")) {
      ArrayNode earlier =
          in.has("earlier") ? (ArrayNode) in.path("earlier") : in.putArray("earlier");
      earlier.addAll((ArrayNode) in.path("steps"));
    }
    in.setAll((ObjectNode) whole.path("in"));
    in.remove("base");
    whole.set("in", in);
    return whole;
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
}
