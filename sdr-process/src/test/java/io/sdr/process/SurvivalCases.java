package io.sdr.process;

import static io.sdr.process.ProcessGoldenTest.TOLERANCE;
import static io.sdr.process.ProcessGoldenTest.assertNumber;
import static io.sdr.process.ProcessGoldenTest.tolerance;
import static io.sdr.process.ProcessGoldenTest.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.StageId;
import io.sdr.process.survival.CurveComparison;
import io.sdr.process.survival.IncidenceCurve;
import io.sdr.process.survival.LifetimeCounter;
import io.sdr.process.survival.Lifetimes;
import io.sdr.process.survival.Onward;
import io.sdr.process.survival.RankWeight;
import io.sdr.process.survival.StageChain;
import io.sdr.process.survival.StageOutlook;
import io.sdr.process.survival.SurvivalCurve;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Golden cases of lifetimes, said in the words of the library. */
final class SurvivalCases {
  private static final Percent LEVEL = Percent.of("95");
  private static final String CAUSE_1 = "1";
  private static final String CAUSE_2 = "2";

  private SurvivalCases() {}

  static void curve(JsonNode one) {
    assertThat(one.at("/in/plus").asText()).isEqualTo("censored");
    SurvivalCurve curve = SurvivalCurve.of(lifetimes(one.at("/in/times").asText()));
    one.path("out").properties().forEach(result -> {
      switch (result.getKey()) {
        case "columns" ->
          assertThat(result.getValue().toString())
              .isEqualTo("[\"t\",\"at_risk\",\"events\",\"S\",\"se_greenwood\"]");
        case "table" -> assertTable(curve, result.getValue());
        case "median" ->
          assertThat(curve.median()).isEqualTo(Measured.of(result.getValue().asLong()));
        case "ci95_loglog" ->
          result
              .getValue()
              .properties()
              .forEach(point -> assertInterval(
                  value(curve.intervalAfter(Long.parseLong(point.getKey()), LEVEL)),
                  point.getValue(),
                  tolerance(one, "ci")));
        default -> assertThat(result.getKey()).startsWith("tol");
      }
    });
  }

  private static void assertTable(SurvivalCurve curve, JsonNode table) {
    assertThat(curve.steps()).hasSize(table.size());
    for (int i = 0; i < table.size(); i++) {
      SurvivalCurve.Step step = curve.steps().get(i);
      assertThat(step.day()).isEqualTo(table.path(i).path(0).asLong());
      assertThat(step.atRisk()).isEqualTo(table.path(i).path(1).asLong());
      assertThat(step.ended()).isEqualTo(table.path(i).path(2).asLong());
      assertNumber(step.there().fraction(), table.path(i).path(3), TOLERANCE);
      assertNumber(step.standardError(), table.path(i).path(4), TOLERANCE);
    }
  }

  private static void assertInterval(
      Proportion.Interval interval, JsonNode bounds, double tolerance) {
    assertNumber(interval.low().fraction(), bounds.path(0), tolerance);
    assertNumber(interval.high().fraction(), bounds.path(1), tolerance);
  }

  static void lateEntries(JsonNode one) {
    assertThat(one.at("/in/all_events").asBoolean()).isTrue();
    LifetimeCounter counter = Lifetimes.counting();
    for (int i = 0; i < one.at("/in/exit").size(); i++) {
      counter.addLate(one.at("/in/entry/" + i).asLong());
      counter.addEnded("event", OptionalLong.of(one.at("/in/exit/" + i).asLong()));
    }
    SurvivalCurve curve = SurvivalCurve.of(counter.lifetimes());
    one.at("/out/S")
        .properties()
        .forEach(point -> assertNumber(
            value(curve.thereAfter(Long.parseLong(point.getKey()))).fraction(),
            point.getValue(),
            tolerance(one, "S")));
  }

  static void comparison(JsonNode one) {
    RankWeight weight = RankWeight.valueOf(
        one.at("/in/weight").asText("log_rank").toUpperCase(Locale.ROOT).replace('-', '_'));
    CurveComparison comparison = value(CurveComparison.of(
            lifetimes(one.at("/in/group1").asText()),
            lifetimes(one.at("/in/group2").asText()),
            weight,
            Detail.NONE)
        .value());
    one.path("out").properties().forEach(result -> {
      switch (result.getKey()) {
        case "chi2" ->
          assertNumber(comparison.statistic(), result.getValue(), tolerance(one, "chi2"));
        case "p" -> assertNumber(comparison.p(), result.getValue(), tolerance(one, "p"));
        case "observed1" ->
          assertThat(comparison.observed()).isEqualTo(result.getValue().asLong());
        case "expected1" ->
          assertNumber(comparison.expected(), result.getValue(), tolerance(one, "expected"));
        case "variance1" ->
          assertNumber(comparison.variance(), result.getValue(), tolerance(one, "variance"));
        default -> assertThat(result.getKey()).startsWith("tol");
      }
    });
  }

