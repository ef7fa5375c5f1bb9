package io.sdr.core.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.team.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ActivityTest {
  private static Activity lasting(String minutes) {
    return Activity.builder()
        .id(ActivityId.of("a"))
        .kind(ActivityKind.CALL)
        .owner(PersonId.of("p"))
        .date(LocalDate.of(2024, 2, 29))
        .minutes(new BigDecimal(minutes))
        .build();
  }

  @Test
  void tookPlaceUnlessSaidOtherwise() {
    assertThat(lasting("3").result()).isEqualTo(Activity.Result.HELD);
  }

  @Test
  void isTheSameHoweverItsMinutesAreWritten() {
    assertThat(lasting("12.50")).isEqualTo(lasting("12.5")).hasSameHashCodeAs(lasting("12.5"));
    assertThat(lasting("0").minutes()).contains(BigDecimal.ZERO);
  }

  @Test
  void neverLastsLessThanNoTime() {
    assertThatThrownBy(() -> lasting("-0.1"))
        .hasMessageContaining("activity must not last negative time");
  }
}
