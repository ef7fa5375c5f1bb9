package io.sdr.kpi.effect;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.team.PersonId;
import java.math.BigDecimal;

/**
 * What one person did before a change and after it, over spans of equal length.
 *
 * @param person who
 * @param before the measure before
 * @param after the measure after, in the same unit
 */
@JsonPropertyOrder({"person", "before", "after"})
public record PersonChange(PersonId person, BigDecimal before, BigDecimal after) {
  /** Makes a change. */
  public PersonChange {
    before = Decimals.computed(before);
    after = Decimals.computed(after);
  }

  BigDecimal difference() {
    return after.subtract(before);
  }
}
