package io.sdr.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.util.Optional;

/**
 * Between which attainments a KPI counts as it is: a cap keeps one KPI from making up for all others, a floor keeps one
 * from eating them.
 *
 * @param floor what counts at least
 * @param cap what counts at most
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Limits(Optional<Percent> floor, Optional<Percent> cap) {
  private static final Limits NONE = new Limits(Optional.empty(), Optional.empty());

  /** Makes limits. */
  public Limits {
    Refusal.unless(
        floor.isEmpty() || cap.isEmpty() || floor.get().compareTo(cap.get()) <= 0,
        "limits.must-have-floor-below-cap");
  }

  /** Every attainment counts as it is. */
  public static Limits none() {
    return NONE;
  }

  /** What is above a cap counts as the cap. */
  public static Limits capped(Percent cap) {
    return new Limits(Optional.empty(), Optional.of(cap));
  }

  /** What is below a floor counts as the floor. */
  public static Limits floored(Percent floor) {
    return new Limits(Optional.of(floor), Optional.empty());
  }

  /** What is below a floor counts as the floor, and what is above a cap as the cap. */
  public static Limits between(Percent floor, Percent cap) {
    return new Limits(Optional.of(floor), Optional.of(cap));
  }

  /** What an attainment counts as; told where it is another. */
  Percent applied(Percent attainment, Trace trace) {
    Percent raised = floor.filter(least -> attainment.compareTo(least) < 0).orElse(attainment);
    Percent counted = cap.filter(most -> raised.compareTo(most) > 0).orElse(raised);
    return counted.equals(attainment)
        ? counted
        : trace
            .step("scorecard.limited")
            .given("attainment", attainment)
            .yields(Operation.STATED, counted);
  }
}
