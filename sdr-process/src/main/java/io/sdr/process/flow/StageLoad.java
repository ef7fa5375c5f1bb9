package io.sdr.process.flow;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;

/**
 * Which part of the hours there are for a stage is needed there.
 *
 * @param stage which stage
 * @param utilisation as {@link Queues#utilisation} computes it; may be above 100 %
 */
@JsonPropertyOrder({"stage", "utilisation"})
public record StageLoad(StageId stage, Percent utilisation) {
  /** Makes a load. */
  public StageLoad {
    Refusal.unless(!utilisation.isNegative(), "queue.must-not-have-negative-numbers", utilisation);
  }
}
