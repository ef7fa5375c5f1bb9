package io.sdr.process.pipeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.StageChange;
import io.sdr.core.value.Refusal;
import java.util.Optional;

/**
 * Whether a deal may move.
 *
 * @param unmet every condition that stands against it; none where it may
 * @param waived every condition that is not met and was overridden by somebody who may, saying why; the host keeps the request
 * @param change the fact to be added to the log of the deal, where it may
 */
@JsonPropertyOrder({"unmet", "waived", "change"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record MoveJudgement(
    ImmutableList<Shortcoming> unmet,
    ImmutableList<Shortcoming> waived,
    Optional<StageChange> change) {
  /** Makes a judgement. */
  public MoveJudgement {
    Refusal.unless(
        unmet.isEmpty() == change.isPresent(), "move-judgement.must-change-exactly-when-allowed");
    Refusal.unless(
        unmet.isEmpty() || waived.isEmpty(), "move-judgement.must-waive-everything-or-nothing");
  }

  static MoveJudgement refused(ImmutableList<Shortcoming> unmet) {
    return new MoveJudgement(unmet, ImmutableList.of(), Optional.empty());
  }

  /** Whether it may. */
  @JsonIgnore
  public boolean isAllowed() {
    return unmet.isEmpty();
  }
}
