package io.sdr.process;

import static io.sdr.process.ProcessGoldenTest.TOLERANCE;
import static io.sdr.process.ProcessGoldenTest.assertNumber;
import static io.sdr.process.ProcessGoldenTest.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Streams;
import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.process.accuracy.AmountAccuracy;
import io.sdr.process.accuracy.ChanceAccuracy;
import io.sdr.process.accuracy.PastChance;
import io.sdr.process.accuracy.PastForecast;
import io.sdr.process.forecast.AmountDistribution;
import io.sdr.process.forecast.CategoryTotals;
import io.sdr.process.forecast.CountDistribution;
import io.sdr.process.forecast.Forecast;
import io.sdr.process.forecast.ForecastCategory;
import io.sdr.process.forecast.Horizon;
import io.sdr.process.forecast.Prospect;
import io.sdr.process.forecast.WinChances;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Golden cases of forecasts, said in the words of the library. */
final class ForecastCases {
  private static final Horizon YEAR = Horizon.of(LocalDate.of(2026, 1, 1), Period.parse("2026"));
  private static final Map<String, Integer> MONTHS = Map.of("Jun", 6, "Jul", 7, "Aug", 8);

  private ForecastCases() {}

  /** Deals of name, amount, percent and month, or of amount and fraction. */
  static void deals(JsonNode one) {
    List<Prospect> prospects = new ArrayList<>();
    for (JsonNode deal : one.at("/in/deals")) {
      boolean named = deal.size() == 4;
      BigDecimal chance = deal.path(named ? 2 : 1).decimalValue();
      Prospect.Builder prospect = prospect(
              prospects.size(), deal.path(named ? 1 : 0).decimalValue(), ForecastCategory.PIPELINE)
          .stated(named ? new Percent(chance) : Percent.ofFraction(chance));
      if (named) {
        prospect.closing(LocalDate.of(2026, MONTHS.get(deal.path(3).asText()), 15));
      }
      prospects.add(prospect.build());
    }
    Forecast forecast = Forecast.of(
            prospects, WinChances.stated(), YEAR, CurrencyUnit.USD, Detail.NONE)
        .value();
    AmountDistribution distribution = value(forecast.distribution(money(BigDecimal.ONE)));
    one.path("out").properties().forEach(result -> {
      switch (result.getKey()) {
        case "weighted_by_month" ->
          result
              .getValue()
              .properties()
              .forEach(month -> assertNumber(
                  forecast
                      .byMonth()
                      .get(YearMonth.of(2026, MONTHS.get(month.getKey())))
                      .getAmount(),
                  month.getValue(),
                  0));
        case "mean" -> assertNumber(distribution.mean().getAmount(), result.getValue(), 0);
        case "sd" ->
          assertNumber(distribution.standardDeviation().getAmount(), result.getValue(), TOLERANCE);
        case "pmf" -> assertTotals(distribution, result.getValue());
        default -> fail("unknown result: " + result.getKey());
      }
    });
  }

  private static void assertTotals(AmountDistribution distribution, JsonNode expected) {
    assertThat(distribution.totals()).hasSize(expected.size());
    for (AmountDistribution.Total total : distribution.totals()) {
      assertNumber(
          total.share().fraction(),
          expected.path(total.amount().getAmount().stripTrailingZeros().toPlainString()),
          TOLERANCE);
    }
  }

  static void wins(JsonNode one) {
    CountDistribution wins = CountDistribution.of(Streams.stream(one.at("/in/p"))
        .map(JsonNode::decimalValue)
        .map(Percent::ofFraction)
        .toList());
    one.path("out").properties().forEach(result -> {
      String name = result.getKey();
      if (name.equals("pmf")) {
        assertThat(wins.shares()).hasSize(result.getValue().size());
        for (int i = 0; i < wins.shares().size(); i++) {
          assertNumber(wins.shares().get(i).fraction(), result.getValue().path(i), TOLERANCE);
        }
      } else if (name.equals("mean")) {
        assertNumber(wins.mean(), result.getValue(), 0);
      } else if (name.equals("variance")) {
        assertNumber(wins.variance(), result.getValue(), 0);
      } else {
        assertThat(name).startsWith("p_at_least_");
        assertNumber(
            wins.chanceOfAtLeast(Integer.parseInt(name.substring("p_at_least_".length())))
                .least()
                .fraction(),
            result.getValue(),
            TOLERANCE);
      }
    });
  }

  static void categories(JsonNode one) {
    List<Prospect> prospects = new ArrayList<>();
    one.at("/in/single")
        .properties()
        .forEach(category -> prospects.add(prospect(
                prospects.size(),
                category.getValue().decimalValue(),
                ForecastCategory.valueOf(category.getKey().toUpperCase(Locale.ROOT)))
            .build()));
    CategoryTotals totals =
        CategoryTotals.of(prospects, CurrencyUnit.USD, Detail.NONE).value();
    one.at("/out/cumulative").properties().forEach(result -> {
      BigMoney total = switch (result.getKey()) {
        case "closed" -> totals.closed();
        case "commit" -> totals.commitForecast();
        case "best_case" -> totals.bestCaseForecast();
        case "open_pipeline" -> totals.openPipeline();
        default -> fail("unknown result: " + result.getKey());
      };
      assertNumber(total.getAmount(), result.getValue(), 0);
    });
  }

  static void amounts(JsonNode one) {
    List<PastForecast> past = new ArrayList<>();
    for (int i = 0; i < one.at("/in/actual").size(); i++) {
      past.add(new PastForecast(
          "week " + i,
          money(one.at("/in/forecast/" + i).decimalValue()),
          money(one.at("/in/actual/" + i).decimalValue())));
    }
    AmountAccuracy accuracy =
        AmountAccuracy.of(past, CurrencyUnit.USD, Detail.NONE).value();
    one.path("out").properties().forEach(result -> {
      Percent share = value(
          switch (result.getKey()) {
            case "wape" -> accuracy.error();
            case "mape" -> accuracy.meanShare();
            case "bias" -> accuracy.bias();
            default -> fail("unknown result: " + result.getKey());
          });
      assertNumber(share.fraction(), result.getValue(), TOLERANCE);
    });
  }

  static void chances(JsonNode one) {
    List<PastChance> past = new ArrayList<>();
    for (int i = 0; i < one.at("/in/p").size(); i++) {
      past.add(new PastChance(
          Percent.ofFraction(one.at("/in/p/" + i).decimalValue()),
          one.at("/in/y/" + i).asInt() == 1));
    }
    ChanceAccuracy accuracy = ChanceAccuracy.of(past, Detail.NONE).value();
    one.path("out").properties().forEach(result -> {
      Figure number = value(
          switch (result.getKey()) {
            case "brier" -> accuracy.brier();
            case "auc" -> accuracy.auc();
            default -> fail("unknown result: " + result.getKey());
          });
      assertNumber(number.number().orElseThrow(), result.getValue(), TOLERANCE);
    });
  }

  private static Prospect.Builder prospect(
      int number, BigDecimal amount, ForecastCategory category) {
    return Prospect.builder()
        .deal(DealId.of("d" + number))
        .owner(PersonId.of("ann"))
        .stage(StageId.of("offer"))
        .amount(money(amount))
        .category(category);
  }

  private static BigMoney money(BigDecimal amount) {
    return BigMoney.of(CurrencyUnit.USD, amount);
  }
}
