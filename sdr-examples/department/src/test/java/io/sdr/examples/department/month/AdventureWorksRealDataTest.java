package io.sdr.examples.department.month;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sdr.core.diagnostic.Checked;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.quantity.Figure;
import io.sdr.kpi.metric.Metrics;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Orders, quotas, commission percentages and territories of a sample company; quota periods follow no calendar. */
class AdventureWorksRealDataTest {
  private static final String SET = "adventureworks";
  private static final String END = "2014-06-01";
  private static final String ALL_TIME = "2011-05-31/" + END;

  @Test
  void salesAndAttainmentAgreePerPersonAndQuotaPeriod() throws IOException {
    Map<String, MonthResult> byStart = byStart();
    int met = 0;
    int missed = 0;
    for (JsonNode row : RealRuns.expected(SET, "expected.json").get("per_salesperson_period")) {
      PersonResult person = personOf(row, byStart);
      GoalResult goal = person.goals().get(0);
      assertThat(revenue(person.own()))
          .as(row.toString())
          .isEqualByComparingTo(row.get("sales").asText());
      assertThat(goal.goal().target().number().orElseThrow())
          .as(row.toString())
          .isEqualByComparingTo(row.get("quota").asText());
      assertThat(attainment(goal))
          .as(row.toString())
          .isEqualByComparingTo(row.get("attainment").asText());
      assertThat(goal.met()).as(row.toString()).contains(row.get("met").asBoolean());
      assertThat(person.statement().orElseThrow().value().total().getAmount())
          .as(row.toString())
          .isEqualByComparingTo(row.get("commission_flat_pct_of_sales").asText());
      met += row.get("met").asBoolean() ? 1 : 0;
      missed += row.get("met").asBoolean() ? 0 : 1;
    }
    assertThat(met).isEqualTo(8);
    assertThat(missed).isEqualTo(155);
  }

  @Test
  void salesRollUpToManagers() throws IOException {
    MonthResult all = RealRuns.run(SET, SET, ALL_TIME).orRefuse().month();

    RealRuns.expected(SET, "expected.json")
        .get("rollup_own_plus_subordinates")
        .properties()
        .forEach(manager -> assertThat(revenue(person(all, manager.getKey()).ownAndTeam()))
            .as(manager.getKey())
            .isEqualByComparingTo(manager.getValue().asText()));
  }

  @Test
  void thePlaceOfRoundingDecidesAboutCents() throws IOException {
    MonthResult once = RealRuns.run(SET, SET, ALL_TIME).orRefuse().month();
    Map<String, BigDecimal> added = new HashMap<>();
    byStart()
        .values()
        .forEach(period -> period
            .statements()
            .forEach(statement -> added.merge(
                statement.value().person().text(),
                statement.value().total().getAmount(),
                BigDecimal::add)));
    JsonNode expected = RealRuns.expected(SET, "expected.json");

    expected
        .get("commission_total_flat_pct_of_sales_rounded_once")
        .properties()
        .forEach(person -> assertThat(person(once, person.getKey())
                .statement()
                .orElseThrow()
                .value()
                .total()
                .getAmount())
            .as(person.getKey())
            .isEqualByComparingTo(person.getValue().asText()));
    expected
        .get("commission_total_flat_pct_of_sales_sum_of_period_rounded")
        .properties()
        .forEach(person -> assertThat(added.get(person.getKey()))
            .as(person.getKey())
            .isEqualByComparingTo(person.getValue().asText()));
  }

  @Test
  void commissionOnTheExcessOverQuotaIsASchemeOfItsOwn() throws IOException {
    Map<String, MonthResult> byStart = byStart("adventureworks-excess");

    for (JsonNode row : RealRuns.expected(SET, "expected.json").get("per_salesperson_period")) {
      PersonResult person = personOf(row, byStart);
      assertThat(person.statement().orElseThrow().value().total().getAmount())
          .as(row.toString())
          .isEqualByComparingTo(row.get("commission_on_excess_over_quota").asText());
    }
  }

  @Test
  void ordersAreHeldAgainstTheTerritoryOfTheirDay() throws IOException {
    JsonNode expected = RealRuns.expected(SET, "expected.json").get("orders_vs_territory_history");

    assertThat(note(RealRuns.run(SET, SET, ALL_TIME), "export-deals.stood-on-ground")
            .facts())
        .containsEntry("own", expected.get("match").asText())
        .containsEntry("other", expected.get("other_territory").asText())
        .containsEntry("noneHeld", expected.get("no_assignment").asText());
  }

  @Test
  void quirksAreToldAndNobodyIsNamed() throws IOException {
    Checked<MonthRun.Outcome> run = RealRuns.run(SET, SET, ALL_TIME);
    JsonNode expected = RealRuns.expected(SET, "expected.json");

    assertThat(note(run, "export-goal.begins-before-joining").facts())
        .containsEntry(
            "count", String.valueOf(expected.get("quirk_quota_before_hire").size()));
    assertThat(note(run, "export-territory.contradicts-holdings").facts())
        .containsEntry(
            "count",
            String.valueOf(expected.get("quirk_current_territory_conflict").size()));
  }

  private static Map<String, MonthResult> byStart() throws IOException {
    return byStart(SET);
  }

  private static Map<String, MonthResult> byStart(String rules) throws IOException {
    List<String> starts = new ArrayList<>();
    RealRuns.expected(SET, "expected.json")
        .get("period_starts")
        .forEach(start -> starts.add(start.asText()));
    starts.add(END);
    Map<String, MonthResult> results = new HashMap<>();
    for (int i = 1; i < starts.size(); i++) {
      String period = starts.get(i - 1) + "/" + starts.get(i);
      results.put(starts.get(i - 1), RealRuns.run(SET, rules, period).orRefuse().month());
    }
    return results;
  }

  private static Diagnostic note(Checked<MonthRun.Outcome> run, String code) {
    return run.diagnostics().stream()
        .filter(note -> note.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static PersonResult personOf(JsonNode row, Map<String, MonthResult> byStart) {
    MonthResult month = byStart.get(row.get("period_start").asText());
    return person(requireNonNull(month), row.get("salesperson").asText());
  }

  private static PersonResult person(MonthResult month, String id) {
    return month.people().stream()
        .filter(person -> person.person().id().text().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal revenue(List<MetricReading> readings) {
    return readings.stream()
        .filter(reading -> reading.metric().equals(Metrics.revenue()))
        .findFirst()
        .orElseThrow()
        .reading()
        .value()
        .value()
        .value()
        .flatMap(Figure::number)
        .orElseThrow();
  }

  private static BigDecimal attainment(GoalResult goal) {
    return goal.attainment()
        .value()
        .value()
        .flatMap(Figure::number)
        .orElseThrow()
        .setScale(4, RoundingMode.HALF_UP);
  }
}
