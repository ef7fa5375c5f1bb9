package io.sdr.process.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.StageChange;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.RoleId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** Somebody wants to move a deal to another stage. */
@Value.Immutable
@JsonPropertyOrder({
  "card",
  "to",
  "by",
  "roles",
  "on",
  "sequence",
  "log",
  "lossReason",
  "overrideReason"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class MoveRequest {
  MoveRequest() {}

  /** Starts a request. */
  public static Builder builder() {
    return new Builder();
  }

  /** The deal, as it is now. */
  public abstract DealCard card();

  /** Where to. */
  public abstract StageId to();

  /** Who wants it. */
  public abstract PersonId by();

  /** What this person may act as on that day. */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<RoleId> roles();

  /** On which day. */
  public abstract LocalDate on();

  /** The place among changes of the same deal on the same day. */
  @Value.Default
  public int sequence() {
    return 0;
  }

  /**
   * The changes of the deal so far, in any order. Where they are given, a move that is dated before the last of them, or has no
   * later place on the same day, is refused.
   */
  public abstract ImmutableList<StageChange> log();

  /** Why the deal was lost, in a word of the pipeline, if it was. */
  public abstract Optional<String> lossReason();

  /** Why it shall be made whatever the rules say, if it shall. */
  public abstract Optional<String> overrideReason();

  @Value.Check
  void check() {
    Refusal.unless(
        lossReason().filter(String::isBlank).isEmpty()
            && overrideReason().filter(String::isBlank).isEmpty(),
        "move-request.must-not-have-blank-reason");
    Refusal.unless(sequence() >= 0, "move-request.must-not-have-negative-sequence");
    DealId deal = card().deal().id();
    Refusal.unless(
        log().stream().allMatch(change -> change.deal().equals(deal)),
        "stage-path.must-be-of-one-deal",
        deal);
  }

  /** Builds a request. */
  public static final class Builder extends ImmutableMoveRequest.Builder {
    Builder() {}
  }
}
