package io.sdr.core.observation;

import io.sdr.core.team.PersonId;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * What two people said of the same piece of work, each by themselves: whether it is as it should be.
 *
 * <p>It says nothing of the work, but of how far scores of work can be relied on. Each is one piece of work: it has no id, and
 * told twice it counts twice.
 */
@Value.Immutable
public abstract class DoubleReview {
  DoubleReview() {}

  /** Starts a review. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whose work it was. */
  public abstract PersonId owner();

  /** The day of the second review. */
  public abstract LocalDate day();

  /** Whether it passed with the first who looked at it. */
  public abstract boolean passedFirst();

  /** Whether it passed with the second. */
  public abstract boolean passedSecond();

  /** Builds a review. */
  public static final class Builder extends ImmutableDoubleReview.Builder {
    Builder() {}
  }
}
