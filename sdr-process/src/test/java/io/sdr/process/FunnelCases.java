package io.sdr.process;

import static io.sdr.process.ProcessGoldenTest.assertInterval;
import static io.sdr.process.ProcessGoldenTest.assertNumber;
import static io.sdr.process.ProcessGoldenTest.tolerance;
import static io.sdr.process.ProcessGoldenTest.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.funnel.Funnel;
import io.sdr.process.funnel.FunnelCounter;
import io.sdr.process.funnel.FunnelRules;
import io.sdr.process.funnel.FunnelStep;
import io.sdr.process.funnel.FunnelTally;
import io.sdr.process.funnel.LossValue;
import io.sdr.process.funnel.Narrowest;
import io.sdr.process.funnel.OpenDeals;
import io.sdr.process.funnel.Shortfall;
import io.sdr.process.funnel.TimeInStage;
import io.sdr.process.pipeline.DealPath;
import io.sdr.process.pipeline.MoveRules;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.Stage;
import io.sdr.process.survival.DayCounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Golden cases of funnels, said in the words of the library. */
final class FunnelCases {
  private static final LocalDate DAY_0 = LocalDate.of(2026, 3, 2);
  private static final DealId DEAL = DealId.of("d");
  private static final SdrJson JSON =
      SdrJson.with(PolicyRegistry.discovered(FunnelCases.class.getClassLoader()));

  private FunnelCases() {}

  static void counts(JsonNode one) {
    Pipeline pipeline =
        pipeline(Splitter.on('>').splitToList(one.at("/in/stages").asText()));
    for (JsonNode mode : one.at("/in/mode")) {
      FunnelCounter counter = FunnelTally.counting(
          pipeline,
          JSON.read(mode.toString(), CountingMode.class).orRefuse(),
          CurrencyUnit.USD,
          DAY_0.plusDays(99));
      one.at("/in/traces").forEach(trace -> counter.add(traced(pipeline, trace.asText())));
      FunnelTally tally = counter.tally();
      one.path("out")
          .path(mode.asText())
          .properties()
          .forEach(stage -> assertThat(tally.countIn(StageId.of(stage.getKey())))
              .as(mode + " " + stage.getKey())
              .isEqualTo(stage.getValue().asLong()));
    }
  }

  static void stageTime(JsonNode one) {
    ImmutableSet.Builder<String> stages = ImmutableSet.builder();
    List<StageChange> log = new ArrayList<>();
    int now = 0;
    String stage = one.at("/in/start").asText();
    log.add(change(now, stage));
    stages.add(stage);
    for (JsonNode move : one.at("/in/moves")) {
      now += move.path(0).asInt();
      if (!move.path(1).asText().equals("(no stage change)")) {
        stage = move.path(1).asText();
        log.add(change(now, stage));
        stages.add(stage);
      }
    }
    Pipeline pipeline = pipeline(
        ImmutableList.<String>builder().addAll(stages.build()).add("won").build());
    DealPath path = DealPath.of(pipeline, deal(stage, Outcome.OPEN, now, 0), log);
    LocalDate asOf = DAY_0.plusDays(now);
    // a minute of the case is a day here
    one.at("/out/minutes")
        .properties()
        .forEach(expected -> assertThat(path.daysIn(StageId.of(expected.getKey()), asOf))
            .as(expected.getKey())
            .hasValue(expected.getValue().asLong()));
  }

  static void survival(JsonNode one) {
    DayCounts completed = DayCounts.none();
    DayCounts lasting = DayCounts.none();
    for (String time : Splitter.on(',').split(one.at("/in/times").asText())) {
      boolean lasts = time.endsWith("+");
      DayCounts stay =
          new DayCounts(ImmutableSortedMap.of(Long.valueOf(time.replace("+", "")), 1L));
      lasting = lasts ? lasting.plus(stay) : lasting;
      completed = lasts ? completed : completed.plus(stay);
    }
    TimeInStage stays = new TimeInStage(completed, DayCounts.none(), lasting, 0);
    one.path("out").properties().forEach(result -> {
      switch (result.getKey()) {
        case "S" ->
          result
              .getValue()
              .properties()
              .forEach(point -> assertNumber(
                  value(stays.stillThereAfter(Long.parseLong(point.getKey()))).fraction(),
                  point.getValue(),
                  tolerance(one, "S")));
        case "median" ->
          assertThat(stays.median()).isEqualTo(Measured.of(result.getValue().asLong()));
        case "median_of_completed_only" ->
          assertNumber(value(stays.medianOfCompleted()), result.getValue(), 0);
        default -> assertThat(result.getKey()).isEqualTo("tol");
      }
    });
  }

