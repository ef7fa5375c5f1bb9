package io.sdr.process.pipeline;

import static io.sdr.process.pipeline.Pipelines.DAY_0;
import static io.sdr.process.pipeline.Pipelines.abc;
import static io.sdr.process.pipeline.Pipelines.change;
import static io.sdr.process.pipeline.Pipelines.entry;
import static io.sdr.process.pipeline.Pipelines.lost;
import static io.sdr.process.pipeline.Pipelines.open;
import static io.sdr.process.pipeline.Pipelines.visit;
import static io.sdr.process.pipeline.Pipelines.won;
import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where one day decides: the last day of a path, days that run backwards, moves that are dated too early. */
class PathBoundsTest {
  private static final Pipeline PIPELINE = abc(MoveRules.free());
  private static final Optional<Integer> UNKNOWN = Optional.empty();

  @Test
  void endsOnTheLaterOfItsLastVisitAndItsClosing() {
    assertRefused(
        "deal-path.must-run-forward-in-time",
        () -> path(lost("L", 8), entry(0, "A"), change(9, "A", "L")));
    assertThat(path(lost("L", 9), entry(0, "A"), change(9, "A", "L")).lastDay()).contains(day(9));
    assertThat(path(lost("L", 12), entry(0, "A"), change(9, "A", "L")).lastDay())
        .contains(day(12));
    assertThat(path(open("B"), entry(3, "A")).lastDay()).contains(day(3));
    assertThat(path(open("B"), change(4, "A", "B")).lastDay()).contains(day(4));
    assertThat(path(won("W", 7)).lastDay()).contains(day(7));
  }

  @Test
  void passesOverVisitsWithoutADayToFindItsLast() {
    DealPath path = path(open("A"), entry(2, "A"), change(6, "C", "B"), entry(8, "C"));

    assertThat(path.visits().get(path.visits().size() - 1)).isEqualTo(visit("A", UNKNOWN, UNKNOWN));
    assertThat(path.lastDay()).contains(day(8));
  }

  @Test
  void runsForwardOnEveryDayThatIsKnown() {
    String rule = "deal-path.must-run-forward-in-time";
    StageVisit inA = visit("A", Optional.of(1), Optional.of(5));
    StageVisit unknown = visit("C", UNKNOWN, UNKNOWN);

    assertRefused(rule, () -> born(inA, visit("B", Optional.of(4), UNKNOWN)));
    assertRefused(rule, () -> born(inA, unknown, visit("B", Optional.of(4), UNKNOWN)));
    assertRefused(rule, () -> born(inA, visit("B", UNKNOWN, Optional.of(4))));
    assertRefused(
        rule, () -> born(visit("A", Optional.of(6), UNKNOWN), visit("B", Optional.of(5), UNKNOWN)));
    assertThat(born(inA, visit("B", Optional.of(5), Optional.of(5))).lastDay()).contains(day(5));
    assertThat(born(visit("A", UNKNOWN, Optional.of(5)), visit("B", UNKNOWN, Optional.of(5)))
            .lastDay())
        .contains(day(5));
  }

  @Test
  void countsTheDaysOfTheLastStayOnlyWhileItLasts() {
    DealPath lostInB = path(lost("B", 7), entry(0, "A"), change(2, "A", "B"));

    assertThat(lostInB.daysIn(StageId.of("B"), day(99))).hasValue(5);
    assertThat(path(open("B"), entry(0, "A"), change(2, "A", "B")).daysIn(StageId.of("B"), day(99)))
        .hasValue(97);
  }

  @ParameterizedTest
  @CsvSource({"2, true", "3, false", "4, false"})
  void movesNoDealBeforeItWasOpened(int on, boolean isTooEarly) {
    Deal opened = Deal.builder().from(open("A")).opened(day(3)).build();

    assertThat(judge(PIPELINE, opened, "B", on).value().unmet())
        .extracting(lack -> lack.unmet().condition())
        .isEqualTo(isTooEarly ? List.of("move-dated-too-early") : List.of());
  }

  @ParameterizedTest
  @CsvSource({"4, true", "5, false"})
  void movesNoDealBeforeItWasDecided(int on, boolean isTooEarly) {
    Deal closed = Deal.builder().from(lost("L", 5)).opened(day(1)).build();

    assertThat(judge(PIPELINE, closed, "A", on).value().isAllowed()).isNotEqualTo(isTooEarly);
  }

  @Test
  void tellsByHowMuchALimitIsMissed() {
    Pipeline weekly =
        abc(MoveRules.builder().from(MoveRules.free()).reopenWithinDays(7).build());
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());
    Explained<MoveJudgement> late = judge(weekly, lost("L", 2), "A", 11);

    assertThat(late.because().orElseThrow().steps())
        .extracting(step -> step.unmet().orElseThrow())
        .isEqualTo(late.value().unmet().stream().map(Shortcoming::unmet).toList());
    assertThat(late.because().orElseThrow().unmet().orElseThrow().condition())
        .isEqualTo("move-not-allowed");
    assertThat(policies.wording(Locale.ENGLISH).tell(late.because().orElseThrow()))
        .contains("9")
        .contains("7");
  }

  @Test
  void dropsNoNumberOfTheRequestFromTheFact() {
    MoveRequest second = MoveRequest.builder()
        .card(DealCard.of(open("A")))
        .to(StageId.of("B"))
        .by(PersonId.of("ann"))
        .on(day(4))
        .sequence(3)
        .build();

    assertThat(PIPELINE.judge(second, Detail.NONE).value().change())
        .contains(change(4, 3, "A", "B"));
  }

  private static Explained<MoveJudgement> judge(Pipeline pipeline, Deal deal, String to, int on) {
    return pipeline.judge(
        MoveRequest.builder()
            .card(DealCard.of(deal))
            .to(StageId.of(to))
            .by(PersonId.of("ann"))
            .on(day(on))
            .build(),
        Detail.FULL);
  }

  private static DealPath born(StageVisit... visits) {
    return ImmutableDealPath.builder().deal(open("B")).addVisits(visits).build();
  }

  private static DealPath path(Deal deal, StageChange... log) {
    return DealPath.of(PIPELINE, deal, List.of(log));
  }

  private static LocalDate day(int number) {
    return DAY_0.plusDays(number);
  }
}
