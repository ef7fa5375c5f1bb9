package io.sdr.kpi.metric;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import io.sdr.core.explain.Trace;
import io.sdr.core.observation.OpenDeal;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Figure;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.DealLine;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.ProductId;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.kpi.outlook.OutlookMetrics;
import io.sdr.kpi.outlook.PipelineFacts;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures of a CRM of thirty sellers and 8 800 deals that were computed apart from this project, read by metrics. */
class MetricRealDataTest {
  private static final Path SET = Path.of(System.getProperty("sdr.data", ""), "maven-crm");
  private static final LocalDate LAST_DAY = LocalDate.parse("2017-12-31");
  private static final List<List<String>> ROWS = new ArrayList<>();
  private static final Map<String, BigMoney> LIST = new HashMap<>();

  private static JsonNode expected = new ObjectMapper().nullNode();

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(Files.isRegularFile(SET.resolve("expected.json")), () -> "no data at " + SET);
    expected = new ObjectMapper().readTree(SET.resolve("expected.json").toFile());
    ROWS.addAll(rows("sales_pipeline.csv"));
    rows("products.csv").forEach(row -> LIST.put(row.get(0), usd(row.get(2))));
  }

  private static List<List<String>> rows(String file) throws IOException {
    return Files.readAllLines(SET.resolve(file)).stream()
        .skip(1)
        .map(line -> Splitter.on(',').splitToList(line))
        .toList();
  }

  private static BigMoney usd(String amount) {
    return BigMoney.of(CurrencyUnit.USD, new BigDecimal(amount));
  }

  private static TallySheet sheet(String period) {
    Department.Builder department = Department.builder();
    ROWS.stream()
        .map(row -> row.get(1))
        .distinct()
        .forEach(name -> department.addPerson(Person.of(PersonId.of(name), name)));
    TallySheet.Collector sheet = TallySheet.collecting(
        department.build(), Period.parse(period), CurrencyUnit.USD, ExchangeRates.none());
    for (List<String> row : ROWS) {
      switch (row.get(4)) {
        case "Won", "Lost" -> sheet.add(decided(row));
        case "Engaging" -> new PipelineFacts(180).add(engaging(row), sheet);
        default -> {}
      }
    }
    return sheet.sheet();
  }

  /** In the export one product is written in two ways. */
  private static String product(List<String> row) {
    return row.get(2).equals("GTXPro") ? "GTX Pro" : row.get(2);
  }

  private static Deal decided(List<String> row) {
    boolean isWon = row.get(4).equals("Won");
    BigMoney amount = usd(row.get(7));
    Deal.Builder deal = Deal.builder()
        .id(DealId.of(row.get(0)))
        .owner(PersonId.of(row.get(1)))
        .product(ProductId.of(product(row)))
        .stage(StageId.of(row.get(4)))
        .outcome(isWon ? Outcome.WON : Outcome.LOST)
        .opened(LocalDate.parse(row.get(5)))
        .closed(LocalDate.parse(row.get(6)))
        .amount(amount);
    return isWon
        ? deal.addLine(DealLine.builder()
                .number(1)
                .product(ProductId.of(product(row)))
                .quantity(BigDecimal.ONE)
                .amount(amount)
                .list(LIST.getOrDefault(product(row), amount))
                .build())
            .build()
        : deal.build();
  }

  private static OpenDeal engaging(List<String> row) {
    return OpenDeal.builder()
        .deal(DealId.of(row.get(0)))
        .owner(PersonId.of(row.get(1)))
        .day(LAST_DAY)
        .stage(StageId.of(row.get(4)))
        .enteredStage(LocalDate.parse(row.get(5)))
        .lastActivity(LocalDate.parse(row.get(5)))
        .nextStep(LAST_DAY)
        .build();
  }

  private static BigDecimal read(Metric metric, Tally tally) {
    Figure figure = metric.read(tally, Trace.silent()).value().value().orElseThrow();
    return figure.number().orElseThrow();
  }

  /** To four digits after the point, as the expected figures are given. */
  private static BigDecimal shown(BigDecimal number) {
    return number.setScale(4, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal fraction(Metric metric, Tally tally) {
    return shown(read(metric, tally));
  }

  @Test
  void theYearOfTheDepartment() {
    Tally year = sheet("2017").total();
    assertThat(read(Metrics.revenue(), year)).isEqualByComparingTo(number("won_value_total"));
    assertThat(read(Metrics.dealsWon(), year)).isEqualByComparingTo(number("stage_counts/Won"));
    assertThat(shown(read(Metrics.averageDeal(), year)))
        .isEqualByComparingTo(number("won_value_mean"));
    assertThat(read(Metrics.medianDeal(), year)).isEqualByComparingTo(number("won_value_median"));
    assertThat(fraction(Metrics.winRate(), year))
        .isEqualByComparingTo(number("win_rate_overall_won_over_closed"));
  }

  @Test
  void howLongSalesTake() {
    Tally year = sheet("2017").total();
    for (Outcome outcome : List.of(Outcome.WON, Outcome.LOST)) {
      String days = outcome == Outcome.WON ? "cycle_days_won" : "cycle_days_lost";
      assertThat(shown(read(Metrics.cycleDays(outcome, CycleDays.Statistic.MEAN), year)))
          .isEqualByComparingTo(number(days + "/mean"));
      assertThat(read(Metrics.cycleDays(outcome, CycleDays.Statistic.MEDIAN), year))
          .isEqualByComparingTo(number(days + "/median"));
    }
  }

  @Test
  void everySeller() {
    TallySheet year = sheet("2017");
    assertThat(expected.get("by_agent")).hasSize(30);
    expected.get("by_agent").properties().forEach(seller -> {
      Tally own = year.of(PersonId.of(seller.getKey()), Scope.OWN);
      assertThat(read(Metrics.revenue(), own))
          .isEqualByComparingTo(seller.getValue().get("won_value").decimalValue());
      assertThat(read(Metrics.dealsWon(), own))
          .isEqualByComparingTo(seller.getValue().get("won").decimalValue());
      assertThat(fraction(Metrics.winRate(), own))
          .isEqualByComparingTo(seller.getValue().get("win_rate").asText());
    });
  }

  @Test
  void everyQuarter() {
    expected.get("closed_by_quarter").properties().forEach(quarter -> {
      Tally all = sheet(quarter.getKey()).total();
      assertThat(read(Metrics.dealsWon(), all))
          .isEqualByComparingTo(quarter.getValue().get("won").decimalValue());
      assertThat(all.of(Quantities.DEALS_LOST))
          .isEqualTo(quarter.getValue().get("lost").asLong());
      assertThat(read(Metrics.revenue(), all))
          .isEqualByComparingTo(number("won_value_by_close_quarter/" + quarter.getKey()));
    });
  }

  @Test
  void theDiscountOfEveryProduct() {
    TallySheet year = sheet("2017");
    expected.get("won_value_vs_list_price_by_product_normalised").properties().forEach(product -> {
      Tally sold = requireNonNull(year.byProduct().get(ProductId.of(product.getKey())));
      assertThat(BigDecimal.ONE.subtract(fraction(Metrics.averageDiscount(), sold)))
          .isEqualByComparingTo(product.getValue().get("ratio").asText());
    });
  }

  @Test
  void howLongOpenDealsStand() {
    Tally open = sheet("2017").total();
    assertThat(read(OutlookMetrics.stageAge(), open))
        .isEqualByComparingTo(number("engaging_age_days_at_2017_12_31/median"));
    assertThat(fraction(OutlookMetrics.staleShare(), open))
        .isEqualByComparingTo(shown(number("engaging_age_days_at_2017_12_31/older_than_180")
            .divide(number("stage_counts/Engaging"), 10, RoundingMode.HALF_EVEN)));
  }

  private static BigDecimal number(String path) {
    return new BigDecimal(expected.at("/" + path).asText());
  }
}
