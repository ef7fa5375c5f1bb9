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
@JsonPropertyOrder({"id", "person", "discipline", "day", "recordedFor", "figure"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class ContestFact {
  ContestFact() {}

  /** Starts a fact. */
  public static Builder builder() {
    return new Builder();
  }

  /** Which fact; the host's identifier of the deal or activity. */
  public abstract String id();

  /** Whose. */
  public abstract PersonId person();

  /** By which discipline it counts. */
  public abstract String discipline();

  /** The day it stands on in the records. */
  public abstract LocalDate day();

  /** The day it was first recorded for, where someone has moved it since. */
  public abstract Optional<LocalDate> recordedFor();

  /** What it adds; negative for what came back. */
  public abstract Figure figure();

  @Value.Check
  void check() {
    Refusal.unless(!id().isBlank(), "contest-fact.must-have-an-id");
    Refusal.unless(figure().number().isPresent(), "contest-fact.must-be-a-number", id());
  }

  /** Builds a fact. */
  public static final class Builder extends ImmutableContestFact.Builder {
    Builder() {}
  }
}
