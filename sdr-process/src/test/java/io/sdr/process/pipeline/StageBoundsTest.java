package io.sdr.process.pipeline;

import static io.sdr.process.pipeline.Pipelines.DAY_0;
import static io.sdr.process.pipeline.Pipelines.abc;
import static io.sdr.process.pipeline.Pipelines.open;
import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stages, their criteria and requests may be, and just no more. */
class StageBoundsTest {
  private static final Stage OPEN = Stage.open("A");
  private static final StageChange CHANGE = StageChange.builder()
      .deal(DealId.of("d"))
      .left(StageId.of("A"))
      .entered(StageId.of("B"))
      .date(DAY_0)
      .build();

  @Test
  void hasAChanceBetweenNothingAndAll() {
    for (String points : List.of("0", "100")) {
      assertThat(Stage.builder().from(OPEN).chance(Percent.of(points)).build().chance())
          .isPresent();
    }
    for (String points : List.of("-0.01", "100.01")) {
      assertRefused(
          "stage.must-have-chance-within-the-whole",
          () -> Stage.builder().from(OPEN).chance(Percent.of(points)).build());
    }
  }

  @Test
  void rotsInADayToACentury() {
    for (int days : new int[] {1, 36525}) {
      assertThat(Stage.builder().from(OPEN).rottingDays(days).build().rottingDays())
          .hasValue(days);
    }
    for (int days : new int[] {0, 36526}) {
      assertRefused(
          "stage.must-rot-in-some-days",
          () -> Stage.builder().from(OPEN).rottingDays(days).build());
    }
  }

  @Test
  void isOpenToHaveAChanceOrDays() {
    assertRefused(
        "stage.must-be-open-to-have-chance-or-days",
        () -> Stage.builder().from(Stage.won("W")).chance(Percent.HUNDRED).build());
    assertRefused(
        "stage.must-be-open-to-have-chance-or-days",
        () -> Stage.builder().from(Stage.lost("L")).rottingDays(1).build());
  }

  @Test
  void namesEachFieldAndItemOnce() {
    String rule = "stage-criterion.must-name-each-thing-once";
    assertRefused(rule, StageCriteria::fields);
    assertRefused(rule, () -> StageCriteria.fields("a", " "));
    assertRefused(rule, () -> StageCriteria.fields("a", "a"));
    assertRefused(rule, StageCriteria::checklist);
    assertRefused(rule, () -> StageCriteria.checklist("a", "a"));
  }

  @Test
  void namesAFieldAndItsWords() {
    String rule = "stage-criterion.must-name-field-and-words";
    assertRefused(rule, () -> StageCriteria.oneOf(" ", "low"));
    assertRefused(rule, () -> StageCriteria.oneOf("risk"));
    assertRefused(rule, () -> StageCriteria.oneOf("risk", "low", " "));
  }

  @Test
  void namesAFieldAndABoundOfItsNumber() {
    String rule = "stage-criterion.must-name-field-and-bound";
    assertRefused(rule, () -> StageCriteria.atLeast(" ", BigDecimal.ONE));
    assertRefused(rule, () -> ImmutableFieldWithin.of("size", Optional.empty(), Optional.empty()));
    assertRefused("stage-criterion.must-have-bounds-in-order", () -> within("2", "1.99"));
    assertThat(within("1.50", "1.5")).isEqualTo(within("1.5", "1.50"));
    assertThat(StageCriteria.atMost("size", new BigDecimal("1.50")))
        .isEqualTo(StageCriteria.atMost("size", new BigDecimal("1.5")));
  }

  @ParameterizedTest
  @CsvSource({"0.99, field-too-low", "1, ''", "2, ''", "2.01, field-too-high"})
  void takesANumberOnABoundForWithinIt(BigDecimal size, String condition) {
    DealCard card =
        DealCard.builder().deal(open("A")).putField("size", Figure.of(size)).build();

    assertThat(within("1", "2").shortcomings(card))
        .extracting(found -> found.unmet().condition())
        .isEqualTo(condition.isEmpty() ? List.of() : List.of(condition));
  }

