package io.sdr.kpi.effect;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Proportion;

/**
 * How many of how many, before a change and after it, over spans of equal length: who left, deals returned, calls that met
 * the standard.
 *
 * @param before how many of how many before
 * @param after how many of how many after
 */
@JsonPropertyOrder({"before", "after"})
public record ShareChange(Proportion before, Proportion after) {
  boolean isSmallerThan(int least) {
    return Math.min(before.trials(), after.trials()) < least;
  }
}
