package io.sdr.process.funnelrun;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import io.sdr.process.funnel.AmountSum;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.funnel.FunnelTally;
import io.sdr.process.funnel.StepTally;
import io.sdr.process.funnel.TimeInStage;
import io.sdr.process.funnelrun.Journal.Change;
import io.sdr.process.funnelrun.Journal.Row;
import io.sdr.process.pipeline.MoveRules;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.Pipelines;
import io.sdr.process.pipeline.Stage;
import io.sdr.process.pipeline.StageVisit;
import io.sdr.process.segment.SegmentTally;
import io.sdr.process.survival.DayCounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunnelRunTest {
  private static final Pipeline ABC = Pipelines.abc(MoveRules.free());
  private static final int A = 0;
  private static final int B = 1;
  private static final int C = 2;
  private static final int WON = 3;
  private static final int LOST = 4;

  /** One deal that is won in A, B, C, one that is lost in B, one that stands in A. */
  private static StageEvents.Builder threeDeals() {
    return StageEvents.builder(ABC, CurrencyUnit.USD, 2)
        .deals(new int[] {0, 1, 2, 0, 1, 0, 1, 0})
        .stages(new int[] {A, A, A, B, B, C, LOST, WON})
        .days(new int[] {0, 1, 2, 3, 4, 5, 9, 8})
        .amounts(new long[] {100_01, 50, StageEvents.UNKNOWN_AMOUNT});
  }

  @Test
  void takesFromChangesWhatNobodyTellsOfDeals() {
    FunnelTally tally =
        FunnelRun.of(threeDeals().build(), Journal.AS_OF).count(CountingMode.TOUCHED);

    assertThat(tally.deals()).isEqualTo(3);
    assertThat(tally.won()).isEqualTo(new AmountSum(BigMoney.parse("USD 100.01"), 1, 0));
    assertThat(tally.open()).isEqualTo(1);
    assertThat(tally.find(StageId.of("B")).orElseThrow().losses().amounts())
        .isEqualTo(new AmountSum(BigMoney.parse("USD 0.50"), 1, 0));
    assertThat(tally.steps()).extracting(StepTally::entered).containsExactly(3L, 2L, 1L);
    assertThat(tally.steps().get(A).days())
        .isEqualTo(new TimeInStage(counts(3, 3), DayCounts.none(), counts(98), 0));
    assertThat(tally.steps().get(B).days())
        .isEqualTo(new TimeInStage(counts(2), counts(5), DayCounts.none(), 0));
  }

  @Test
  void closesADealOnTheDayOfItsLastChange() {
    FunnelRun run = FunnelRun.of(threeDeals().build(), Journal.AS_OF);

    assertThat(run.path(0, DealId.of("x"), PersonId.of("ann")).deal().closed())
        .contains(LocalDate.ofEpochDay(8));
    assertThat(run.path(1, DealId.of("x"), PersonId.of("ann")).deal().outcome())
        .isEqualTo(Outcome.LOST);
    assertThat(run.path(2, DealId.of("x"), PersonId.of("ann")).deal().closed()).isEmpty();
    assertThat(run.deals()).isEqualTo(3);
    assertThat(threeDeals().build().size()).isEqualTo(8);
  }

  @Test
  void addsUpAmountsThatNoWordHolds() {
    int deals = 5;
    int[] numbers = IntStream.range(0, deals).toArray();
    long[] amounts = new long[deals];
    Arrays.fill(amounts, Long.MAX_VALUE - 7);
    StageEvents events = StageEvents.builder(ABC, CurrencyUnit.USD, 0)
        .deals(numbers)
        .stages(new int[] {WON, WON, WON, LOST, LOST})
        .days(new int[deals])
        .amounts(amounts)
        .build();

    FunnelTally tally = FunnelRun.of(events, Journal.AS_OF).count(CountingMode.TOUCHED);

    BigMoney one = BigMoney.of(CurrencyUnit.USD, BigDecimal.valueOf(Long.MAX_VALUE - 7));
    assertThat(tally.won().sum().isEqual(one.multipliedBy(3))).isTrue();
    assertThat(tally.unplaced().amounts().sum().isEqual(one.multipliedBy(2))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 8, 63, 64, 127, 128, 16_383, 16_384, 1_000_000})
  void countsStaysOfAnyLength(int days) {
    StageEvents events = StageEvents.builder(ABC, CurrencyUnit.USD, 0)
        .deals(new int[] {0, 0, 1, 1})
        .stages(new int[] {A, B, A, B})
        .days(new int[] {0, days, 0, days})
        .inRowOrder()
        .build();

    TimeInStage inA = FunnelRun.of(events, LocalDate.ofEpochDay(days))
        .count(CountingMode.TOUCHED)
        .steps()
        .get(A)
        .days();

    assertThat(inA.moved()).isEqualTo(counts(days, days));
  }

  @ParameterizedTest
  @ValueSource(ints = {31, 32, 33, 400})
  void sortsTheManyChangesOfADealAsItSortsFew(int many) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      changes.add(new Change(0, StageEvents.NO_STAGE, i % 3, (many - i) / 5));
    }
    Journal journal = new Journal(
        ABC,
        changes,
        List.of(new Row(
            A,
            Outcome.OPEN,
            StageEvents.NO_DAY,
            StageEvents.UNKNOWN_AMOUNT,
            StageEvents.UNKNOWN_AMOUNT)));
    long[] moments =
        changes.stream().mapToLong(change -> change.day() * 86_400L).toArray();
    StageEvents byMoments = journal.columns().moments(moments, ZoneId.of("UTC")).build();

    assertThat(journal.run().count(CountingMode.ADJACENT_ONLY))
        .isEqualTo(journal.counted(CountingMode.ADJACENT_ONLY, 0, 1));
    assertThat(FunnelRun.of(byMoments, Journal.AS_OF).count(CountingMode.ADJACENT_ONLY))
        .isEqualTo(journal.counted(CountingMode.ADJACENT_ONLY, 0, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 61, 62, 63, 64, 70})
  void countsPipelinesOfAnyLength(int openStages) {
    Pipeline.Builder pipeline = Pipeline.builder().name("long").moves(MoveRules.free());
    for (int stage = 0; stage < openStages; stage++) {
      pipeline.addStages(Stage.open("s" + stage));
    }
    List<Change> changes = new ArrayList<>();
    for (int stage = 0; stage <= openStages; stage++) {
      changes.add(new Change(0, StageEvents.NO_STAGE, stage, stage));
    }
    changes.add(new Change(1, StageEvents.NO_STAGE, openStages - 1, 7));
    Journal journal = new Journal(
        pipeline.addStages(Stage.won("W")).build(),
        changes,
        List.of(
            new Row(openStages, Outcome.WON, openStages, 5, 6),
            new Row(openStages - 1, Outcome.LOST, 70, 5, 6)));

    assertThat(journal.run().isColumnar()).isEqualTo(openStages <= 62);
    for (CountingMode mode : CountingMode.values()) {
      assertThat(journal.run().count(mode)).isEqualTo(journal.counted(mode, 0, 2));
    }
  }

  @Test
  void putsTheMoveIntoAVersionBeforeTheChangesOfItsDay() {
    StageEvents events = StageEvents.builder(ABC, CurrencyUnit.USD, 0)
        .deals(new int[] {0, 0, 0, 0})
        .stages(new int[] {C, B, A, A})
        .days(new int[] {5, 5, 1, 5})
        .sequences(new int[] {1, -1, 0, 0})
        .build();

    assertThat(FunnelRun.of(events, Journal.AS_OF)
            .path(0, DealId.of("x"), PersonId.of("ann"))
            .visits())
        .extracting(StageVisit::stage)
        .extracting(StageId::text)
        .containsExactly("A", "B", "A", "C");
  }

  @Test
  void tellsCohortsApartByWhenDealsEntered() {
    int january = (int) LocalDate.of(2026, 1, 31).toEpochDay();
    StageEvents events = StageEvents.builder(ABC, CurrencyUnit.USD, 0)
        .deals(new int[] {0, 1, 2, 0, 1})
        .stages(new int[] {A, A, B, B, B})
        .days(new int[] {january + 9, january + 1, january, january + 5, january + 40})
        .build();
    DealSegments cohorts = DealSegments.cohorts(events, Cadence.MONTH);
    SegmentTally tally =
        FunnelRun.of(events, LocalDate.of(2026, 12, 31)).count(CountingMode.TOUCHED, cohorts, 0, 3);

    // the first deal entered in B on the fifth day of February, and came to A later
    assertThat(cohorts.names()).containsExactly("2026-02", "2026-01");
    assertThat(tally.find("2026-01").orElseThrow().deals()).isEqualTo(1);
    assertThat(tally.find("2026-02").orElseThrow().deals()).isEqualTo(2);
    assertThat(DealSegments.cohorts(events, Cadence.YEAR).names()).containsExactly("2026");
    assertThat(cohorts.deals()).isEqualTo(3);
  }

  @Test
  void countsValuesWhereTheDayDoesNotFit() {
    StageEvents events = threeDeals().build();
    FunnelRun farAway = FunnelRun.of(events, LocalDate.ofEpochDay(1L << 32));

    assertThat(farAway.isColumnar()).isFalse();
    assertThat(farAway
            .count(CountingMode.TOUCHED)
            .find(StageId.of("A"))
            .orElseThrow()
            .days())
        .isEqualTo(new TimeInStage(counts(3, 3), DayCounts.none(), counts((1L << 32) - 2), 0));
  }

  @Test
  void saysOnWhichDayAMomentLiesWhenClocksAreChanged() {
    ZoneId moscow = ZoneId.of("Europe/Moscow");
    long[] moments = {
      LocalDate.of(2014, 10, 26).atStartOfDay(moscow).toEpochSecond(),
      LocalDate.of(2014, 10, 26).atStartOfDay(moscow).toEpochSecond() - 1,
      LocalDate.of(2014, 10, 27).atStartOfDay(moscow).toEpochSecond() - 1,
      LocalDate.of(2014, 10, 27).atStartOfDay(moscow).toEpochSecond(),
      LocalDate.of(1850, 1, 1).atStartOfDay(moscow).toEpochSecond(),
      LocalDate.of(2100, 1, 1).atStartOfDay(moscow).toEpochSecond(),
      LocalDate.of(2100, 1, 1).atStartOfDay(moscow).toEpochSecond() - 1
    };

    assertThat(LocalDays.of(moments, moscow))
        .containsExactly(
            (int) LocalDate.of(2014, 10, 26).toEpochDay(),
            (int) LocalDate.of(2014, 10, 25).toEpochDay(),
            (int) LocalDate.of(2014, 10, 26).toEpochDay(),
            (int) LocalDate.of(2014, 10, 27).toEpochDay(),
            (int) LocalDate.of(1850, 1, 1).toEpochDay(),
            (int) LocalDate.of(2100, 1, 1).toEpochDay(),
            (int) LocalDate.of(2099, 12, 31).toEpochDay());
  }

  private static DayCounts counts(long... days) {
    DayCounts sum = DayCounts.none();
    for (long day : days) {
      sum = sum.plus(new DayCounts(ImmutableSortedMap.of(day, 1L)));
    }
    return sum;
  }
}
