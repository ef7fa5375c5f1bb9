package io.sdr.process.pipeline;

import static io.sdr.process.pipeline.Pipelines.DAY_0;
import static io.sdr.process.pipeline.Pipelines.abc;
import static io.sdr.process.pipeline.Pipelines.change;
import static io.sdr.process.pipeline.Pipelines.entry;
import static io.sdr.process.pipeline.Pipelines.lost;
import static io.sdr.process.pipeline.Pipelines.open;
import static io.sdr.process.pipeline.Pipelines.visit;
import static io.sdr.process.pipeline.Pipelines.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DealPathTest {
  private static final Pipeline PIPELINE = abc(MoveRules.free());
  private static final Optional<Integer> UNKNOWN = Optional.empty();

  @Test
  void staysFromEntryToTheNextEntry() {
    assertThat(path(won("W", 9), entry(0, "A"), change(3, "A", "B"), change(9, "B", "W"))
            .visits())
        .containsExactly(
            visit("A", Optional.of(0), Optional.of(3)),
            visit("B", Optional.of(3), Optional.of(9)),
            visit("W", Optional.of(9), UNKNOWN));
  }

  @Test
  void hasAStayForEveryReturn() {
    assertThat(path(open("A"), entry(0, "A"), change(1, "A", "B"), change(4, "B", "A"))
            .visits())
        .containsExactly(
            visit("A", Optional.of(0), Optional.of(1)),
            visit("B", Optional.of(1), Optional.of(4)),
            visit("A", Optional.of(4), UNKNOWN));
  }

  @Test
  void ordersChangesByDayAndNumberWhateverTheOrderOfTheLog() {
    assertThat(path(open("C"), change(2, 2, "B", "C"), entry(0, "A"), change(2, 1, "A", "B"))
            .visits())
        .containsExactly(
            visit("A", Optional.of(0), Optional.of(2)),
            visit("B", Optional.of(2), Optional.of(2)),
            visit("C", Optional.of(2), UNKNOWN));
  }

  @Test
  void knowsThePresentStageOfADealWithoutALog() {
    assertThat(path(open("B")).visits()).containsExactly(visit("B", UNKNOWN, UNKNOWN));
    assertThat(path(won("W", 7)).visits()).containsExactly(visit("W", Optional.of(7), UNKNOWN));
  }

  @Test
  void closesTheLastKnownStayWhenTheDealWasDecided() {
    assertThat(path(lost("L", 7), change(2, "A", "B")).visits())
        .containsExactly(
            visit("A", UNKNOWN, Optional.of(2)),
            visit("B", Optional.of(2), Optional.of(7)),
            visit("L", Optional.of(7), UNKNOWN));
    assertThat(path(lost("B", 7), change(2, "A", "B")).visits())
        .containsExactly(
            visit("A", UNKNOWN, Optional.of(2)), visit("B", Optional.of(2), Optional.of(7)));
  }

  @Test
  void putsInTheStayThatAGapTellsOf() {
    assertThat(path(open("A"), entry(0, "A"), change(6, "C", "A")).visits())
        .containsExactly(
            visit("A", Optional.of(0), UNKNOWN),
            visit("C", UNKNOWN, Optional.of(6)),
            visit("A", Optional.of(6), UNKNOWN));
  }

  @Test
  void reachesAnOpenStageOnAnUnknownDayWhenNoChangeLeadsThere() {
    assertThat(path(open("C"), entry(0, "A")).visits())
        .containsExactly(visit("A", Optional.of(0), UNKNOWN), visit("C", UNKNOWN, UNKNOWN));
  }

  @Test
  void goesOnWithAStayThatIsEnteredAgain() {
    assertThat(path(open("A"), entry(0, "A"), entry(3, "A")).visits())
        .containsExactly(visit("A", Optional.of(0), UNKNOWN));
  }

  @Test
  void addsUpAllStaysInAStage() {
    DealPath path = path(open("A"), entry(0, "A"), change(1, "A", "B"), change(4, "B", "A"));

    assertThat(path.daysIn(StageId.of("A"), DAY_0.plusDays(10))).hasValue(1 + 6);
    assertThat(path.daysIn(StageId.of("B"), DAY_0.plusDays(10))).hasValue(3);
    assertThat(path.daysIn(StageId.of("C"), DAY_0.plusDays(10))).isEmpty();
  }

  @Test
  void beginsInTheFirstStageWhereDealsEnterThereOnly() {
    assertThat(stepByStep(open("B")))
        .containsExactly(visit("A", UNKNOWN, UNKNOWN), visit("B", UNKNOWN, UNKNOWN));
    assertThat(stepByStep(won("W", 7)))
        .containsExactly(visit("A", UNKNOWN, Optional.of(7)), visit("W", Optional.of(7), UNKNOWN));
    assertThat(stepByStep(open("B"), entry(2, "B")))
        .containsExactly(visit("A", UNKNOWN, Optional.of(2)), visit("B", Optional.of(2), UNKNOWN));
    assertThat(stepByStep(open("A"), entry(2, "A")))
        .containsExactly(visit("A", Optional.of(2), UNKNOWN));
  }

  private static List<StageVisit> stepByStep(Deal deal, StageChange... log) {
    return DealPath.of(abc(MoveRules.stepByStep()), deal, List.of(log)).visits();
  }

  @Test
  void countsNoDaysUpToADayBeforeTheLastOne() {
    DealPath path = path(open("A"), entry(5, "A"));

    assertThat(path.daysIn(StageId.of("A"), DAY_0.plusDays(5))).hasValue(0);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> path.daysIn(StageId.of("A"), DAY_0.plusDays(4)))
        .returns("deal-path.must-not-know-later-days", Refusal::code);
  }

  @Test
  void doesNotAddUpStaysWithAnUnknownDay() {
    DealPath path = path(open("A"), change(1, "A", "B"), change(4, "B", "A"));

    assertThat(path.daysIn(StageId.of("A"), DAY_0.plusDays(10))).isEmpty();
  }

  @Test
  void knowsItsLastDay() {
    assertThat(path(lost("B", 7), entry(0, "B")).lastDay()).contains(DAY_0.plusDays(7));
    assertThat(path(open("B")).lastDay()).isEmpty();
  }

  @Test
  void refusesFactsThatContradictEachOther() {
    assertRefused(open("W"), "deal-path.must-agree-with-outcome");
    assertRefused(won("L", 1), "deal-path.must-agree-with-outcome");
    assertRefused(lost("W", 1), "deal-path.must-agree-with-outcome");
    assertRefused(lost("B", 1), "stage-visit.must-not-end-before-it-begins", entry(2, "B"));
    assertRefused(won("W", 1), "stage-visit.must-not-end-before-it-begins", entry(2, "B"));
    assertRefused(won("W", 1), "deal-path.must-run-forward-in-time", change(2, "B", "W"));
    assertRefused(open("X"), "stage-path.must-know-stage");
    assertRefused(open("A"), "stage-path.must-know-stage", change(0, "X", "A"));
    assertRefused(
        open("B"), "stage-path.must-number-changes-of-one-day", entry(0, "A"), change(0, "A", "B"));
    assertRefused(
        open("B"),
        "stage-path.must-be-of-one-deal",
        StageChange.builder().from(entry(0, "B")).deal(DealId.of("x")).build());
  }

  @Test
  void refusesStaysThatAreNoPathOfTheDeal() {
    StageVisit inA = visit("A", Optional.of(3), Optional.of(5));
    StageVisit inB = visit("B", Optional.of(4), UNKNOWN);

    assertBirthRefused("deal-path.must-have-visit");
    assertBirthRefused("deal-path.must-end-in-stage-of-deal", inB, inA);
    assertBirthRefused("deal-path.must-run-forward-in-time", inA, inB);
  }

  private static void assertBirthRefused(String rule, StageVisit... visits) {
    assertThatThrownBy(
            () -> ImmutableDealPath.builder().deal(open("B")).addVisits(visits).build())
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(rule));
  }

  private static DealPath path(Deal deal, StageChange... log) {
    return DealPath.of(PIPELINE, deal, List.of(log));
  }

  private static void assertRefused(Deal deal, String rule, StageChange... log) {
    assertThatThrownBy(() -> path(deal, log))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(rule));
  }
}
