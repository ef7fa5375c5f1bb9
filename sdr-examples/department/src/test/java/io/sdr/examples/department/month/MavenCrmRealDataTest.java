package io.sdr.examples.department.month;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import io.sdr.core.diagnostic.Checked;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.examples.department.export.RowCount;
import io.sdr.kpi.metric.CycleDays.Statistic;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Metrics;
import io.sdr.process.funnel.Funnel;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The deals of a fictional hardware seller, as a CRM exports them: 8800 rows, a snapshot without history. */
class MavenCrmRealDataTest {
  private static final String SET = "maven-crm";
  private static final List<String> QUARTERS = List.of("2017-Q1", "2017-Q2", "2017-Q3", "2017-Q4");

  @Test
  void everyRowIsUsedAndTheFunnelCountsEveryStage() throws IOException {
    MonthRun.Outcome year = year();
    Funnel funnel = year.month().funnel().value();
    JsonNode expected = RealRuns.expected(SET, "expected.json");

    assertThat(year.rows())
        .extracting(RowCount::rows, RowCount::used)
        .contains(org.assertj.core.groups.Tuple.tuple(8800L, 8800L));
    assertThat(funnel.won()).isEqualTo(expected.at("/stage_counts/Won").asLong());
    assertThat(funnel.lost()).isEqualTo(expected.at("/stage_counts/Lost").asLong());
    assertThat(openIn(funnel, "Engaging"))
        .isEqualTo(expected.at("/stage_counts/Engaging").asLong());
    assertThat(openIn(funnel, "Prospecting"))
        .isEqualTo(expected.at("/stage_counts/Prospecting").asLong());
    assertThat(funnel.find(StageId.of("Prospecting")).orElseThrow().counts().entered())
        .isEqualTo(expected.at("/funnel_cumulative/entered").asLong());
    assertThat(funnel.find(StageId.of("Engaging")).orElseThrow().counts().entered())
        .isEqualTo(expected.at("/funnel_cumulative/engaged").asLong());
    assertThat(funnel.won() + funnel.lost())
        .isEqualTo(expected.at("/funnel_cumulative/closed").asLong());
    assertThat(percent(funnel
            .find(StageId.of("Engaging"))
            .orElseThrow()
            .conversion()
            .share()
            .value()
            .orElseThrow()))
        .isEqualByComparingTo(expected.at("/win_rate_overall_won_over_closed").asText());
  }

  @Test
  void theStagesOfTheExportAreCountedWhateverThePeriod() throws IOException {
    MonthResult quarter = quarter(SET, "2017-Q1");

    RealRuns.expected(SET, "expected.json")
        .get("stage_counts")
        .properties()
        .forEach(stage -> assertThat(quarter.presentStages())
            .containsEntry(StageId.of(stage.getKey()), stage.getValue().asLong()));
  }

  @Test
  void wonValueAgreesPerAgentManagerOfficeAndProduct() throws IOException {
    MonthResult year = year().month();
    JsonNode expected = RealRuns.expected(SET, "expected.json");

    assertThat(money(year.total().readings()))
        .isEqualByComparingTo(expected.get("won_value_total").decimalValue());
    expected
        .get("by_agent")
        .properties()
        .forEach(agent -> assertGroup(person(year, agent.getKey()).own(), agent.getValue()));
    expected
        .get("by_manager")
        .properties()
        .forEach(manager ->
            assertGroup(person(year, manager.getKey()).ownAndTeam(), manager.getValue()));
    expected
        .get("by_office")
        .properties()
        .forEach(office -> assertGroup(group(year.teams(), office.getKey()), office.getValue()));
    expected.get("won_value_vs_list_price_by_product_normalised").properties().forEach(product -> {
      assertThat(money(group(year.products(), product.getKey())))
          .isEqualByComparingTo(product.getValue().get("won_value").decimalValue());
      assertThat(number(group(year.products(), product.getKey()), Metrics.dealsWon()))
          .isEqualByComparingTo(product.getValue().get("won").decimalValue());
    });
  }

  @Test
  void cycleDaysAgree() throws IOException {
    List<MetricReading> total = year().month().total().readings();
    JsonNode expected = RealRuns.expected(SET, "expected.json");

    assertThat(number(total, Metrics.cycleDays(Outcome.WON, Statistic.MEDIAN)))
        .isEqualByComparingTo(expected.at("/cycle_days_won/median").decimalValue());
    assertThat(number(total, Metrics.cycleDays(Outcome.LOST, Statistic.MEDIAN)))
        .isEqualByComparingTo(expected.at("/cycle_days_lost/median").decimalValue());
  }

