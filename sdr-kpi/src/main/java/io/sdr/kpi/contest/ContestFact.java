package io.sdr.kpi.contest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Figure;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** Something a person did that a contest may count: a deal won, a call made. */
@Value.Immutable
@JsonPropertyOrder({"id", "person", "discipline", "day", "recordedFor", "undoes", "figure"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class ContestFact {
  ContestFact() {}

  /** Starts a fact. */
  public static Builder builder() {
    return new Builder();
  }

  /** Which fact; the host's identifier of the deal or activity. One fact may count by several disciplines. */
  public abstract String id();

  /** Whose. */
  public abstract PersonId person();

  /** By which discipline it counts. */
  public abstract String discipline();

  /** The day it stands on in the records. */
  public abstract LocalDate day();

  /** The day it was first recorded for, where someone has moved it since. */
  public abstract Optional<LocalDate> recordedFor();

  /**
   * Which fact of the same person and discipline it undoes, as a return does a sale. It counts where that fact does, whenever it
   * happens before the day as of which the contest is counted: within the return window, and after the contest is over.
   */
  public abstract Optional<String> undoes();

  /** What it adds; negative for what came back. */
  public abstract Figure figure();

  @Value.Check
  void check() {
    Refusal.unless(!id().isBlank(), "contest-fact.must-have-an-id");
    Refusal.unless(
        undoes().filter(id()::equals).isEmpty(), "contest-fact.must-not-undo-itself", id());
    Refusal.unless(figure().number().isPresent(), "contest-fact.must-be-a-number", id());
  }

  /** Builds a fact. */
  public static final class Builder extends ImmutableContestFact.Builder {
    Builder() {}
  }
}
