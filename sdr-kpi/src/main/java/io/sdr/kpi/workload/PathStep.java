package io.sdr.kpi.workload;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One step on the way to a deal.
 *
 * @param name what is done, in the words of the host: {@code meetings}
 * @param conversion how many of them lead to one of the step after, which stands before this one in the path; more than
 *     nothing, at most all
 * @param hours how long one takes; absent where it is not known
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"name", "conversion", "hours"})
public record PathStep(String name, Percent conversion, Optional<BigDecimal> hours) {
  /** Makes a step. */
  public PathStep {
    Refusal.unless(!name.isBlank(), "path-step.must-have-a-name");
    Refusal.unless(
        conversion.points().signum() > 0 && conversion.compareTo(Percent.HUNDRED) <= 0,
        "path-step.must-convert-a-part",
        conversion);
    hours = hours.map(Decimals::computed);
    Refusal.unless(
        hours.filter(time -> time.signum() < 0).isEmpty(), "path-step.must-not-take-negative-time");
  }

  /** A step of which it is not known how long it takes. */
  public static PathStep of(String name, Percent conversion) {
    return new PathStep(name, conversion, Optional.empty());
  }

  /** A step that takes so many hours each time. */
  public static PathStep of(String name, Percent conversion, String hours) {
    return new PathStep(name, conversion, Optional.of(Decimals.parse(hours)));
  }

  /**
   * A step that converts as it did.
   *
   * @return undefined without a sample ({@code no-sample}), or where nothing was converted ({@code nothing-converts})
   */
  public static Measured<PathStep> asBefore(String name, Proportion converted) {
    return converted.share().flatMap(share -> converting(name, share));
  }

  /**
   * A step that converts as badly as the sample allows it to: at the lower bound of the interval. The fewer cases were seen,
   * the more work is asked for.
   *
   * @return undefined without a sample ({@code no-sample}), or where nothing was converted ({@code nothing-converts})
   */
  public static Measured<PathStep> prudently(String name, Proportion converted) {
    return converted.interval().flatMap(interval -> converting(name, interval.low()));
  }

  private static Measured<PathStep> converting(String name, Percent conversion) {
    return conversion.points().signum() > 0
        ? Measured.of(of(name, conversion))
        : Measured.undefined("nothing-converts");
  }

  /** The same step, taking so many hours each time. */
  public PathStep taking(String hours) {
    return of(name, conversion, hours);
  }
}
