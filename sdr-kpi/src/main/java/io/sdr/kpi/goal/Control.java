package io.sdr.kpi.goal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import io.sdr.core.value.Refusal;

/**
 * How it is known whether a goal is on its way.
 *
 * @param source where the facts come from, as the host names it: {@code crm}, {@code telephony}
 * @param every how often it is measured
 * @param by who looks at it
 */
@JsonPropertyOrder({"source", "every", "by"})
public record Control(String source, Cadence every, PersonId by) {
  /** Makes a control. */
  public Control {
    Refusal.unless(!source.isBlank(), "control.must-name-its-source");
  }
}
