package io.sdr.process.pipeline;

import static io.sdr.process.pipeline.Pipelines.DAY_0;
import static io.sdr.process.pipeline.Pipelines.abc;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.BigMoney;

/** What holds of every move that is judged. */
class MoveLawsTest {
  private static final List<StageId> STAGES =
      List.of(StageId.of("A"), StageId.of("B"), StageId.of("C"), StageId.of("W"), StageId.of("L"));

  @Property(tries = 300)
  void aLogOfAllowedMovesIsOneThatTheRulesFindNothingWrongWith(
      @ForAll @Size(min = 1) Set<MoveKind> kinds,
      @ForAll @Size(max = 20) List<@IntRange(max = 4) Integer> wishes) {
    Pipeline pipeline =
        abc(MoveRules.builder().entry(Entry.ANY_STAGE).kinds(kinds).build());
    List<StageChange> log = new ArrayList<>();
    Deal deal = in(StageId.of("A"), 0);
    for (int day = 0; day < wishes.size(); day++) {
      MoveJudgement judgement = judge(pipeline, deal, STAGES.get(wishes.get(day)), day);
      judgement.change().ifPresent(log::add);

      assertThat(judgement.isAllowed())
          .isEqualTo(pipeline.isAllowed(deal.stage(), STAGES.get(wishes.get(day))));
      if (judgement.isAllowed()) {
        deal = in(STAGES.get(wishes.get(day)), day);
      }
    }

    assertThat(pipeline.check(log)).isEmpty();
  }

  @Property(tries = 300)
  void whatIsMissingAddsUpWhateverElseIsMissing(
      @ForAll @IntRange(max = 2) int from, @ForAll @IntRange(max = 3) int to) {
    Pipeline asking = Pipeline.builder()
        .from(abc(MoveRules.free()))
        .stages(abc(MoveRules.free()).stages().stream()
            .map(stage -> Stage.builder()
                .from(stage)
                .addExit(StageCriteria.checklist("out of " + stage.id()))
                .addEntry(StageCriteria.checklist("into " + stage.id()))
                .build())
            .toList())
        .build();
    MoveJudgement judgement = judge(asking, in(STAGES.get(from), 0), STAGES.get(to), 0);

    if (from < to) {
      assertThat(judgement.unmet()).hasSize(to - from + 1);
    } else {
      assertThat(judgement.unmet()).hasSize(from == to ? 1 : 0);
    }
  }

  private static MoveJudgement judge(Pipeline pipeline, Deal deal, StageId to, int day) {
    return pipeline
        .judge(
            MoveRequest.builder()
                .card(DealCard.of(deal))
                .to(to)
                .by(PersonId.of("ann"))
                .on(DAY_0.plusDays(day))
                .build(),
            Detail.NONE)
        .value();
  }

  private static Deal in(StageId stage, int day) {
    Outcome outcome = stage.text().equals("W")
        ? Outcome.WON
        : stage.text().equals("L") ? Outcome.LOST : Outcome.OPEN;
    return Deal.builder()
        .from(Pipelines.open("A"))
        .stage(stage)
        .outcome(outcome)
        .amount(BigMoney.parse("USD 1"))
        .closed(outcome.isDecided() ? Optional.of(DAY_0.plusDays(day)) : Optional.empty())
        .build();
  }
}