  static void lostWins(JsonNode one) {
    assertThat(one.at("/in/columns").toString())
        .isEqualTo("[\"step\",\"entered\",\"passed\",\"benchmark\"]");
    Funnel funnel = funnel(
        ImmutableList.copyOf(one.at("/in/steps")), one.at("/in/average_deal").asLong());
    for (int i = 0; i < funnel.steps().size(); i++) {
      FunnelStep step = funnel.steps().get(i);
      Shortfall shortfall = step.shortfall().orElseThrow();
      assertNumber(
          value(step.conversion().share()).fraction(),
          one.at("/out/conversion/" + i),
          tolerance(one, "conversion"));
      assertNumber(
          number(shortfall.lostWins()), one.at("/out/lost_wins/" + i), tolerance(one, "wins"));
      assertNumber(
          number(shortfall.lostValue()), one.at("/out/lost_value/" + i), tolerance(one, "value"));
    }
    assertThat(funnel.narrowest().lever().place().map(Narrowest.Place::stage))
        .isEqualTo(Measured.of(StageId.of(one.at("/out/largest_lever").asText())));
  }

  static void belowBenchmark(JsonNode one) {
    JsonNode in = one.path("in");
    FunnelStep step = funnel(
            List.of(JSON.mapper()
                .createArrayNode()
                .add("step")
                .add(in.path("entered"))
                .add(in.path("passed"))
                .add(in.path("benchmark"))),
            1)
        .steps()
        .get(0);
    assertNumber(
        value(step.shortfall().orElseThrow().byChance()).fraction(),
        one.at("/out/p_one_sided"),
        tolerance(one, "p"));
    assertInterval(step.conversion().counts(), one.at("/out/wilson95"));
  }

  private static Funnel funnel(List<JsonNode> steps, long averageDeal) {
    List<String> names = steps.stream().map(step -> step.path(0).asText()).toList();
    Pipeline pipeline =
        pipeline(ImmutableList.<String>builder().addAll(names).add("won").build());
    FunnelCounter counter = FunnelTally.counting(
        pipeline, CountingMode.REACHED_OR_BEYOND, CurrencyUnit.USD, DAY_0.plusDays(99));
    FunnelRules.Builder rules =
        FunnelRules.builder().openDeals(OpenDeals.UNDECIDED).lossValue(LossValue.AVERAGE_WON);
    for (int i = 0; i < steps.size(); i++) {
      JsonNode step = steps.get(i);
      long passed = step.path(2).asLong();
      DealPath lost = passing(pipeline, names.subList(0, i + 1), Outcome.LOST, averageDeal);
      for (long n = passed; n < step.path(1).asLong(); n++) {
        counter.add(lost);
      }
      rules.putBenchmark(
          StageId.of(names.get(i)),
          Percent.ofFraction(new BigDecimal(step.path(3).asText())));
      if (i == steps.size() - 1) {
        DealPath won = passing(pipeline, names, Outcome.WON, averageDeal);
        for (long n = 0; n < passed; n++) {
          counter.add(won);
        }
      }
    }
    Funnel funnel = counter.tally().read(rules.build(), Detail.NONE).value();
    assertThat(funnel.steps())
        .extracting(step -> step.counts().entered())
        .isEqualTo(steps.stream().map(step -> step.path(1).asLong()).toList());
    return funnel;
  }

  private static DealPath traced(Pipeline pipeline, String trace) {
    List<String> stages =
        Splitter.on(',').splitToList(trace.replaceAll("\\(.*\\)", "").trim());
    boolean won = stages.get(stages.size() - 1).equals(pipeline.wonStage().text());
    Outcome outcome = won ? Outcome.WON : trace.contains("lost") ? Outcome.LOST : Outcome.OPEN;
    return passing(pipeline, stages, outcome, 1);
  }

  private static DealPath passing(
      Pipeline pipeline, List<String> stages, Outcome outcome, long amount) {
    List<StageChange> log = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      log.add(change(i, stages.get(i)));
    }
    Deal deal = deal(stages.get(stages.size() - 1), outcome, stages.size(), amount);
    return DealPath.of(pipeline, deal, log);
  }

  private static Deal deal(String stage, Outcome outcome, int day, long amount) {
    return Deal.builder()
        .id(DEAL)
        .owner(PersonId.of("ann"))
        .stage(StageId.of(stage))
        .outcome(outcome)
        .closed(
            outcome.isDecided() ? Optional.of(DAY_0.plusDays(day)) : Optional.<LocalDate>empty())
        .amount(BigMoney.of(CurrencyUnit.USD, BigDecimal.valueOf(amount)))
        .build();
  }

  private static StageChange change(int day, String entered) {
    return StageChange.builder()
        .deal(DEAL)
        .entered(StageId.of(entered))
        .date(DAY_0.plusDays(day))
        .build();
  }

  private static Pipeline pipeline(List<String> stages) {
    int last = stages.size() - 1;
    Pipeline.Builder pipeline = Pipeline.builder().name("sales").moves(MoveRules.free());
    stages.subList(0, last).forEach(stage -> pipeline.addStage(Stage.open(stage)));
    return pipeline.addStage(Stage.won(stages.get(last))).build();
  }

  private static BigDecimal number(Measured<Figure> figure) {
    return value(figure).number().orElseThrow();
  }
}
