package io.sdr.process.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.statistics.IntervalMethod;
import io.sdr.core.value.Refusal;
import java.util.Optional;

/**
 * How many of how many went on, and what that says about those to come.
 *
 * @param counts how many of how many
 * @param interval where the true share lies by Wilson's method at 95 %; absent when there is nothing to look at
 * @param small whether the sample is too small for the share to mean much
 * @param unknown why it cannot be known how many went on, if it cannot; nothing is counted then
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Conversion(
    Proportion counts,
    Optional<Proportion.Interval> interval,
    boolean small,
    Optional<String> unknown) {
  /** Makes a conversion; interval and sample follow from the counts. */
  public Conversion {
    Refusal.unless(
        interval.equals(counts.interval().value())
            && small == counts.isSmall()
            && (unknown.isEmpty() || counts.trials() == 0),
        "conversion.must-follow-from-counts");
  }

  /** So many of so many. */
  public static Conversion of(long passed, long entered) {
    return of(Proportion.of(passed, entered), Optional.empty());
  }

  /** One of which nobody can know how many of how many it is, and why, as a stable name. */
  public static Conversion unknown(String why) {
    return of(Proportion.of(0, 0), Optional.of(why));
  }

  private static Conversion of(Proportion counts, Optional<String> unknown) {
    return new Conversion(counts, counts.interval().value(), counts.isSmall(), unknown);
  }

  /**
   * Where the true share lies by a method and a level of the caller's choice, such as Jeffreys' at 90 %; undefined when there is
   * nothing to look at.
   */
  public Measured<Proportion.Interval> intervalBy(IntervalMethod method, Percent level) {
    return unknown.isPresent() ? Measured.undefined(unknown.get()) : method.around(counts, level);
  }

  /** The share to 34 digits; undefined when there is nothing to look at, or it cannot be known. */
  public Measured<Percent> share() {
    return unknown.isPresent() ? Measured.undefined(unknown.get()) : counts.share();
  }
}
