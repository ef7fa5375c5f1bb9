package io.sdr.kpi.release;

import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Cadence;
import java.util.List;

/** The timings that come with the library. */
public final class PayoutTimings {
  private PayoutTimings() {}

  /** Everything on the day the sale is booked. */
  public static PayoutTiming onBooking() {
    return ImmutableOnBooking.of();
  }

  /** In proportion to what was shipped, invoiced or paid so far; never more than everything. */
  public static PayoutTiming inProportion(FlowStep step) {
    return ImmutableInProportionTo.of(step);
  }

  /** Everything on the day on which all of it is shipped, invoiced or paid. */
  public static PayoutTiming whenAll(FlowStep step) {
    return ImmutableWhenAll.of(step);
  }

  /** Everything on the day on which the first of it is shipped, invoiced or paid; back when all of that is reversed. */
  public static PayoutTiming onFirst(FlowStep step) {
    return ImmutableOnFirst.of(step);
  }

  /** In parts, each at its own time. The parts sum to a hundred percent. */
  public static PayoutTiming inParts(List<TimedPart> parts) {
    return ImmutableInParts.of(parts);
  }

  /**
   * In equal instalments, cents to the earlier ones, the first on the day of booking and each other a span later.
   *
   * @param count how many
   * @param every how far apart: a month, a quarter
   */
  public static PayoutTiming instalments(int count, Cadence every) {
    return ImmutableInstalments.of(count, every);
  }

  /** Another timing, a percentage of every payout being held for so many days. */
  public static PayoutTiming heldBack(Percent part, int days, PayoutTiming rest) {
    return ImmutableHeldBack.of(part, days, rest);
  }
}
