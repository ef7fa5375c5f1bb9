package io.sdr.kpi.scorecard;

import static io.sdr.kpi.scorecard.Cards.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.sample.Refusals;
import io.sdr.kpi.sample.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class ScorecardMisuseTest {
  private static void refused(String code, ThrowingCallable misuse) {
    Refusals.assertRefused(code, misuse);
  }

  @Test
  void refusesCardsThatCannotBeAddedUp() {
    refused(
        "scorecard.must-have-a-name", () -> Cards.of(line("a", "100")).name(" ").build());
    refused("scorecard.must-have-weights-of-hundred", () -> Cards.of().build());
    refused(
        "scorecard.must-have-weights-of-hundred",
        () -> Cards.of(line("a", "30"), line("b", "69.99")).build());
    refused(
        "scorecard.must-have-each-kpi-once",
        () -> Cards.of(line("a", "30"), line("a", "70")).build());
    refused(
        "scorecard.must-have-gates-of-its-kpis",
        () -> Cards.of(line("a", "100"))
            .addGate(new Gate("b", Percent.of("50"), Penalties.nothing()))
            .build());
  }

  @Test
  void refusesLinesThatSayNothing() {
    refused("card-line.must-have-a-name", () -> line(" ", "100").build());
    refused("card-line.must-not-have-negative-weight", () -> line("a", "-1").build());
    refused(
        "card-line.must-measure-a-value",
        () -> line("a", "100")
            .measure(Measure.own(Metrics.revenue()).attainment())
            .build());
  }

  @Test
  void refusesReadingsOfStrangersAndOfWhatTheLibraryReads() {
    Scorecard card = Cards.of(
            line("sales", "50").measure(Measure.own(Metrics.revenue())), line("CRM", "50"))
        .build();
    refused(
        "scorecard.must-know-every-kpi-measured",
        () -> card.score("anna", Cards.MAY, Cards.read("mood", 5), Detail.NONE));
    refused(
        "scorecard.must-know-every-kpi-measured",
        () ->
            card.score(Scenario.in("2011-05").performance(), Cards.read("sales", 5), Detail.NONE));
    refused(
        "card-result.must-have-a-holder",
        () -> card.score(" ", Cards.MAY, Cards.read("CRM", 5), Detail.NONE));
  }

  @Test
  void refusesReadingsThatAreNoNumbers() {
    refused("kpi-reading.must-be-a-number", () -> KpiReading.of(Figure.of("much")));
    refused(
        "kpi-reading.must-be-a-number",
        () -> KpiReading.of(Figure.of(5), Figure.of(LocalDate.EPOCH)));
    refused(
        "kpi-reading.must-not-have-negative-target",
        () -> KpiReading.of(Figure.of(5), Figure.of(-1), Direction.LOWER));
  }

  @Test
  void refusesExpectationsThatNobodyCanMeet() {
    refused("kpi-reading.must-be-a-number", () -> Expectations.atLeast(Figure.of("much")));
    refused(
        "kpi-reading.must-not-have-negative-target",
        () -> Expectations.atMost(Figure.of(-1), LowerIsBetter.MIRROR));
    refused("target-band.must-not-end-before-it-begins", () -> band(Figure.of(5), Figure.of(4)));
    refused(
        "target-band.must-not-end-before-it-begins",
        () -> band(Figure.of(5), Figure.of(Percent.of("900"))));
    refused("kpi-reading.must-be-a-number", () -> band(Figure.of("a"), Figure.of("b")));
    refused("kpi-reading.must-be-a-number", () -> band(Figure.of(1), Figure.of("b")));
    refused("fall-off.must-have-a-positive-distance", () -> FallOffs.evenlyOver(Figure.of(0)));
    refused("fall-off.must-have-a-positive-distance", () -> FallOffs.evenlyOver(Figure.of("far")));
    refused(
        "fall-off.must-have-a-positive-distance",
        () -> FallOffs.evenlyOver(Figure.of(BigMoney.parse("USD -1"))));
  }

  private static Expectation band(Figure from, Figure to) {
    return Expectations.within(from, to, FallOffs.atOnce());
  }

  @Test
  void refusesLimitsPenaltiesAndGradesOutOfOrder() {
    refused(
        "limits.must-have-floor-below-cap",
        () -> Limits.between(Percent.of("100"), Percent.of("99")));
    refused("penalty.must-not-cap-below-nothing", () -> Penalties.capped(Percent.of("-1")));
    refused("grade.must-have-a-name", () -> Grade.of(" ", Percent.ZERO));
    refused("grades.must-begin-at-nothing", () -> grades());
    refused("grades.must-begin-at-nothing", () -> grades(Grade.of("A", Percent.of("1"))));
    refused(
        "grades.must-rise", () -> grades(Grade.of("B", Percent.ZERO), Grade.of("A", Percent.ZERO)));
    refused(
        "grades.must-have-different-names",
        () -> grades(Grade.of("A", Percent.ZERO), Grade.of("A", Percent.of("50"))));
    refused("grades.must-rise", () -> Grades.zones(Percent.of("90"), Percent.of("70")));
  }

  private static Grades grades(Grade... grades) {
    return Grades.of(Boundary.LOWER_INCLUSIVE, List.of(grades));
  }

  @Test
  void refusesChecksThatContradictThemselves() {
    refused(
        "card-check.must-have-limits-in-order",
        () -> CardCheck.builder().manyKpis(0).build());
    refused(
        "card-check.must-have-limits-in-order",
        () -> CardCheck.builder().manyKpis(8).build());
    refused(
        "card-check.must-have-limits-in-order",
        () -> CardCheck.builder().leastWeight(Percent.of("-1")).build());
    refused(
        "card-check.must-have-limits-in-order",
        () -> CardCheck.builder().leastWeight(Percent.of("51")).build());
  }

  @Test
  void refusesAGradeWithoutAScore() {
    CardResult result = Cards.of("anna", "no-sample");
    refused(
        "card-result.must-have-a-score-to-be-graded",
        () -> CardResult.builder()
            .from(result)
            .grade(Optional.of(Grade.of("A", Percent.ZERO)))
            .build());
  }

  @Test
  void refusesResultsWithAKpiTwice() {
    CardResult result = Cards.of("anna", 5);
    refused(
        "scorecard.must-have-each-kpi-once",
        () -> CardResult.builder().from(result).addLine(result.lines().get(0)).build());
  }

  @Test
  void limitsThatMeetAreAllowed() {
    Limits exact = Limits.between(Percent.HUNDRED, Percent.HUNDRED);
    assertThat(Cards.scored(Cards.score(Cards.of(line("a", "100").limits(exact)), "a", 5)))
        .isEqualTo("100%");
  }
}
