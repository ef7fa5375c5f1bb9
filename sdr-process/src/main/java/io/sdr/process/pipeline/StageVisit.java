package io.sdr.process.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.sales.StageId;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * A stay of a deal in a stage, from the day it came in to the day it left, that day not counted. A day that nobody
 * recorded is absent; so is the end of a stay that lasts.
 */
@Value.Immutable
@JsonPropertyOrder({"stage", "entered", "left"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class StageVisit {
  StageVisit() {}

  static StageVisit of(StageId stage, Optional<LocalDate> entered, Optional<LocalDate> left) {
    return ImmutableStageVisit.builder()
        .stage(stage)
        .entered(entered)
        .left(left)
        .build();
  }

  /** Where. */
  public abstract StageId stage();

  /** The day it came in, if that is known. */
  public abstract Optional<LocalDate> entered();

  /** The day it left, if it did and the day is known. */
  public abstract Optional<LocalDate> left();

  /** How many days it stayed; 0 when it came and left on one day, empty while either day is unknown. */
  public OptionalLong days() {
    return left().isPresent() ? daysUntil(left().get()) : OptionalLong.empty();
  }

  /** How many days it had stayed by a day, taking it to be there still; empty when the day of entry is unknown. */
  public OptionalLong daysUntil(LocalDate day) {
    return entered().isPresent()
        ? OptionalLong.of(ChronoUnit.DAYS.between(entered().get(), day))
        : OptionalLong.empty();
  }

  /**
   * How many worked days of a calendar it had stayed by a day, that day not counted; empty when the day of entry is unknown.
   *
   * @throws Refusal if it came in later
   */
  public OptionalLong workedDaysUntil(LocalDate day, WorkingCalendar calendar) {
    if (entered().isEmpty()) {
      return OptionalLong.empty();
    }
    Refusal.unless(
        !day.isBefore(entered().get()), "stage-visit.must-not-end-before-it-begins", stage());
    return OptionalLong.of(calendar.workedDays(LocalDateRange.of(entered().get(), day)));
  }

  @Value.Check
  void check() {
    Refusal.unless(days().orElse(0) >= 0, "stage-visit.must-not-end-before-it-begins", stage());
  }
}
