package io.sdr.core.observation;

import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * Whether a written standard was kept in one case: a deadline, or another rule. Each is one case: it has no id, and told twice it
 * counts twice.
 */
@Value.Immutable
public abstract class StandardCheck {
  StandardCheck() {}

  /** Starts a check. */
  public static Builder builder() {
    return new Builder();
  }

  /** Who had to keep it. */
  public abstract PersonId owner();

  /** The day on which it was to be kept. */
  public abstract LocalDate day();

  /** Which standard, in the words of the department. */
  public abstract String standard();

  /** Whether it says by when something is done. */
  public abstract boolean deadline();

  /** Whether it was kept. */
  public abstract boolean kept();

  @Value.Check
  void check() {
    Refusal.unless(!standard().isBlank(), "standard-check.must-name-a-standard");
  }

  /** Builds a check. */
  public static final class Builder extends ImmutableStandardCheck.Builder {
    Builder() {}
  }
}
