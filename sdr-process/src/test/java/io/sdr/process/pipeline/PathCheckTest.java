package io.sdr.process.pipeline;

import static io.sdr.process.pipeline.Pipelines.abc;
import static io.sdr.process.pipeline.Pipelines.change;
import static io.sdr.process.pipeline.Pipelines.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.diagnostic.Severity;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.StageChange;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathCheckTest {
  private static final Pipeline STRICT = abc(MoveRules.stepByStep());

  @Test
  void findsNothingWhereADealKeptToTheRules() {
    assertThat(STRICT.check(List.of(
            entry(0, "A"), change(1, "A", "B"), change(1, 1, "B", "C"), change(9, "C", "W"))))
        .isEmpty();
    assertThat(STRICT.check(List.of())).isEmpty();
  }

  @Test
  void takesALogThatBeginsInTheMiddleForWhatItIs() {
    assertThat(STRICT.check(List.of(change(1, "B", "C")))).isEmpty();
  }

  @Test
  void namesEveryForbiddenMoveAndWhereItStands() {
    assertThat(codes(STRICT, entry(0, "B"), change(1, "B", "W"), change(2, "W", "A")))
        .containsExactly(
            "stage-entry.must-be-at-first-stage/0",
            "stage-move.must-not-skip/1",
            "stage-move.must-not-reopen/2");
    assertThat(codes(STRICT, change(0, "C", "B"))).containsExactly("stage-move.must-not-go-back/0");
  }

  @Test
  void tellsTheStagesOfAForbiddenMove() {
    var problem = STRICT.check(List.of(change(0, "A", "C"))).get(0);

    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
    assertThat(problem.facts()).containsEntry("left", "A").containsEntry("entered", "C");
  }

  @Test
  void doesNotRepeatAStageThatNobodyKnows() {
    var problems = STRICT.check(List.of(entry(0, "secret"), change(1, "secret", "A")));

    assertThat(problems)
        .extracting(problem -> problem.code())
        .containsExactly("stage-path.must-know-stage", "stage-path.must-know-stage");
    assertThat(problems.toString()).doesNotContain("secret");
  }

  @Test
  void findsAGapWhereAChangeStartsElsewhere() {
    assertThat(codes(STRICT, entry(0, "A"), change(1, "B", "C")))
        .containsExactly("stage-path.must-continue-from-stage-before/1");
    assertThat(codes(STRICT, entry(0, "A"), entry(1, "B")))
        .containsExactly("stage-path.must-continue-from-stage-before/1");
  }

  @Test
  void findsDaysThatRunBackwards() {
    assertThat(codes(STRICT, entry(5, "A"), change(4, "A", "B")))
        .containsExactly("stage-path.must-run-forward-in-time/1");
    assertThat(codes(STRICT, change(5, 2, "A", "B"), change(5, 1, "B", "C")))
        .containsExactly("stage-path.must-run-forward-in-time/1");
  }

  @Test
  void wantsChangesOfOneDayNumbered() {
    assertThat(codes(STRICT, entry(5, "A"), change(5, "A", "B")))
        .containsExactly("stage-path.must-number-changes-of-one-day/1");
  }

  @Test
  void findsAChangeOfAnotherDeal() {
    StageChange stray =
        StageChange.builder().from(change(1, "A", "B")).deal(DealId.of("other")).build();

    assertThat(codes(STRICT, entry(0, "A"), stray))
        .containsExactly("stage-path.must-be-of-one-deal/1");
  }

  private static List<String> codes(Pipeline pipeline, StageChange... log) {
    return pipeline.check(List.of(log)).stream()
        .map(problem -> problem.code() + problem.location().pointer().orElseThrow())
        .toList();
  }
}
