package io.sdr.kpi.audit;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;

/**
 * How much may be decided by hand before it stands out. The usual figures are those of practitioners, not a norm.
 *
 * @param share the largest share of pay that is decided by hand
 * @param least how many decisions there must be before their direction says anything
 */
@JsonPropertyOrder({"share", "least"})
public record OverrideLimits(Percent share, int least) {
  /** Makes limits. */
  public OverrideLimits {
    Refusal.unless(
        !share.isNegative() && least > 0, "override-limits.must-not-be-negative", share, least);
  }

  /** A twentieth of the pay, and five decisions to judge by. */
  public static OverrideLimits usual() {
    return new OverrideLimits(Percent.of("5"), 5);
  }
}
