package io.sdr.kpi.cascade;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.WorkingCalendar;
import java.util.List;

/** The ways of weighing the parts of a goal that come with the library. */
public final class Weightings {
  private Weightings() {}

  /** All parts alike. */
  public static Weighting even() {
    return ImmutableEven.of();
  }

  /**
   * By the mean of what the part reached in comparable periods; with figures of the same season the goal follows the seasons.
   * Undefined without history.
   */
  public static Weighting byHistory() {
    return ImmutableByHistory.of();
  }

  /** By what could be sold at the very best; undefined where it is not known. */
  public static Weighting byPotential() {
    return ImmutableByPotential.of();
  }

  /** By the hours that there are for selling; undefined where they are not known. */
  public static Weighting byCapacity() {
    return ImmutableByCapacity.of();
  }

  /** By what is in the pipeline already; undefined where it is not known. */
  public static Weighting byPipeline() {
    return ImmutableByPipeline.of();
  }

  /** By the days that the part works: those of its period by the calendar on which the person is there. */
  public static Weighting byWorkingDays(WorkingCalendar calendar) {
    return ImmutableByWorkingDays.of(calendar);
  }

  /**
   * By another weighting, as far as the person is available: of the working days of the period only those count on which the
   * person is there, and while someone is new they count in part.
   *
   * @param of what the part would weigh if the person were there throughout
   * @param ramp how much of a day counts in the first, second … month after joining; in full after that. Joiners of whom no
   *     first day is known are not new
   */
  public static Weighting available(Weighting of, WorkingCalendar calendar, List<Percent> ramp) {
    return ImmutableAvailable.builder()
        .of(of)
        .calendar(calendar)
        .ramp(ImmutableList.copyOf(ramp))
        .build();
  }
}
