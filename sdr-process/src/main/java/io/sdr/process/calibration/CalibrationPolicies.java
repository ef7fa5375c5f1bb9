package io.sdr.process.calibration;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.process.scoring.LeadScore;

/** Brings calibrated scores, the built-in ways to calibrate, and the sentences about them. */
public final class CalibrationPolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public CalibrationPolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(CalibrationMethod.class, "isotonic", ImmutableIsotonicMethod.class)
        .add(CalibrationMethod.class, "platt", ImmutablePlattMethod.class)
        .add(ChanceCurve.class, "isotonic", ImmutableIsotonicCurve.class)
        .add(ChanceCurve.class, "logistic", ImmutableLogisticCurve.class)
        .add(LeadScore.class, "calibrated", ImmutableCalibratedScore.class)
        .addWording("io.sdr.process.calibration.wording", CalibrationPolicies.class);
  }
}
