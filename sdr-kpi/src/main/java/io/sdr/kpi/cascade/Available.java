package io.sdr.kpi.cascade;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Another weight, for the days on which someone can work on the goal. */
@Value.Immutable
abstract class Available implements Weighting {
  abstract Weighting of();

  abstract WorkingCalendar calendar();

  abstract ImmutableList<Percent> ramp();

  @Override
  public Measured<BigDecimal> weigh(Part part, Trace trace) {
    Trace step = trace.step("cascade.weight.available");
    Measured<BigDecimal> whole = of().weigh(alwaysThere(part), step);
    Measured<BigDecimal> available = whole.map(weight -> scaled(part, weight, step));
    available.undefined().ifPresent(step::fails);
    return available;
  }

  private static Part alwaysThere(Part part) {
    return Part.builder()
        .from(part)
        .joined(Optional.empty())
        .presence(List.of())
        .absence(List.of())
        .build();
  }

  private BigDecimal scaled(Part part, BigDecimal weight, Trace step) {
    BigDecimal present = Attendance.of(part).countedDays(calendar(), ramp());
    BigDecimal days = BigDecimal.valueOf(calendar().workedDays(part.period().dates()));
    step.given("weight", weight).given("present", present).given("days", days);
    step.given("part", part.name());
    // a period without working days is no time for anyone
    return days.signum() == 0
        ? step.yields(Operation.STATED, BigDecimal.ZERO)
        : step.yields(
            Operation.PRORATED,
            Decimals.computed(Decimals.quotient(weight.multiply(present), days)));
  }

  @Value.Check
  void check() {
    Refusal.unless(
        ramp().stream()
            .allMatch(share -> !share.isNegative() && share.compareTo(Percent.HUNDRED) <= 0),
        "cascade-ramp.must-have-parts-of-a-whole",
        ramp());
  }
}
