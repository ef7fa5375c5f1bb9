package io.sdr.process.pipeline;

import static io.sdr.process.pipeline.Pipelines.abc;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.sales.StageId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelineTest {
  private static final StageId A = StageId.of("A");
  private static final StageId C = StageId.of("C");

  @Test
  void knowsItsStagesByWhatTheyMean() {
    Pipeline pipeline = abc(MoveRules.free());

    assertThat(pipeline.openStages()).extracting(StageId::text).containsExactly("A", "B", "C");
    assertThat(pipeline.wonStage()).isEqualTo(StageId.of("W"));
    assertThat(pipeline.find(StageId.of("L"))).contains(Stage.lost("L"));
    assertThat(pipeline.find(StageId.of("X"))).isEmpty();
  }

  @Test
  void putsTheWonStageBehindTheOpenOnesAndLostOnesNowhere() {
    Pipeline pipeline = abc(MoveRules.free());

    assertThat(pipeline.positionOf(A)).hasValue(0);
    assertThat(pipeline.positionOf(C)).hasValue(2);
    assertThat(pipeline.positionOf(StageId.of("W"))).hasValue(3);
    assertThat(pipeline.positionOf(StageId.of("L"))).isEmpty();
    assertThat(pipeline.positionOf(StageId.of("X"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "A, B, ",
    "C, W, ",
    "B, L, ",
    "A, C, stage-move.must-not-skip",
    "B, W, stage-move.must-not-skip",
    "C, A, stage-move.must-not-go-back",
    "W, C, stage-move.must-not-reopen",
    "L, A, stage-move.must-not-reopen",
    "W, L, stage-move.must-not-reopen",
    "L, W, stage-move.must-not-reopen",
    "A, A, stage-move.must-change-stage",
    "A, X, stage-move.must-be-between-known-stages",
    "X, A, stage-move.must-be-between-known-stages",
  })
  void saysWhichRuleForbidsAMoveStepByStep(String from, String to, String rule) {
    Pipeline pipeline = abc(MoveRules.stepByStep());

    assertThat(pipeline.ruleAgainst(StageId.of(from), StageId.of(to)))
        .isEqualTo(Optional.ofNullable(rule));
    assertThat(pipeline.isAllowed(StageId.of(from), StageId.of(to))).isEqualTo(rule == null);
  }

  @ParameterizedTest
  @CsvSource({"A, C", "C, A", "W, B", "L, C", "A, W", "A, L"})
  void allowsEveryMoveWhereMovesAreFree(String from, String to) {
    assertThat(abc(MoveRules.free()).isAllowed(StageId.of(from), StageId.of(to)))
        .isTrue();
  }

  @Test
  void allowsOneMoveAlthoughItsKindIsForbidden() {
    MoveRules rules = MoveRules.builder()
        .from(MoveRules.stepByStep())
        .addAllowed(Move.of("A", "C"))
        .build();

    assertThat(abc(rules).isAllowed(A, C)).isTrue();
    assertThat(abc(rules).isAllowed(A, StageId.of("W"))).isFalse();
  }

  @Test
  void forbidsOneMoveAlthoughItsKindIsAllowed() {
    MoveRules rules = MoveRules.builder()
        .from(MoveRules.free())
        .addForbidden(Move.of("A", "L"))
        .build();

    assertThat(abc(rules).ruleAgainst(A, StageId.of("L")))
        .contains("stage-move.must-not-be-forbidden");
    assertThat(abc(rules).isAllowed(StageId.of("B"), StageId.of("L"))).isTrue();
  }

  @Test
  void refusesEveryKindThatIsNotNamed() {
    MoveRules onlySkips =
        MoveRules.builder().entry(Entry.ANY_STAGE).addKinds(MoveKind.SKIP).build();

    assertThat(abc(onlySkips).ruleAgainst(A, StageId.of("B")))
        .contains("stage-move.must-not-go-on");
    assertThat(abc(onlySkips).ruleAgainst(A, StageId.of("L"))).contains("stage-move.must-not-lose");
  }

  @Test
  void letsDealsEnterWhereTheRulesSay() {
    assertThat(abc(MoveRules.free()).ruleAgainstEntry(C)).isEmpty();
    assertThat(abc(MoveRules.stepByStep()).ruleAgainstEntry(A)).isEmpty();
    assertThat(abc(MoveRules.stepByStep()).ruleAgainstEntry(C))
        .contains("stage-entry.must-be-at-first-stage");
    assertThat(abc(MoveRules.free()).ruleAgainstEntry(StageId.of("X")))
        .contains("stage-path.must-know-stage");
  }
}
