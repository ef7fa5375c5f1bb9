package io.sdr.kpi.goal;

import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.json.JsonLimits;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.core.time.PeriodSequence;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.sample.Scenario;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** What a goal says besides who, what, when and how much. */
class GoalStructureTest {
  private static final Period YEAR = Period.parse("2026");

  private static Goal.Builder year() {
    return Goal.builder()
        .id(GoalId.of("sales-2026"))
        .person(Scenario.SELLER)
        .metric(Metrics.revenue())
        .period(YEAR)
        .target(Figure.of(BigMoney.parse("USD 1200")));
  }

  private static Goal full() {
    return year()
        .baseline(new Baseline(Period.parse("2025"), Figure.of(BigMoney.parse("USD 1000"))))
        .addCheckpoints(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-02-02"))
        .parent(GoalId.of("company-2026"))
        .weight(Percent.of("40"))
        .control(new Control("crm", Cadence.WEEK, Scenario.HEAD))
        .words("Sell for 1,200 dollars in 2026")
        .rationale("The market grows by a fifth.")
        .build();
  }

  @Test
  void needsOnlyWhoWhatWhenAndHowMuch() {
    Goal plain = Goal.builder().from(year().build()).id(Optional.empty()).build();
    assertThat(plain.id()).isEmpty();
    assertThat(plain.baseline()).isEmpty();
    assertThat(plain.checkpoints()).isEmpty();
    assertThat(plain.parent()).isEmpty();
    assertThat(plain.weight()).isEmpty();
    assertThat(plain.control()).isEmpty();
    assertThat(plain.words()).isEmpty();
    assertThat(plain.rationale()).isEmpty();
  }

  @Test
  void readsAsItWasWrittenBeforeGoalsSaidMore() {
    SdrJson json = SdrJson.with(
        PolicyRegistry.discovered(GoalStructureTest.class.getClassLoader()), JsonLimits.RESULTS);
    String before = """
        {
          "person": "seller",
          "metric": {
            "type": "revenue"
          },
          "scope": "own",
          "period": "2026",
          "target": {
            "money": "USD 1200.00"
          },
          "direction": "higher"
        }
        """;
    String now = before.replace(
        "higher\"\n", "higher\",\n  \"zeroFact\": \"undefined\",\n  \"passing\": \"divided\"\n");
    Goal plain = Goal.builder().from(year().build()).id(Optional.empty()).build();
    assertThat(json.read(before, Goal.class).orRefuse()).isEqualTo(plain);
    assertThat(json.write(plain)).isEqualTo(now);
  }

  @Test
  void keepsItsCheckpointsInOrder() {
    assertThat(full().checkpoints())
        .containsExactly(LocalDate.parse("2026-02-02"), LocalDate.parse("2026-07-01"));
  }

  @Test
  void refusesWhatContradictsItself() {
    assertRefused(
        "goal.must-have-checkpoints-in-its-period",
        () -> year().addCheckpoint(LocalDate.parse("2027-01-01")).build());
    assertRefused(
        "goal.must-have-checkpoints-in-its-period",
        () -> year().addCheckpoint(LocalDate.parse("2025-12-31")).build());
    assertRefused(
        "goal.must-not-be-its-own-parent",
        () -> year().parent(GoalId.of("sales-2026")).build());
    assertRefused("goal.must-weigh-something", () -> year().weight(Percent.ZERO).build());
    assertRefused(
        "goal.must-weigh-something", () -> year().weight(Percent.of("100.1")).build());
    assertRefused("goal.must-not-have-blank-words", () -> year().words(" ").build());
    assertRefused("goal.must-not-have-blank-words", () -> year().rationale("").build());
    assertRefused("goal-id.must-not-be-blank", () -> GoalId.of(" "));
    assertRefused(
        "control.must-name-its-source", () -> new Control("", Cadence.DAY, Scenario.HEAD));
    assertRefused("baseline.must-be-a-number", () -> new Baseline(YEAR, Figure.of("much")));
  }

  @Test
  void mayWeighEverythingAndStartOrEndWithACheckpoint() {
    Goal goal = year()
        .weight(Percent.HUNDRED)
        .addCheckpoints(YEAR.start(), YEAR.lastDay())
        .build();
    assertThat(goal.weight()).contains(Percent.HUNDRED);
    assertThat(goal.checkpoints()).hasSize(2);
  }

  @Test
  void itsPartsSayNothingThatIsTrueOfTheWholeOnly() {
    List<Goal> halves = full()
        .spread(
            PeriodSequence.of(Cadence.HALF_YEAR, YEAR), Collections.nCopies(2, BigDecimal.ONE), 2);
    Goal first = halves.get(0);
    assertThat(first.id()).isEmpty();
    assertThat(first.baseline()).isEmpty();
    assertThat(first.words()).isEmpty();
    assertThat(first.rationale()).isEmpty();
    assertThat(first.parent()).contains(GoalId.of("sales-2026"));
    assertThat(first.checkpoints()).containsExactly(LocalDate.parse("2026-02-02"));
    assertThat(halves.get(1).checkpoints()).containsExactly(LocalDate.parse("2026-07-01"));
    assertThat(first.control()).isEqualTo(full().control());
    assertThat(first.weight()).isEqualTo(full().weight());
  }

  @Test
  void partsOfAGoalWithoutANameKeepItsParent() {
    Goal nameless = Goal.builder().from(full()).id(Optional.empty()).build();
    assertThat(nameless.part(YEAR, Figure.of(1)).build().parent())
        .contains(GoalId.of("company-2026"));
  }

  @Test
  void isFoundByItsNameAndItsPartsByTheirParent() {
    Goal part = full()
        .part(Period.parse("2026-Q1"), Figure.of(BigMoney.parse("USD 300")))
        .id(GoalId.of("sales-2026").part("2026-Q1"))
        .build();
    Goals goals = Goals.of(List.of(full(), part));
    assertThat(goals.find(GoalId.of("sales-2026"))).contains(full());
    assertThat(goals.find(GoalId.of("sales-2026/2026-Q1"))).contains(part);
    assertThat(goals.find(GoalId.of("sales-2026/2026-Q2"))).isEmpty();
    assertThat(goals.partsOf(GoalId.of("sales-2026"))).containsExactly(part);
    assertThat(goals.partsOf(GoalId.of("company-2026"))).containsExactly(full());
    assertThat(goals.partsOf(GoalId.of("nobody"))).isEmpty();
    assertThat(goals.of(Scenario.SELLER)).containsExactly(full(), part);
    assertThat(goals.of(Scenario.HEAD)).isEmpty();
  }

  @Test
  void hasANameThatNoOtherGoalHas() {
    Goal other = Goal.builder()
        .from(full())
        .period(Period.parse("2026-Q1"))
        .checkpoints(List.of())
        .build();
    assertRefused("goal.must-have-a-name-of-its-own", () -> Goals.of(List.of(full(), other)));
  }

  @Test
  void namesComeInTheOrderOfTheirTexts() {
    assertThat(GoalId.of("a").part("c")).hasToString("a/c");
    assertThat(GoalId.of("a")).isLessThan(GoalId.of("a/c")).isLessThan(GoalId.of("b"));
  }
}
