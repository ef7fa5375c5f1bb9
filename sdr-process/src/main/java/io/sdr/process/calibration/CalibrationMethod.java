package io.sdr.process.calibration;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.process.accuracy.PastChance;

/**
 * Fits a curve to chances of which is known what came of them. <em>Undefined</em> with the reason where they do not tell.
 *
 * <p>Implementations are immutable values, use nothing but their arguments, do not depend on the order of the chances, and tell the
 * trace what they do in one step of their own.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface CalibrationMethod {
  /** The curve that fits these chances; some were won and some were not. */
  Measured<ChanceCurve> fit(ImmutableList<PastChance> past, Trace trace);
}