  @Test
  void tellsAWordFromANumberAndFromNothing() {
    StageCriterion low = StageCriteria.oneOf("risk", "low", "none");
    StageCriterion some = StageCriteria.atLeast("risk", BigDecimal.ONE);
    DealCard.Builder card = DealCard.builder().deal(open("A"));

    assertThat(low.shortcomings(card.build()))
        .containsExactly(Shortcoming.of("risk", "field-empty"));
    assertThat(some.shortcomings(card.build()))
        .containsExactly(Shortcoming.of("risk", "field-empty"));
    DealCard number =
        DealCard.builder().deal(open("A")).putField("risk", Figure.of(1L)).build();
    assertThat(low.shortcomings(number))
        .containsExactly(
            Shortcoming.of("field-none-of-the-words", Figure.of(1L), Figure.of("low, none"))
                .about("risk"));
    assertThat(some.shortcomings(number)).isEmpty();
    DealCard word =
        DealCard.builder().deal(open("A")).putField("risk", Figure.of("high")).build();
    assertThat(low.shortcomings(word))
        .containsExactly(
            Shortcoming.of("field-none-of-the-words", Figure.of("high"), Figure.of("low, none"))
                .about("risk"));
    assertThat(some.shortcomings(word))
        .containsExactly(Shortcoming.of("risk", "field-not-a-number"));
    DealCard known =
        DealCard.builder().deal(open("A")).putField("risk", Figure.of("low")).build();
    assertThat(low.shortcomings(known)).isEmpty();
  }

  @Test
  void givesReasonsOrNone() {
    MoveRequest request = MoveRequest.builder()
        .card(DealCard.builder().deal(open("A")).build())
        .to(StageId.of("B"))
        .by(PersonId.of("ann"))
        .on(DAY_0)
        .build();

    assertRefused(
        "move-request.must-not-have-blank-reason",
        () -> MoveRequest.builder().from(request).lossReason(" ").build());
    assertRefused(
        "move-request.must-not-have-blank-reason",
        () -> MoveRequest.builder().from(request).overrideReason(" ").build());
    assertRefused(
        "move-request.must-not-have-negative-sequence",
        () -> MoveRequest.builder().from(request).sequence(-1).build());
    assertThat(MoveRequest.builder().from(request).sequence(1).build().sequence())
        .isEqualTo(1);
  }

  @Test
  void judgesEitherWayAndWaivesAllOrNothing() {
    ImmutableList<Shortcoming> some = ImmutableList.of(Shortcoming.of("amount-not-known"));

    assertRefused(
        "move-judgement.must-change-exactly-when-allowed",
        () -> new MoveJudgement(ImmutableList.of(), ImmutableList.of(), Optional.empty()));
    assertRefused(
        "move-judgement.must-change-exactly-when-allowed",
        () -> new MoveJudgement(some, ImmutableList.of(), Optional.of(CHANGE)));
    assertRefused(
        "move-judgement.must-waive-everything-or-nothing",
        () -> new MoveJudgement(some, some, Optional.empty()));
    assertThat(new MoveJudgement(ImmutableList.of(), some, Optional.of(CHANGE)).isAllowed())
        .isTrue();
    assertThat(MoveJudgement.refused(some).isAllowed()).isFalse();
  }

  @Test
  void reservesMovesForSomebodyAndReopensWithinDays() {
    assertRefused(
        "move-rules.must-reserve-for-some-role",
        () -> MoveRules.builder()
            .from(MoveRules.free())
            .putReserved(MoveKind.BACK, ImmutableSortedSet.of())
            .build());
    assertRefused(
        "move-rules.must-not-have-negative-days",
        () -> MoveRules.builder().from(MoveRules.free()).reopenWithinDays(-1).build());
    assertThat(MoveRules.builder()
            .from(MoveRules.free())
            .reopenWithinDays(0)
            .build()
            .reopenWithinDays())
        .hasValue(0);
    // one move that is allowed by itself is enough
    assertThat(MoveRules.builder()
            .entry(Entry.ANY_STAGE)
            .addAllowed(Move.of("A", "B"))
            .build()
            .kinds())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"W", "L", "X"})
  void hasNoKindOfMoveWhereThereIsNone(String to) {
    Pipeline pipeline = abc(MoveRules.free());

    assertThat(pipeline.kindOf(StageId.of("X"), StageId.of(to))).isEmpty();
    assertThat(pipeline.kindOf(StageId.of(to), StageId.of("X"))).isEmpty();
    assertThat(pipeline.kindOf(StageId.of(to), StageId.of(to))).isEmpty();
  }

  @Test
  void refusesBlankReasonsOfLoss() {
    assertRefused(
        "pipeline.must-not-have-blank-reason",
        () -> Pipeline.builder()
            .from(abc(MoveRules.free()))
            .addLossReasons("price", " ")
            .build());
  }

  private static StageCriterion within(String least, String most) {
    return ImmutableFieldWithin.of(
        "size", Optional.of(new BigDecimal(least)), Optional.of(new BigDecimal(most)));
  }
}
