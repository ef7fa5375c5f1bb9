package io.sdr.process.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.process.survival.SurvivalCurve;
import java.util.Optional;

/**
 * After how many days a share of the stays in a stage has ended, those that last taken into account.
 *
 * @param share which share of the stays
 * @param days after how many days; undefined when there are no stays ({@code no-sample}), or when so many are not known to end
 *     ({@code not-reached})
 * @param beyond where so many are not known to end, the longest stay or age that was seen: it takes longer than that
 */
@JsonPropertyOrder({"share", "days", "beyond"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record StayQuantile(Percent share, Measured<Long> days, Optional<Long> beyond) {
  static final Percent HALF = Percent.of("50");
  static final Percent NINE_TENTHS = Percent.of("90");

  static StayQuantile of(Percent share, SurvivalCurve curve) {
    Measured<Long> days = curve.quantile(share);
    return new StayQuantile(
        share,
        days,
        days.isDefined() || curve.n() == 0 ? Optional.empty() : Optional.of(curve.longest()));
  }
}
