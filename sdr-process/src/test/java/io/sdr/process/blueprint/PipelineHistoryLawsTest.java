package io.sdr.process.blueprint;

import static io.sdr.process.blueprint.Versions.DAY_0;
import static io.sdr.process.blueprint.Versions.change;
import static io.sdr.process.blueprint.Versions.deal;
import static io.sdr.process.blueprint.Versions.pipeline;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.sales.Deal;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of every history, however often a pipeline was changed. */
class PipelineHistoryLawsTest {
  private static final int EVERY = 10;

  @Property(tries = 200)
  void everyStageOfEveryVersionIsSomewhereInTheLast(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int versions) {
    PipelineHistory history = history(new Random(seed), versions);

    for (PipelineVersion version : history.versions()) {
      for (Stage stage : version.pipeline().stages()) {
        StageId now = history.stageIn(version.number(), versions, stage.id());
        assertThat(history.latest().pipeline().find(now).orElseThrow().kind())
            .isEqualTo(stage.kind());
      }
    }
  }

  @Property(tries = 200)
  void followingAStageInStepsIsFollowingItAtOnce(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int versions) {
    PipelineHistory history = history(new Random(seed), versions);

    for (int between = 1; between <= versions; between++) {
      for (StageId stage : history.version(1).pipeline().openStages()) {
        assertThat(history.stageIn(between, versions, history.stageIn(1, between, stage)))
            .isEqualTo(history.stageIn(1, versions, stage));
      }
    }
  }

  @Property(tries = 200)
  void anotherVersionChangesNothingOfThoseBefore(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int versions) {
    PipelineHistory before = history(new Random(seed), versions);
    PipelineHistory after = before.with(next(new Random(seed), before));

    assertThat(after.versions().subList(0, versions)).isEqualTo(before.versions());
    Deal deal = deal("d", "A", EVERY * versions / 2).build();
    for (int day = EVERY * versions / 2; day < EVERY * versions; day++) {
      assertThat(after.versionOf(deal, DAY_0.plusDays(day)))
          .isEqualTo(before.versionOf(deal, DAY_0.plusDays(day)));
    }
  }

  @Property(tries = 200)
  void aMovedDealIsRestatedAsIfItHadAlwaysBeenThere(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int versions) {
    Random random = new Random(seed);
    PipelineHistory history = history(random, versions);
    Deal deal = deal("d", "A", 0).build();
    List<StageChange> log = new ArrayList<>();
    for (int number = 1; number <= versions; number++) {
      if (number > 1 && history.version(number).underWay() == DealsUnderWay.MOVE) {
        List<StageChange> moves = history.movesInto(number, List.of(deal));
        log.addAll(moves);
        deal = moves.isEmpty() ? deal : in(deal, moves.get(0).entered());
      }
      int day = EVERY * (number - 1) + 5;
      List<StageId> open =
          history.versionOf(deal, DAY_0.plusDays(day)).pipeline().openStages();
      StageId to = open.get(random.nextInt(open.size()));
      if (!to.equals(deal.stage())) {
        log.add(change("d", day, deal.stage().text(), to.text()));
        deal = in(deal, to);
      }
    }
    int mine = history.versionOf(deal, DAY_0.plusDays(EVERY * versions)).number();

    List<StageChange> restated = history.restated(deal, log, versions);

    assertThat(history.latest().pipeline().check(restated)).isEmpty();
    assertThat(log)
        .containsAll(restated.stream()
            .map(one -> log.stream()
                .filter(raw -> raw.date().equals(one.date()))
                .findFirst()
                .orElseThrow())
            .toList());
    if (!restated.isEmpty()) {
      assertThat(restated.get(restated.size() - 1).entered())
          .isEqualTo(history.stageIn(mine, versions, deal.stage()));
    }
  }

  private static Deal in(Deal deal, StageId stage) {
    return Deal.builder().from(deal).stage(stage).build();
  }

  private static PipelineHistory history(Random random, int versions) {
    PipelineHistory history = PipelineHistory.beginning(DAY_0, pipeline("A B C D"));
    while (history.versions().size() < versions) {
      history = history.with(next(random, history));
    }
    return history;
  }

  /** Every open stage becomes any of the new ones, of which some have the names of old ones. */
  private static PipelineVersion next(Random random, PipelineHistory history) {
    int number = history.versions().size() + 1;
    List<String> names = IntStream.rangeClosed('A', 'H')
        .mapToObj(Character::toString)
        .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(names, random);
    Pipeline pipeline = pipeline(String.join(" ", names.subList(0, 1 + random.nextInt(4))));
    PipelineVersion.Builder version = Versions.version(number, EVERY * (number - 1), pipeline, "")
        .underWay(random.nextBoolean() ? DealsUnderWay.MOVE : DealsUnderWay.KEEP);
    for (StageId old : history.latest().pipeline().openStages()) {
      version.putBecame(
          old, pipeline.openStages().get(random.nextInt(pipeline.openStages().size())));
    }
    return version.build();
  }
}
