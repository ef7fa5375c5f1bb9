package io.sdr.core.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A course that somebody was to take. Each is one duty: it has no id, and told twice it counts twice. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class TrainingDuty {
  TrainingDuty() {}

  /** Starts a duty. */
  public static Builder builder() {
    return new Builder();
  }

  /** Who was to take it. */
  public abstract PersonId owner();

  /** By when. */
  public abstract LocalDate day();

  /** Which course, in the words of the department. */
  public abstract String course();

  /** When it was done; absent until then. */
  public abstract Optional<LocalDate> done();

  @Value.Check
  void check() {
    Refusal.unless(!course().isBlank(), "training-duty.must-name-a-course");
  }

  /** Builds a duty. */
  public static final class Builder extends ImmutableTrainingDuty.Builder {
    Builder() {}
  }
}
