package io.sdr.kpi.cascade;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.time.WorkingCalendar;
import java.math.BigDecimal;
import org.immutables.value.Value;

/** A day is a day. */
@Value.Immutable
abstract class ByWorkingDays implements Weighting {
  @Value.Parameter
  abstract WorkingCalendar calendar();

  @Override
  public Measured<BigDecimal> weigh(Part part, Trace trace) {
    return Measured.of(trace
        .step("cascade.weight.by-working-days")
        .given("part", part.name())
        .yields(Operation.GIVEN, BigDecimal.valueOf(Attendance.of(part).workedDays(calendar()))));
  }
}