  static void causes(JsonNode one) {
    LifetimeCounter counter = Lifetimes.counting();
    for (int i = 0; i < one.at("/in/times").size(); i++) {
      OptionalLong days = OptionalLong.of(one.at("/in/times/" + i).asLong());
      String cause = one.at("/in/cause/" + i).asText();
      if (cause.equals("0")) {
        counter.addLasting(days);
      } else {
        counter.addEnded(cause, days);
      }
    }
    Lifetimes lifetimes = counter.lifetimes();
    IncidenceCurve first = IncidenceCurve.of(lifetimes, CAUSE_1);
    IncidenceCurve second = IncidenceCurve.of(lifetimes, CAUSE_2);
    one.path("out").properties().forEach(result -> {
      switch (result.getKey()) {
        case "cif1" -> assertShares(first, result.getValue());
        case "cif2" -> assertShares(second, result.getValue());
        case "S" -> assertThere(SurvivalCurve.of(lifetimes), result.getValue());
        case "var_cif2" ->
          result
              .getValue()
              .properties()
              .forEach(point -> assertNumber(
                  second.steps().stream()
                      .filter(step -> step.day() == Long.parseLong(point.getKey()))
                      .findFirst()
                      .orElseThrow()
                      .variance(),
                  point.getValue(),
                  TOLERANCE));
        case "ci95_cif2" ->
          result
              .getValue()
              .properties()
              .forEach(point -> assertInterval(
                  value(second.intervalBy(Long.parseLong(point.getKey()), LEVEL)),
                  point.getValue(),
                  TOLERANCE));
        default -> fail("unknown result: " + result.getKey());
      }
    });
  }

  static void letters(JsonNode one) {
    assertThat(one.at("/in/letters").asText()).isEqualTo("W won, L lost, + open");
    LifetimeCounter counter = Lifetimes.counting();
    for (String time : Splitter.on(',').split(one.at("/in/days").asText())) {
      OptionalLong days = OptionalLong.of(Long.parseLong(time.replaceAll("[^0-9]", "")));
      if (time.endsWith("+")) {
        counter.addLasting(days);
      } else {
        counter.addEnded(time.endsWith("W") ? Lifetimes.WON : Lifetimes.LOST, days);
      }
    }
    Lifetimes lifetimes = counter.lifetimes();
    long won = lifetimes.endedBy(Lifetimes.WON).size();
    one.path("out").properties().forEach(result -> {
      switch (result.getKey()) {
        case "won_over_created" ->
          assertNumber(
              value(Proportion.of(won, lifetimes.size()).share()).fraction(),
              result.getValue(),
              TOLERANCE);
        case "won_over_closed" ->
          assertNumber(
              value(Proportion.of(won, lifetimes.ended().size()).share()).fraction(),
              result.getValue(),
              TOLERANCE);
        case "won" -> assertShares(IncidenceCurve.of(lifetimes, Lifetimes.WON), result.getValue());
        case "lost" ->
          assertShares(IncidenceCurve.of(lifetimes, Lifetimes.LOST), result.getValue());
        case "open" -> assertThere(SurvivalCurve.of(lifetimes), result.getValue());
        default -> fail("unknown result: " + result.getKey());
      }
    });
    assertThat(Recalculation.contradictionsIn(
            IncidenceCurve.of(lifetimes, Lifetimes.WON, Detail.FULL).because().orElseThrow()))
        .isEmpty();
  }

  static void chain(JsonNode one) {
    List<StageId> states = new ArrayList<>();
    one.at("/in/states").forEach(state -> states.add(StageId.of(state.asText())));
    List<Onward> rows = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      Map<StageId, BigDecimal> moves = new TreeMap<>();
      for (int j = 0; j < states.size(); j++) {
        BigDecimal part = one.at("/in/Q/" + i + "/" + j).decimalValue();
        if (part.signum() > 0) {
          moves.put(states.get(j), part);
        }
      }
      JsonNode decided = one.at("/in/R_win_loss/" + i);
      rows.add(Onward.stated(
          states.get(i),
          ImmutableSortedMap.copyOf(moves),
          decided.path(0).decimalValue(),
          decided.path(1).decimalValue(),
          Optional.empty()));
    }
    for (StageOutlook outlook : StageChain.of(rows).outlook(Detail.NONE).value()) {
      assertNumber(
          value(outlook.winning()).fraction(),
          one.at("/out/win/" + outlook.stage().text()),
          TOLERANCE);
    }
  }

  private static void assertShares(IncidenceCurve curve, JsonNode points) {
    points
        .properties()
        .forEach(point -> assertThat(
                value(curve.shareBy(Long.parseLong(point.getKey()))).fraction().doubleValue())
            .as(point.getKey())
            .isCloseTo(point.getValue().asDouble(), within(TOLERANCE)));
  }

  private static void assertThere(SurvivalCurve curve, JsonNode points) {
    points
        .properties()
        .forEach(point -> assertNumber(
            value(curve.thereAfter(Long.parseLong(point.getKey()))).fraction(),
            point.getValue(),
            TOLERANCE));
  }

  private static Lifetimes lifetimes(String times) {
    LifetimeCounter counter = Lifetimes.counting();
    for (String time : Splitter.on(',').split(times)) {
      OptionalLong days = OptionalLong.of(Long.parseLong(time.replace("+", "")));
      if (time.endsWith("+")) {
        counter.addLasting(days);
      } else {
        counter.addEnded("event", days);
      }
    }
    return counter.lifetimes();
  }
}
