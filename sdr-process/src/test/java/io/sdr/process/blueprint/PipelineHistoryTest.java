package io.sdr.process.blueprint;

import static io.sdr.process.blueprint.Versions.DAY_0;
import static io.sdr.process.blueprint.Versions.change;
import static io.sdr.process.blueprint.Versions.deal;
import static io.sdr.process.blueprint.Versions.move;
import static io.sdr.process.blueprint.Versions.pipeline;
import static io.sdr.process.blueprint.Versions.version;
import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.sales.Deal;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.process.pipeline.DealPath;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.StageVisit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class PipelineHistoryTest {
  private static final PipelineHistory ONE = PipelineHistory.beginning(DAY_0, pipeline("A B C"));

  /** B and C become one stage on day 10, and deals under way go on there. */
  private static final PipelineHistory MERGED = ONE.with(
      version(2, 10, pipeline("A D"), "B D C D").underWay(DealsUnderWay.MOVE).build());

  @Test
  void tellsWhichVersionHolds() {
    assertThat(MERGED.inForceOn(day(-1))).isEmpty();
    assertThat(MERGED.inForceOn(day(0)).orElseThrow().number()).isEqualTo(1);
    assertThat(MERGED.inForceOn(day(9)).orElseThrow().number()).isEqualTo(1);
    assertThat(MERGED.inForceOn(day(10)).orElseThrow().number()).isEqualTo(2);
    assertThat(MERGED.latest().number()).isEqualTo(2);
  }

  @Test
  void keepsDealsInTheVersionInWhichTheyBeganUnlessItMovesThem() {
    PipelineHistory kept = ONE.with(version(2, 10, pipeline("A D"), "B D C D").build());
    Deal old = deal("old", "B", 3).build();

    assertThat(kept.versionOf(old, day(99)).number()).isEqualTo(1);
    assertThat(MERGED.versionOf(old, day(9)).number()).isEqualTo(1);
    assertThat(MERGED.versionOf(old, day(10)).number()).isEqualTo(2);
    assertThat(kept.versionOf(deal("new", "A", 10).build(), day(10)).number()).isEqualTo(2);
  }

  @Test
  void goesFromAKeptVersionStraightIntoOneThatMoves() {
    PipelineHistory three = ONE.with(version(2, 10, pipeline("A D"), "B D C D").build())
        .with(version(3, 20, pipeline("E F"), "A E D F")
            .underWay(DealsUnderWay.MOVE)
            .build());
    Deal old = deal("old", "C", 3).build();

    assertThat(three.versionOf(old, day(19)).number()).isEqualTo(1);
    assertThat(three.versionOf(old, day(20)).number()).isEqualTo(3);
    assertThat(three.movesInto(3, List.of(old))).containsExactly(move("old", 20, "C", "F"));
  }

  @Test
  void leavesADecidedDealInTheVersionInWhichItWasDecided() {
    Deal lost = deal("old", "L", 3).outcome(Outcome.LOST).closed(day(8)).build();

    assertThat(MERGED.versionOf(lost, day(99)).number()).isEqualTo(1);
    assertThat(MERGED.movesInto(2, List.of(lost))).isEmpty();
  }

  @Test
  void takesADealOfWhichNobodyKnowsWhenItBeganForOld() {
    Deal unknown =
        Deal.builder().from(deal("x", "B", 3).build()).opened(Optional.empty()).build();

    assertThat(ONE.versionOf(unknown, day(99)).number()).isEqualTo(1);
    assertThat(ONE.versionOf(deal("x", "B", -50).build(), day(99)).number()).isEqualTo(1);
  }

  @Test
  void movesDealsUnderWayByChangesThatAreWrittenDown() {
    List<StageChange> moves = MERGED.movesInto(
        2,
        List.of(
            deal("z", "B", 3).build(),
            deal("c", "C", 9).build(),
            deal("a", "A", 3).build(),
            deal("later", "A", 10).build()));

    assertThat(moves).containsExactly(move("c", 10, "C", "D"), move("z", 10, "B", "D"));
  }

  @Test
  void restatesALogInTheWordsOfTheNewVersion() {
    List<StageChange> log = List.of(
        change("d", 1, "A", "B"),
        change("d", 5, "B", "C"),
        change("d", 10, "C", "D"),
        change("d", 12, "D", "W"));
    Deal deal = deal("d", "W", 0)
        .outcome(Outcome.WON)
        .closed(day(12))
        .amount(BigMoney.parse("USD 1"))
        .build();

    List<StageChange> restated = MERGED.restated(deal, log, 2);

    assertThat(restated).containsExactly(change("d", 1, "A", "D"), change("d", 12, "D", "W"));
    assertThat(MERGED.latest().pipeline().check(restated)).isEmpty();
    assertThat(DealPath.of(MERGED.latest().pipeline(), deal, restated).visits()).hasSize(3);
  }

  @Test
  void isNotConfusedByANewStageUnderAnOldName() {
    PipelineHistory swapped = ONE.with(version(2, 10, pipeline("B A C"), "A B B A")
        .underWay(DealsUnderWay.MOVE)
        .build());
    Deal deal = deal("d", "A", 0).build();
    List<StageChange> log =
        List.of(change("d", 1, "A", "B"), move("d", 10, "B", "A"), change("d", 12, "A", "C"));

    assertThat(swapped.movesInto(2, List.of(deal("d", "B", 0).build())))
        .containsExactly(log.get(1));
    assertThat(swapped.restated(deal, log, 2))
        .containsExactly(change("d", 1, "B", "A"), change("d", 12, "A", "C"));
  }

  @Test
  void leavesOutAMoveIntoAVersionOfWhichTheLogTellsNothingElse() {
    PipelineHistory shifted = ONE.with(version(2, 10, pipeline("A B C D"), "A B B C C D")
        .underWay(DealsUnderWay.MOVE)
        .build());
    Deal deal = deal("d", "B", 0).build();
    List<StageChange> moves = shifted.movesInto(2, List.of(deal("d", "A", 0).build()));

    assertThat(moves).containsExactly(move("d", 10, "A", "B"));
    assertThat(shifted.restated(deal, moves, 2)).isEmpty();
    assertThat(shifted.restated(deal, List.of(change("d", 10, "A", "C")), 2))
        .containsExactly(change("d", 10, "A", "C"));
  }

  @Test
  void restatesTheDealToGoWithItsLog() {
    PipelineHistory shifted =
        ONE.with(version(2, 10, pipeline("A B C D"), "A B B C C D").build());
    Deal deal = deal("d", "B", 0).build();
    List<StageChange> log = List.of(change("d", 20, "A", "B"));
    Deal now = shifted.dealIn(2, deal, log, day(30));

    assertThat(now).isEqualTo(deal("d", "C", 0).build());
    assertThat(DealPath.of(shifted.latest().pipeline(), now, shifted.restated(deal, log, 2))
            .visits())
        .extracting(StageVisit::stage)
        .containsExactly(StageId.of("B"), StageId.of("C"));
    assertThat(shifted.dealIn(2, deal, List.of(), day(30))).isEqualTo(now);
    assertThat(shifted.dealIn(2, deal("d", "B", 10).build(), List.of(), day(30)).stage())
        .isEqualTo(StageId.of("B"));
  }

  @Test
  void takesADealWithoutADayOfOpeningToBeginWithItsFirstChange() {
    Deal deal = deal("d", "D", 0).opened(Optional.empty()).build();
    List<StageChange> log = List.of(change("d", 20, "A", "D"));

    assertThat(MERGED.restated(deal, log, 2)).isEqualTo(log);
    assertThat(MERGED.dealIn(2, deal, log, day(30))).isEqualTo(deal);
  }

  @Test
  void refusesChangesOfOneDayThatHaveNoOrder() {
    Deal deal = deal("d", "A", 0).build();
    List<StageChange> log = List.of(change("d", 10, "B", "D"), change("d", 10, "D", "A"));

    assertRefused("stage-path.must-number-changes-of-one-day", () -> MERGED.restated(deal, log, 2));
  }

  @Test
  void followsAStageThroughTheVersions() {
    assertThat(MERGED.stageIn(1, 2, StageId.of("C"))).isEqualTo(StageId.of("D"));
    assertThat(MERGED.stageIn(1, 2, StageId.of("A"))).isEqualTo(StageId.of("A"));
    assertThat(MERGED.stageIn(2, 2, StageId.of("D"))).isEqualTo(StageId.of("D"));
    assertRefused(
        "pipeline-history.must-look-forward", () -> MERGED.stageIn(2, 1, StageId.of("D")));
    assertRefused("pipeline-version.must-know-stage", () -> MERGED.stageIn(1, 2, StageId.of("D")));
    assertRefused(
        "pipeline-history.must-have-version", () -> MERGED.stageIn(1, 3, StageId.of("A")));
  }

  @Test
  void refusesAVersionThatForgetsStagesAndNamesThemAll() {
    assertThatThrownBy(() -> ONE.with(version(2, 10, pipeline("A D"), "").build()))
        .hasMessageContaining("B")
        .hasMessageContaining("C");
    assertRefused(
        "pipeline-version.must-know-what-became-of-every-stage",
        () -> ONE.with(version(2, 10, pipeline("A D"), "B D").build()));
    assertRefused(
        "pipeline-version.must-know-what-became-of-every-stage",
        () -> ONE.with(version(2, 10, pipeline("A D"), "B X C D").build()));
    assertRefused(
        "pipeline-version.must-keep-kinds-of-stages",
        () -> ONE.with(version(2, 10, pipeline("A D"), "B W C D").build()));
    assertRefused(
        "pipeline-version.must-speak-of-stages-there-were",
        () -> ONE.with(version(2, 10, pipeline("A D"), "B D C D X A").build()));
  }

  @Test
  void refusesVersionsThatDoNotFollowOneAnother() {
    Pipeline same = pipeline("A B C");
    assertRefused("pipeline-history.must-have-versions", () -> PipelineHistory.of(List.of()));
    assertRefused(
        "pipeline-history.must-number-its-versions",
        () -> ONE.with(version(3, 10, same, "").build()));
    assertRefused(
        "pipeline-history.must-run-forward-in-time",
        () -> ONE.with(version(2, 0, same, "").build()));
    assertRefused(
        "pipeline-version.must-have-reason",
        () -> version(2, 10, same, "").reason(Optional.empty()).build());
    assertRefused(
        "pipeline-version.must-have-reason",
        () -> version(2, 10, same, "").reason(" ").build());
    assertRefused(
        "pipeline-version.must-have-number-from-one",
        () -> version(0, 10, same, "").build());
    assertRefused(
        "pipeline-version.must-have-a-version-before",
        () -> version(1, 10, same, "A B").build());
  }

  @Test
  void refusesToMoveOrRestateWhatDoesNotFit() {
    PipelineHistory kept = ONE.with(version(2, 10, pipeline("A D"), "B D C D").build());
    assertRefused("pipeline-version.must-move-deals-under-way", () -> kept.movesInto(2, List.of()));
    assertRefused("pipeline-version.must-move-deals-under-way", () -> ONE.movesInto(1, List.of()));
    assertRefused(
        "pipeline-version.must-know-stage",
        () -> MERGED.movesInto(2, List.of(deal("d", "X", 0).build())));
    Deal deal = deal("d", "A", 0).build();
    assertRefused(
        "pipeline-history.must-restate-one-deal",
        () -> MERGED.restated(deal, List.of(change("other", 1, "A", "B")), 2));
    assertRefused(
        "pipeline-version.must-know-stage",
        () -> MERGED.restated(deal, List.of(change("d", 1, "X", "B")), 2));
  }

  @Test
  void isEqualByItsVersions() {
    List<PipelineVersion> versions = new ArrayList<>(MERGED.versions());

    assertThat(PipelineHistory.of(versions)).isEqualTo(MERGED).hasSameHashCodeAs(MERGED);
    assertThat(ONE).isNotEqualTo(MERGED);
  }

  private static LocalDate day(int day) {
    return DAY_0.plusDays(day);
  }

  @Test
  void hasVersionsFromOneToTheLast() {
    assertThat(MERGED.version(1)).isEqualTo(MERGED.versions().get(0));
    assertThat(MERGED.version(2)).isEqualTo(MERGED.latest());
    for (int number : new int[] {0, 3}) {
      assertRefused("pipeline-history.must-have-version", () -> MERGED.version(number));
    }
    assertRefused(
        "pipeline-version.must-move-deals-under-way", () -> MERGED.movesInto(1, List.of()));
  }

  @Test
  void isTheSameAsAnotherOfTheSameVersions() {
    assertThat(PipelineHistory.of(MERGED.versions())).isEqualTo(MERGED).hasSameHashCodeAs(MERGED);
    assertThat(MERGED).isNotEqualTo(ONE).isNotEqualTo(MERGED.versions());
    assertThat(MERGED).hasToString(MERGED.versions().toString());
  }

  @Test
  void comesBeforeWhateverElseHappensOnTheFirstDayOfAVersion() {
    Deal deal = deal("d", "B", 3).build();
    List<StageChange> log = new ArrayList<>();
    log.add(change("d", 10, "D", "A"));
    log.addAll(MERGED.movesInto(2, List.of(deal)));
    Deal now = deal("d", "A", 3).build();

    assertThat(MERGED.restated(now, log, 2)).containsExactly(change("d", 10, "D", "A"));
    assertThat(DealPath.of(MERGED.latest().pipeline(), now, MERGED.restated(now, log, 2))
            .visits())
        .extracting(StageVisit::stage)
        .containsExactly(StageId.of("D"), StageId.of("A"));
  }

  @Test
  void countsAChangeOnTheDayOfAMoveFromTheStageOfTheVersionBefore() {
    Deal old = deal("old", "D", 3).build();

    assertThat(MERGED.restated(old, List.of(change("old", 10, "B", "A")), 2))
        .containsExactly(change("old", 10, "D", "A"));
    assertRefused(
        "pipeline-version.must-know-stage",
        () -> MERGED.restated(old, List.of(change("old", 10, "Z", "A")), 2));
  }

  @Test
  void knowsADealThatWasDecidedOnTheDayOfAMoveInTheVersionAfterIt() {
    Deal lost = deal("old", "L", 3).outcome(Outcome.LOST).closed(day(10)).build();
    Deal before = deal("old", "L", 3).outcome(Outcome.LOST).closed(day(9)).build();

    assertThat(MERGED.versionOf(lost, day(99)).number()).isEqualTo(2);
    assertThat(MERGED.versionOf(before, day(99)).number()).isEqualTo(1);
    assertThat(MERGED.versionOf(lost, day(9)).number()).isEqualTo(1);
  }

  @Test
  void refusesAVersionWithoutNumberOrReason() {
    assertRefused(
        "pipeline-version.must-have-number-from-one",
        () -> version(0, 10, pipeline("A"), "").build());
    assertRefused(
        "pipeline-version.must-have-a-version-before",
        () -> version(1, 10, pipeline("A"), "B A").build());
    assertRefused(
        "pipeline-version.must-have-reason",
        () -> version(2, 10, pipeline("A"), "").reason(" ").build());
    assertRefused(
        "pipeline-version.must-have-reason",
        () -> version(2, 10, pipeline("A"), "").reason(Optional.empty()).build());
  }
}
