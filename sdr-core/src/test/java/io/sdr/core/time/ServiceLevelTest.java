package io.sdr.core.time;

import static io.sdr.core.testkit.Refusals.assertRefused;
import static io.sdr.core.time.Deadline.Status.DUE;
import static io.sdr.core.time.Deadline.Status.FAILED;
import static io.sdr.core.time.Deadline.Status.FULFILLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Measured;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceLevelTest {
  private static final Instant FRIDAY_EVENING = Instant.parse("2024-03-08T16:30:00Z");
  private static final WorkingHours HOURS =
      WorkingHours.mondayToFriday(ZoneOffset.UTC, "09:00-17:00");
  private static final ServiceLevel LEVEL = ServiceLevel.builder()
      .putTarget("high", Duration.ofHours(1))
      .putTarget("normal", Duration.ofHours(2))
      .usual("normal")
      .build();

  @Test
  void promisesAnAnswerInWorkingTime() {
    assertThat(LEVEL.deadline(FRIDAY_EVENING, "high", HOURS))
        .isEqualTo(Measured.of(new Deadline(Instant.parse("2024-03-11T09:30:00Z"))));
  }

  @Test
  void treatsAnUnknownPriorityAsTheUsualOne() {
    assertThat(LEVEL.targetOf("urgent!")).isEqualTo(Duration.ofHours(2));
    assertThat(LEVEL.targetOf("high")).isEqualTo(Duration.ofHours(1));
    assertThat(ServiceLevel.within(Duration.ofMinutes(5)).targetOf("high"))
        .isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void allowsNoTimeAtAll() {
    assertThat(ServiceLevel.within(Duration.ZERO).deadline(FRIDAY_EVENING, "x", HOURS))
        .isEqualTo(Measured.of(new Deadline(FRIDAY_EVENING)));
  }

  @Test
  void saysWhenThereIsNoWorkingTime() {
    assertThat(LEVEL.deadline(FRIDAY_EVENING, "x", WorkingHours.mondayToFriday(ZoneOffset.UTC)))
        .isEqualTo(Measured.undefined("no-working-time-ahead"));
  }

  @Test
  void refusesToPromiseNothing() {
    assertRefused(
        "service-level.must-have-usual-target",
        () -> ServiceLevel.builder().from(LEVEL).usual("low").build());
    assertRefused(
        "service-level.must-not-have-negative-target",
        () -> ServiceLevel.within(Duration.ofNanos(-1)));
  }

  @Test
  void isKeptUpToItsVeryMoment() {
    Deadline deadline = new Deadline(FRIDAY_EVENING);

    assertThat(deadline.whileOpenAt(FRIDAY_EVENING)).isEqualTo(DUE);
    assertThat(deadline.whileOpenAt(FRIDAY_EVENING.plusNanos(1))).isEqualTo(FAILED);
    assertThat(deadline.doneAt(FRIDAY_EVENING)).isEqualTo(FULFILLED);
    assertThat(deadline.doneAt(FRIDAY_EVENING.plusNanos(1))).isEqualTo(FAILED);
  }

  @Test
  void failsAsAWholeWhenOneFails() {
    assertThat(Deadline.Status.ofAll(List.of(FULFILLED, FAILED, DUE))).isEqualTo(FAILED);
    assertThat(Deadline.Status.ofAll(List.of(FULFILLED, DUE))).isEqualTo(DUE);
    assertThat(Deadline.Status.ofAll(List.of(FULFILLED))).isEqualTo(FULFILLED);
    assertThat(Deadline.Status.ofAll(List.of())).isEqualTo(FULFILLED);
  }
}
