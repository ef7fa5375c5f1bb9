package io.sdr.kpi.contest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An objection to frozen results, and what was decided. An upheld appeal corrects facts; the standings then follow from
 * the corrected ones.
 */
@Value.Immutable
@JsonPropertyOrder({"contender", "ground", "raisedOn", "decidedOn", "upheld"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class Appeal {
  Appeal() {}

  /** Starts an appeal. */
  public static Builder builder() {
    return new Builder();
  }

  /** Who objects, by the name in the contest. */
  public abstract String contender();

  /** To what, in words. */
  public abstract String ground();

  /** When. */
  public abstract LocalDate raisedOn();

  /** The day of the decision; absent while there is none. */
  public abstract Optional<LocalDate> decidedOn();

  /** Whether the decision was for the contender. */
  public abstract Optional<Boolean> upheld();

  /** Whether the appeal was raised by the end of a day, and not decided. */
  @JsonIgnore
  public boolean isOpenOn(LocalDate day) {
    return !raisedOn().isAfter(day)
        && decidedOn().filter(decided -> !decided.isAfter(day)).isEmpty();
  }

  @Value.Check
  void check() {
    Refusal.unless(!contender().isBlank(), "appeal.must-be-of-someone");
    Refusal.unless(!ground().isBlank(), "appeal.must-have-a-ground");
    Refusal.unless(
        decidedOn().isPresent() == upheld().isPresent(),
        "appeal.must-have-a-day-exactly-when-decided");
    Refusal.unless(
        decidedOn().filter(raisedOn()::isAfter).isEmpty(),
        "appeal.must-not-be-decided-before-it-is-raised");
  }

  /** Builds an appeal. */
  public static final class Builder extends ImmutableAppeal.Builder {
    Builder() {}
  }
}