  @Test
  void commissionOfEveryAgentAndQuarterAgreesMarginally() throws IOException {
    assertCommission("maven-crm", "marginal", "total_marginal");
  }

  @Test
  void commissionOfEveryAgentAndQuarterAgreesRetroactively() throws IOException {
    assertCommission("maven-crm-retroactive", "retroactive", "total_retroactive");
  }

  @Test
  void aliasesAreReportedWithTheirCount() throws IOException {
    assertThat(RealRuns.run(SET, SET, "2017-Q3").diagnostics())
        .filteredOn(note -> note.code().equals("export-alias.was-read"))
        .singleElement()
        .satisfies(note -> assertThat(note.facts())
            .containsEntry("count", "1480")
            .containsEntry("written", "GTXPro")
            .containsEntry("meant", "GTX Pro"));
  }

  @Test
  void agentsWithoutDealsHaveAStatementToo() throws IOException {
    MonthResult quarter = quarter(SET, "2017-Q3");

    RealRuns.expected(SET, "expected.json")
        .get("agents_in_teams_without_opportunities")
        .forEach(agent -> assertThat(person(quarter, agent.asText()).statement())
            .hasValueSatisfying(
                statement -> assertThat(statement.value().total().isZero()).isTrue()));
  }

  @Test
  void everyExplanationAddsUp() throws IOException {
    assertThat(quarter(SET, "2017-Q2").statements())
        .hasSize(41)
        .allSatisfy(statement -> assertThat(
                Recalculation.contradictionsIn(statement.because().orElseThrow()))
            .isEmpty());
  }

  private static void assertCommission(String rules, String column, String totalName)
      throws IOException {
    JsonNode expected = RealRuns.expected(SET, "expected_commission.json");
    Map<String, BigDecimal> paid = new LinkedHashMap<>();
    for (String quarter : QUARTERS) {
      quarter(rules, quarter)
          .statements()
          .forEach(statement -> paid.put(
              statement.value().person() + "|" + quarter,
              statement.value().total().getAmount()));
    }
    BigDecimal total = BigDecimal.ZERO;
    for (JsonNode row : expected.get("rows")) {
      BigDecimal commission =
          paid.get(row.get("agent").asText() + "|" + row.get("quarter").asText());
      assertThat(commission)
          .as(row.toString())
          .isEqualByComparingTo(row.get(column).asText());
      total = total.add(commission);
    }
    assertThat(total).isEqualByComparingTo(expected.get(totalName).asText());
    expected
        .get("manager_override_2pct_of_team_base")
        .properties()
        .forEach(override -> assertThat(paid.get(override.getKey()))
            .as(override.getKey())
            .isEqualByComparingTo(override.getValue().asText()));
  }

  private static MonthRun.Outcome year() throws IOException {
    return RealRuns.run(SET, SET, "2017").orRefuse();
  }

  private static MonthResult quarter(String rules, String quarter) throws IOException {
    Checked<MonthRun.Outcome> run = RealRuns.run(SET, rules, quarter);
    return run.orRefuse().month();
  }

  private static void assertGroup(List<MetricReading> readings, JsonNode expected) {
    assertThat(number(readings, Metrics.dealsWon()))
        .isEqualByComparingTo(expected.get("won").decimalValue());
    assertThat(money(readings)).isEqualByComparingTo(expected.get("won_value").decimalValue());
    assertThat(percent(share(readings)))
        .isEqualByComparingTo(expected.get("win_rate").asText());
  }

  private static long openIn(Funnel funnel, String stage) {
    return funnel.find(StageId.of(stage)).orElseThrow().counts().open();
  }

  private static PersonResult person(MonthResult month, String name) {
    return month.people().stream()
        .filter(person -> person.person().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static ImmutableList<MetricReading> group(List<GroupResult> groups, String name) {
    return groups.stream()
        .filter(group -> group.name().equals(name))
        .findFirst()
        .orElseThrow()
        .readings();
  }

  private static BigDecimal money(List<MetricReading> readings) {
    return number(readings, Metrics.revenue());
  }

  private static BigDecimal number(List<MetricReading> readings, Metric metric) {
    return figure(readings, metric).number().orElseThrow();
  }

  private static Percent share(List<MetricReading> readings) {
    return ((Figure.Share) figure(readings, Metrics.winRate())).percent();
  }

  private static Figure figure(List<MetricReading> readings, Metric metric) {
    return readings.stream()
        .filter(reading -> reading.metric().equals(metric))
        .findFirst()
        .orElseThrow()
        .reading()
        .value()
        .value()
        .value()
        .orElseThrow();
  }

  private static BigDecimal percent(Percent percent) {
    return percent.fraction().setScale(4, RoundingMode.HALF_UP);
  }
}
