package io.sdr.process;

import static io.sdr.process.ProcessGoldenTest.TOLERANCE;
import static io.sdr.process.ProcessGoldenTest.assertNumber;
import static io.sdr.process.ProcessGoldenTest.tolerance;
import static io.sdr.process.ProcessGoldenTest.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.kpi.clientele.CountBack;
import io.sdr.process.flow.Queues;
import io.sdr.process.flow.StandingDeal;
import io.sdr.process.flow.StuckDeal;
import io.sdr.process.flow.StuckDeals;
import io.sdr.process.flow.StuckRules;
import io.sdr.process.flow.Velocity;
import io.sdr.process.flow.VelocityRules;
import io.sdr.process.pipeline.DealPath;
import io.sdr.process.pipeline.MoveRules;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.Stage;
import io.sdr.process.survival.StayCounter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Golden cases of how deals flow, said in the words of the library. */
final class FlowCases {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final StageId STAGE = StageId.of("offer");
  private static final Pipeline PIPELINE = Pipeline.of(
      "sales", MoveRules.free(), Stage.open("new"), Stage.open("offer"), Stage.won("sold"));

  private FlowCases() {}

  static void velocity(JsonNode one) {
    JsonNode in = one.path("in");
    BigMoney perDay = Velocity.of(
            in.path("opportunities").asLong(),
            money(in.path("average_value").decimalValue()),
            Percent.ofFraction(in.path("win_rate").decimalValue()),
            in.path("cycle_days").decimalValue())
        .perDay(Detail.NONE)
        .value();
    assertNumber(perDay.getAmount(), one.at("/out/per_day"), tolerance(one, "per_day"));
  }

  static void daysOutstanding(JsonNode one) {
    JsonNode in = one.path("in");
    assertThat(in.path("method").asText()).isEqualTo("count-back");
    List<BigMoney> sales = new ArrayList<>();
    in.path("sales_oldest_first").forEach(month -> sales.add(money(month.decimalValue())));
    BigDecimal days = value(CountBack.daysOutstanding(
            money(in.path("receivable").decimalValue()),
            sales,
            in.path("days_per_month").asInt(),
            Detail.NONE)
        .value());
    assertNumber(days, one.at("/out/days"), tolerance(one, "days"));
  }

  static void averageDeal(JsonNode one) {
    for (int i = 0; i < one.at("/in/ratio").size(); i++) {
      JsonNode ratio = one.at("/in/ratio/" + i);
      List<Deal> deals = new ArrayList<>();
      for (int deal = 0; deal < ratio.path(1).asInt(); deal++) {
        deals.add(won(deal, deal == 0 ? ratio.path(0).decimalValue() : BigDecimal.ZERO));
      }
      VelocityRules rules =
          new VelocityRules(VelocityRules.WinRate.OF_DECIDED, VelocityRules.Cycle.MEAN, 1);
      assertNumber(
          value(rules.read(deals, DAY, Detail.NONE).value()).averageValue().getAmount(),
          one.at("/out/average_deal/" + i),
          tolerance(one, "average_deal"));
    }
  }

  static void utilisation(JsonNode one) {
    assertThat(one.at("/in/columns").toString())
        .isEqualTo("[\"arrivals\",\"handling_hours\",\"available_hours\"]");
    for (int i = 0; i < one.at("/in/stages").size(); i++) {
      JsonNode stage = one.at("/in/stages/" + i);
      Percent load = value(Queues.utilisation(
          stage.path(0).decimalValue(),
          stage.path(1).decimalValue(),
          stage.path(2).decimalValue(),
          Trace.silent()));
      assertNumber(load.fraction(), one.at("/out/utilisation/" + i), TOLERANCE);
      assertThat(Queues.isOverloaded(load))
          .isEqualTo(one.at("/out/overloaded/" + i).asBoolean());
    }
  }

  static void waiting(JsonNode one) {
    JsonNode in = one.path("in");
    assertThat(in.path("formula").asText()).isEqualTo("kingman");
    for (int i = 0; i < in.path("rho").size(); i++) {
      assertNumber(
          value(Queues.waiting(
              in.path("ca2").decimalValue(),
              in.path("ce2").decimalValue(),
              Percent.ofFraction(in.path("rho").path(i).decimalValue()),
              in.path("te").decimalValue(),
              Trace.silent())),
          one.at("/out/wait/" + i),
          0);
    }
  }

  static void inProgress(JsonNode one) {
    JsonNode in = one.path("in");
    assertThat(in.path("formula").asText()).isEqualTo("little");
    assertNumber(
        Queues.inProgress(
            in.path("deals_per_day").decimalValue(),
            in.path("days").decimalValue(),
            Trace.silent()),
        one.at("/out/wip"),
        0);
  }

  static void rotting(JsonNode one) {
    StuckRules rules =
        StuckRules.stated(ImmutableMap.of(STAGE, one.at("/in/threshold_days").asLong()));
    long days = one.at("/in/days_since_stage_change").asLong();
    assertThat(stuck(rules, days).isStuck()).isEqualTo(one.at("/out/rotting").asBoolean());
    assertThat(stuck(rules, 0).isStuck())
        .isEqualTo(one.at("/out/after_a_stage_change").asBoolean());
  }

  private static StuckDeal stuck(StuckRules rules, long days) {
    DealId id = DealId.of("d");
    Deal deal = Deal.builder()
        .id(id)
        .owner(PersonId.of("ann"))
        .stage(STAGE)
        .outcome(Outcome.OPEN)
        .opened(DAY.minusDays(99))
        .build();
    StageChange change = StageChange.builder()
        .deal(id)
        .left(StageId.of("new"))
        .entered(STAGE)
        .date(DAY)
        .build();
    return StuckDeals.of(PIPELINE, rules, StayCounter.of(PIPELINE, DAY).stays())
        .judge(
            List.of(StandingDeal.of(DealPath.of(PIPELINE, deal, List.of(change)))),
            DAY.plusDays(days),
            Detail.NONE)
        .value()
        .get(0);
  }

  private static Deal won(int number, BigDecimal amount) {
    return Deal.builder()
        .id(DealId.of("d" + number))
        .owner(PersonId.of("ann"))
        .stage(StageId.of("sold"))
        .outcome(Outcome.WON)
        .opened(DAY.minusDays(9))
        .closed(DAY)
        .amount(money(amount))
        .build();
  }

  private static BigMoney money(BigDecimal amount) {
    return BigMoney.of(CurrencyUnit.USD, amount);
  }
}
