package io.sdr.process.survival;

import static io.sdr.process.pipeline.Pipelines.DAY_0;
import static io.sdr.process.survival.Lives.lives;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class LifetimesTest {
  private static final LocalDate AS_OF = DAY_0.plusDays(20);

  @Test
  void countsDealsFromOpeningToDecision() {
    Lifetimes lifetimes = Lifetimes.counting()
        .add(deal(Outcome.WON, 0, 5), AS_OF)
        .add(deal(Outcome.LOST, 2, 5), AS_OF)
        .add(deal(Outcome.OPEN, 12, 0), AS_OF)
        .add(undated(), AS_OF)
        .lifetimes();

    assertThat(lifetimes).isEqualTo(withUndated(lives("5W 3L 8+"), 1));
    assertThat(lifetimes.size()).isEqualTo(3);
    assertThat(lifetimes.longest()).isEqualTo(8);
  }

  @Test
  void countsDealsOpenedBeforeRecordsWereKeptFromTheAgeTheyHadThen() {
    LocalDate since = DAY_0.plusDays(4);

    assertThat(Lifetimes.counting()
            .add(deal(Outcome.WON, 0, 5), since, AS_OF)
            .add(deal(Outcome.OPEN, 4, 0), since, AS_OF)
            .add(deal(Outcome.LOST, 5, 6), since, AS_OF)
            .lifetimes())
        .isEqualTo(lives("4>5W 16+ 1L"));
  }

  @Test
  void leavesOutTheDaysThatNobodyKnows() {
    assertThat(Lifetimes.counting()
            .addEnded(Lifetimes.WON, OptionalLong.empty())
            .addLasting(OptionalLong.empty())
            .addEnded(Lifetimes.LOST, OptionalLong.of(0))
            .lifetimes())
        .isEqualTo(withUndated(lives("0L"), 2));
  }

  @Test
  void canLookAtOneEndAlone() {
    assertThat(lives("5W 3L 8+ 5L").endingOnly(Lifetimes.WON)).isEqualTo(lives("5W 3+ 8+ 5+"));
    assertThat(lives("3L").endingOnly(Lifetimes.WON).ended().size()).isZero();
  }

  @Test
  void knowsNothingOfWhatNeverOccurred() {
    assertThat(lives("3L").endedBy(Lifetimes.WON)).isEqualTo(DayCounts.none());
    assertThat(Lifetimes.none().longest()).isZero();
    assertThat(Lifetimes.none().isEmpty()).isTrue();
    assertThat(lives("3+").isEmpty()).isFalse();
    assertThat(Lifetimes.of(Lifetimes.WON, days(3), days(4))).isEqualTo(lives("3W 4+"));
  }

  static Lifetimes withUndated(Lifetimes lifetimes, long undated) {
    return new Lifetimes(lifetimes.ends(), lifetimes.lasting(), lifetimes.late(), undated);
  }

  static DayCounts days(long day) {
    return new DayCounts(ImmutableSortedMap.of(day, 1L));
  }

  static Deal undated() {
    return Deal.builder()
        .from(deal(Outcome.OPEN, 0, 0))
        .opened(Optional.empty())
        .build();
  }

  static Deal deal(Outcome outcome, int opened, int closed) {
    return Deal.builder()
        .id(DealId.of("d"))
        .owner(PersonId.of("ann"))
        .stage(StageId.of("A"))
        .outcome(outcome)
        .opened(DAY_0.plusDays(opened))
        .closed(
            outcome.isDecided() ? Optional.of(DAY_0.plusDays(closed)) : Optional.<LocalDate>empty())
        .amount(BigMoney.parse("USD 100"))
        .build();
  }
}
