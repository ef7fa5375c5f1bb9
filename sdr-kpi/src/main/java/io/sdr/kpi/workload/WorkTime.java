package io.sdr.kpi.workload;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The time there is for selling in a period.
 *
 * @param days working days, at least one
 * @param hours hours for selling on all these days together; absent where they are not known
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"days", "hours"})
public record WorkTime(int days, Optional<BigDecimal> hours) {
  /** Makes a time. */
  public WorkTime {
    Refusal.unless(days > 0, "work-time.must-have-a-day", days);
    hours = hours.map(Decimals::computed);
    Refusal.unless(
        hours.filter(time -> time.signum() < 0).isEmpty(), "work-time.must-not-be-negative");
  }

  /** So many days, of which it is not known how many hours there are for selling. */
  public static WorkTime ofDays(int days) {
    return new WorkTime(days, Optional.empty());
  }

  /** So many days with so many hours for selling on each. */
  public static WorkTime of(int days, String hoursEach) {
    return new WorkTime(
        days, Optional.of(Decimals.parse(hoursEach).multiply(BigDecimal.valueOf(days))));
  }

  /** The hours, or that they are not known. */
  Measured<BigDecimal> available() {
    return hours
        .map(Measured::of)
        .orElseGet(() -> Measured.undefined("hours-for-selling-not-known"));
  }
}
