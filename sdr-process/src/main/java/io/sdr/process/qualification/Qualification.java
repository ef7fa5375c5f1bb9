package io.sdr.process.qualification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.LeadVerdict;
import io.sdr.core.value.Refusal;
import java.util.Optional;

/**
 * What was decided about a lead.
 *
 * @param verdict what becomes of it
 * @param reason the first criterion that it does not meet, when it is rejected or nurtured
 * @param toAsk the criteria of which nobody knows, in their order: what the next call is about
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Qualification(
    LeadVerdict verdict, Optional<String> reason, ImmutableList<String> toAsk) {
  /** Makes a decision. */
  public Qualification {
    boolean isTurnedDown = verdict == LeadVerdict.REJECTED || verdict == LeadVerdict.NURTURE;
    Refusal.unless(
        reason.isPresent() == isTurnedDown,
        "qualification.must-have-reason-exactly-when-turned-down");
    Refusal.unless(
        verdict != LeadVerdict.NEED_MORE || !toAsk.isEmpty(), "qualification.must-have-questions");
  }
}
