package io.sdr.process.funnel;

import static io.sdr.process.funnel.Paths.counting;
import static io.sdr.process.funnel.Paths.tally;
import static io.sdr.process.pipeline.Pipelines.change;
import static io.sdr.process.pipeline.Pipelines.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.Longs;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import io.sdr.process.pipeline.DealPath;
import io.sdr.process.survival.DayCounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeInStageTest {
  @Test
  void tellsApartHowStaysEnded() {
    TimeInStage inB = tally(
            CountingMode.TOUCHED, "A@0 B@1 C@4", "B@2 L@4", "B@2 W@9", "B@3!8", "B@90", "B@5 A@6")
        .find(StageId.of("B"))
        .orElseThrow()
        .days();

    assertThat(inB.moved()).isEqualTo(days(1, 3, 7));
    assertThat(inB.lost()).isEqualTo(days(2, 5));
    assertThat(inB.lasting()).isEqualTo(days(10));
  }

  @Test
  void countsEveryReturnAsAStayOfItsOwn() {
    TimeInStage inA = tally(CountingMode.TOUCHED, "A@0 B@1 A@4 B@9 A@80")
        .find(StageId.of("A"))
        .orElseThrow()
        .days();

    assertThat(inA.moved()).isEqualTo(days(1, 5));
    assertThat(inA.lasting()).isEqualTo(days(20));
  }

  @Test
  void hasNoDaysOfAStageThatWasSkipped() {
    TimeInStage inB = tally(CountingMode.TOUCHED, "A@0 C@1")
        .find(StageId.of("B"))
        .orElseThrow()
        .days();

    assertThat(inB.size()).isZero();
    assertThat(inB.median()).isEqualTo(Measured.undefined("no-sample"));
    assertThat(inB.stillThereAfter(0)).isEqualTo(Measured.undefined("no-sample"));
  }

  @Test
  void countsStaysWithoutDaysApart() {
    TimeInStage inB = counting(CountingMode.TOUCHED)
        .add(DealPath.of(Paths.PIPELINE, open("B"), List.of()))
        .add(DealPath.of(Paths.PIPELINE, open("B"), List.of(change(80, "A", "B"))))
        .tally()
        .steps()
        .get(1)
        .days();

    assertThat(inB).isEqualTo(new TimeInStage(DayCounts.none(), DayCounts.none(), days(20), 1));
    assertThat(inB.plus(TimeInStage.none())).isEqualTo(inB);
    assertThat(inB.plus(inB).undated()).isEqualTo(2);
  }

  @Test
  void takesStaysThatLastIntoAccount() {
    TimeInStage half = stays(days(3, 5), days(4, 9));

    // of 4 one leaves at 3; of the 2 still at risk at 5 one leaves: 3/4 × 1/2
    assertThat(half.stillThereAfter(4)).isEqualTo(Measured.of(Percent.of("75")));
    assertThat(half.stillThereAfter(5)).isEqualTo(Measured.of(Percent.of("37.5")));
    assertThat(half.median()).isEqualTo(Measured.of(5L));
    assertThat(half.medianOfCompleted()).isEqualTo(Measured.of(new BigDecimal("4")));
  }

  @Test
  void keepsWhoWasLastSeenOnADayAtRiskOnThatDay() {
    assertThat(stays(days(4), days(4)).stillThereAfter(4)).isEqualTo(Measured.of(Percent.of("50")));
  }

  @Test
  void meetsAShareExactlyThatIsAProductOfEndlessDecimals() {
    // 5/6 × 3/4 = 62.5 % are still there
    TimeInStage stays = stays(days(1, 2), days(1, 3, 3, 3));

    assertThat(stays.quantile(Percent.of("37.5"))).isEqualTo(Measured.of(2L));
    assertThat(stays.quantile(Percent.of("37.50001"))).isEqualTo(Measured.undefined("not-reached"));
  }

  @Test
  void saysSoWhenTheShareIsNotReached() {
    TimeInStage young = stays(days(1), days(2, 2, 2));

    assertThat(young.median()).isEqualTo(Measured.undefined("not-reached"));
    assertThat(young.quantile(Percent.of("25"))).isEqualTo(Measured.of(1L));
    assertThat(young.stillThereAfter(3)).isEqualTo(Measured.undefined("not-reached"));
  }

  @Test
  void tellsHowLongMostStaysTake() {
    assertThat(stays(days(1, 2, 3, 4, 5, 6, 7, 8), days(9, 9)).quantiles())
        .containsExactly(
            new StayQuantile(Percent.of("50"), Measured.of(5L), Optional.empty()),
            new StayQuantile(Percent.of("80"), Measured.of(8L), Optional.empty()),
            new StayQuantile(Percent.of("90"), Measured.undefined("not-reached"), Optional.of(9L)));
    assertThat(TimeInStage.none().quantiles())
        .extracting(StayQuantile::days, StayQuantile::beyond)
        .containsOnly(tuple(Measured.undefined("no-sample"), Optional.empty()));
  }

  @Test
  void knowsThatNobodyIsLeftForEver() {
    assertThat(stays(days(1, 2), DayCounts.none()).stillThereAfter(99))
        .isEqualTo(Measured.of(Percent.ZERO));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "100", "-1", "101"})
  void refusesTheQuantileOfNothingOrAll(String points) {
    assertThatThrownBy(() -> TimeInStage.none().quantile(Percent.of(points)))
        .isInstanceOf(Refusal.class);
  }

  static TimeInStage stays(DayCounts completed, DayCounts lasting) {
    return new TimeInStage(completed, DayCounts.none(), lasting, 0);
  }

  static DayCounts days(long... days) {
    return days(Longs.asList(days));
  }

  static DayCounts days(List<Long> days) {
    DayCounts sum = DayCounts.none();
    for (long day : days) {
      sum = sum.plus(new DayCounts(ImmutableSortedMap.of(day, 1L)));
    }
    return sum;
  }
}
