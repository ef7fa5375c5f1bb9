package io.sdr.core.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StageChangeTest {
  private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);

  @Test
  void isOrderedByDayAndThenByItsNumber() {
    StageChange first = to("call", LEAP_DAY).build();
    StageChange second = to("offer", LEAP_DAY).sequence(1).build();
    StageChange third = to("won", LEAP_DAY.plusDays(1)).build();

    assertThat(Stream.of(third, second, first).sorted()).containsExactly(first, second, third);
  }

  @Test
  void isTheFirstOfItsDayUnlessItSaysOtherwise() {
    assertThat(to("call", LEAP_DAY).build().sequence()).isZero();
  }

  @Test
  void leavesNoStageWhenTheDealEntersThePipeline() {
    assertThat(to("call", LEAP_DAY).build().left()).isEmpty();
    assertThat(to("offer", LEAP_DAY).left(StageId.of("call")).build().left())
        .contains(StageId.of("call"));
  }

  private static StageChange.Builder to(String stage, LocalDate day) {
    return StageChange.builder()
        .deal(DealId.of("d1"))
        .entered(StageId.of(stage))
        .date(day);
  }
}
