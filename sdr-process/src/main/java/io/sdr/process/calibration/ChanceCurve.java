package io.sdr.process.calibration;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.sdr.core.quantity.Percent;

/**
 * Says what a chance given by a model really comes to. Where the model gives more, it never says less.
 *
 * <p>Implementations are immutable values and use nothing but their arguments.
 */
@FunctionalInterface
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface ChanceCurve {
  /**
   * The chance that was really there.
   *
   * @param given what the model gives, from 0 % to 100 %
   * @return from 0 % to 100 %
   */
  Percent chance(Percent given);
}
