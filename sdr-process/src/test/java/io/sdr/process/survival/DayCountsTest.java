package io.sdr.process.survival;

import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Measured;
import org.junit.jupiter.api.Test;

class DayCountsTest {
  @Test
  void knowTheirMiddle() {
    assertThat(DayCounts.none().median()).isEqualTo(Measured.undefined("no-sample"));
    assertThat(DayCounts.none().mean()).isEqualTo(Measured.undefined("no-sample"));
    DayCounts odd = new DayCounts(ImmutableSortedMap.of(1L, 2L, 9L, 3L));
    assertThat(odd.size()).isEqualTo(5);
    assertThat(odd.median().value().orElseThrow()).isEqualByComparingTo("9");
    assertThat(odd.mean().value().orElseThrow()).isEqualByComparingTo("5.8");
    DayCounts even = new DayCounts(ImmutableSortedMap.of(1L, 2L, 9L, 2L));
    assertThat(even.median().value().orElseThrow()).isEqualByComparingTo("5");
  }

  @Test
  void addUp() {
    DayCounts one = new DayCounts(ImmutableSortedMap.of(1L, 2L));
    DayCounts other = new DayCounts(ImmutableSortedMap.of(1L, 1L, 0L, 4L));
    assertThat(one.plus(other)).isEqualTo(new DayCounts(ImmutableSortedMap.of(0L, 4L, 1L, 3L)));
    assertThat(one.plus(DayCounts.none())).isEqualTo(one);
    assertThat(DayCounts.none().plus(one)).isEqualTo(one);
    assertThat(other.median().value().orElseThrow()).isEqualByComparingTo("0");
  }

  @Test
  void holdOnlyWhatOccurredAndNoMoreThanCanBeCounted() {
    assertRefused(
        "day-counts.must-not-have-negative-days",
        () -> new DayCounts(ImmutableSortedMap.of(-1L, 1L)));
    assertRefused(
        "day-counts.must-be-positive", () -> new DayCounts(ImmutableSortedMap.of(1L, 0L)));
    assertRefused(
        "day-counts.must-stay-countable",
        () -> new DayCounts(ImmutableSortedMap.of(1L, Long.MAX_VALUE, 2L, 1L)));
    DayCounts most = new DayCounts(ImmutableSortedMap.of(1L, Long.MAX_VALUE));
    assertRefused("day-counts.must-stay-countable", () -> most.plus(most));
  }
}
