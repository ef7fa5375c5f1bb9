package io.sdr.kpi.rate;

import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.util.List;

/**
 * A band of a payout scale; it ends where the next begins.
 *
 * @param from where it begins
 * @param value what holds in it: a multiplier or a share
 */
public record Step(Percent from, Percent value) {
  /** Makes a band. */
  public Step {
    Refusal.unless(!value.isNegative(), "payout-step.must-not-be-negative", value);
  }

  static void checkRising(List<Step> steps) {
    Refusal.unless(
        !steps.isEmpty() && steps.get(0).from().points().signum() == 0,
        "payout-steps.must-begin-at-zero");
    for (int i = 1; i < steps.size(); i++) {
      Refusal.unless(
          steps.get(i).from().compareTo(steps.get(i - 1).from()) > 0, "payout-steps.must-rise");
    }
  }

  /** The band in which a level lies; below the first, the first. */
  static Step at(Percent level, Boundary boundary, List<Step> steps) {
    int band = steps.size() - 1;
    while (band > 0 && !boundary.isReached(level.compareTo(steps.get(band).from()))) {
      band--;
    }
    return steps.get(band);
  }
}
