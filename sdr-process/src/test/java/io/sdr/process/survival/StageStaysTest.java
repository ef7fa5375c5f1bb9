package io.sdr.process.survival;

import static io.sdr.process.funnel.Paths.AS_OF;
import static io.sdr.process.funnel.Paths.PIPELINE;
import static io.sdr.process.funnel.Paths.path;
import static io.sdr.process.sample.Refusals.assertRefused;
import static io.sdr.process.survival.LifetimesTest.withUndated;
import static io.sdr.process.survival.Lives.lives;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.StageId;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.process.pipeline.DealPath;
import io.sdr.process.pipeline.MoveRules;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.Pipelines;
import io.sdr.process.pipeline.Stage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StageStaysTest {
  private static final StageId A = StageId.of("A");
  private static final StageId B = StageId.of("B");
  private static final StageId C = StageId.of("C");

  @Test
  void tellsWhereStaysLed() {
    StageStays stays = stays("A@0 B@1 A@4 C@9 W@11", "A@0 L@3", "A@0 B@2!7", "B@90", "A@0 W@5");

    assertThat(stays.in(A).ends())
        .isEqualTo(ImmutableSortedMap.of(
            "lost", days(3), "to:B", days(1).plus(days(2)), "to:C", days(5), "won", days(5)));
    assertThat(stays.in(B).ends())
        .isEqualTo(ImmutableSortedMap.of("lost", days(5), "to:A", days(3)));
    assertThat(stays.in(B).lasting()).isEqualTo(days(10));
    assertThat(stays.in(C)).isEqualTo(lives("2W"));
    assertThat(stays.in(StageId.of("W"))).isEqualTo(Lifetimes.none());
    assertThat(stays.asOf()).isEqualTo(AS_OF);
  }

  @Test
  void countsUntilTheDecisionFromTheFirstTimeInAStage() {
    StageStays decided = counter("A@0 B@1 A@4 W@11", "A@0 B@2!7", "B@90").untilDecided();

    assertThat(decided.in(A)).isEqualTo(lives("11W 7L"));
    assertThat(decided.in(B)).isEqualTo(lives("10W 5L 10+"));
    assertThat(decided.in(C)).isEqualTo(Lifetimes.none());
  }

  @Test
  void countsStaysWithoutADayApart() {
    StayCounter counter =
        StayCounter.of(PIPELINE, AS_OF).add(DealPath.of(PIPELINE, Pipelines.open("B"), List.of()));

    assertThat(counter.stays().in(B)).isEqualTo(withUndated(Lifetimes.none(), 1));
    assertThat(counter.untilDecided().in(B)).isEqualTo(withUndated(Lifetimes.none(), 1));
  }

  @Test
  void makesAChainOfTheStaysThatEnded() {
    StageChain chain =
        stays("A@0 B@2 W@4", "A@0 B@4 L@8", "A@0 L@6", "A@95").chain(ChainEstimate.ENDED_STAYS);

    Onward first = chain.rows().get(0);
    assertThat(first.stage()).isEqualTo(A);
    assertThat(first.moves()).isEqualTo(ImmutableSortedMap.of(B, BigDecimal.valueOf(2)));
    assertThat(first.lost()).isEqualByComparingTo("1");
    assertThat(first.won()).isZero();
    assertThat(chain.outlook(Detail.NONE).value().get(1).winning())
        .isEqualTo(Measured.of(Percent.of("50")));
    assertThat(chain.outlook(Detail.NONE).value().get(2).winning())
        .isEqualTo(Measured.undefined("no-way-out"));
    assertThat(chain.rows().get(2).days()).isEmpty();
  }

  @Test
  void makesAnotherChainOfAllStaysBecauseSlowOnesLast() {
    // quick losses have ended, slow moves have not: three stays are at risk when the first moves on
    String[] deals = {"A@0 L@1", "A@0 B@10", "A@80", "A@80"};
    Onward ended = stays(deals).chain(ChainEstimate.ENDED_STAYS).rows().get(0);
    Onward all = stays(deals).chain(ChainEstimate.ALL_STAYS).rows().get(0);

    assertThat(ended.moves()).isEqualTo(ImmutableSortedMap.of(B, BigDecimal.ONE));
    assertThat(ended.lost()).isOne();
    assertThat(all.lost()).isEqualByComparingTo("0.25");
    assertThat(all.moves().values()).containsExactly(new BigDecimal("0.25"));
    assertThat(all.days())
        .isEqualTo(SurvivalCurve.of(stays(deals).in(A))
            .meanWithinLongest()
            .value()
            .map(Decimals::writable));
  }

  @Test
  void readsWhereAnEndLed() {
    assertThat(StageStays.stageMovedTo("to:B")).contains(B);
    assertThat(StageStays.stageMovedTo(Lifetimes.WON)).isEmpty();
  }

  @Test
  void addsUpOnlyWhatWasCountedAlike() {
    StageStays stays = stays("A@0");
    Pipeline other = Pipeline.of("other", MoveRules.free(), Stage.open("X"), Stage.won("W"));

    assertRefused(
        "stage-stays.must-be-counted-alike",
        () -> stays.plus(new StageStays(AS_OF.plusDays(1), stays.stages())));
    assertRefused(
        "stage-stays.must-be-counted-alike",
        () -> stays.plus(new StageStays(AS_OF, ImmutableMap.of())));
    assertRefused(
        "stage-stays.must-be-counted-alike",
        () -> stays.plus(
            new StageStays(AS_OF, stays.stages(), Optional.of(WorkingCalendar.mondayToFriday()))));
    assertRefused(
        "stage-stays.must-not-know-later-days",
        () -> StayCounter.of(PIPELINE, AS_OF).add(path("A@101")));
    assertRefused(
        "stage-path.must-know-stage", () -> StayCounter.of(other, AS_OF).add(path("A@0 W@1")));
  }

  @Test
  void countsNothingOfADealThatItRefuses() {
    Pipeline shorter =
        Pipeline.of("shorter", MoveRules.free(), Stage.open("A"), Stage.won("W"), Stage.lost("L"));
    StayCounter counter = StayCounter.of(shorter, AS_OF);

    assertRefused("stage-path.must-know-stage", () -> counter.add(path("A@0 B@1 W@2")));
    assertThat(counter.stays().in(A)).isEqualTo(Lifetimes.none());
    assertThat(counter.untilDecided().in(A)).isEqualTo(Lifetimes.none());
  }

  static StageStays stays(String... paths) {
    return counter(paths).stays();
  }

  private static StayCounter counter(String... paths) {
    StayCounter counter = StayCounter.of(PIPELINE, AS_OF);
    for (String path : paths) {
      counter.add(path(path));
    }
    return counter;
  }

  private static DayCounts days(long day) {
    return LifetimesTest.days(day);
  }
}
