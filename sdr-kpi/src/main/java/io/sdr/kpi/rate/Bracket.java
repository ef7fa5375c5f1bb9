package io.sdr.kpi.rate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.util.Optional;

/**
 * A band with both ends included.
 *
 * @param from its lower end
 * @param to its upper end; open upwards where empty
 * @param value what holds in it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Bracket(Percent from, Optional<Percent> to, Percent value) {
  /** Makes a band. */
  public Bracket {
    Refusal.unless(
        to.filter(end -> end.compareTo(from) < 0).isEmpty(),
        "bracket.must-not-end-before-it-begins");
    Refusal.unless(!value.isNegative(), "payout-step.must-not-be-negative", value);
  }

  boolean holds(Percent level) {
    return level.compareTo(from) >= 0
        && to.filter(end -> level.compareTo(end) > 0).isEmpty();
  }
}
