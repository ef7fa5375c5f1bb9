package io.sdr.core.observation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * Points for a call that somebody listened to, or for an exam. Each is one review or one exam: it has no id, and told twice it
 * counts twice.
 */
@Value.Immutable
public abstract class WorkScore {
  WorkScore() {}

  /** Starts a score. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whose work it was. */
  public abstract PersonId owner();

  /** The day of the review or the exam. */
  public abstract LocalDate day();

  /** What was scored. */
  public abstract Kind kind();

  /** How many points, weights included. */
  public abstract BigDecimal points();

  /** How many there were at most. */
  public abstract BigDecimal outOf();

  /** Whether something went wrong that must not, so that no points count. */
  @Value.Default
  public boolean failedCritical() {
    return false;
  }

  /** The points that count: none where something critical failed. */
  public BigDecimal counted() {
    return failedCritical() ? BigDecimal.ZERO : points();
  }

  /** What is scored. */
  public enum Kind {
    /** A call that was listened to. */
    @JsonProperty("call")
    CALL,
    /** An exam that was taken. */
    @JsonProperty("exam")
    EXAM
  }

  @Value.Check
  WorkScore check() {
    Refusal.unless(
        outOf().signum() > 0 && points().signum() >= 0 && points().compareTo(outOf()) <= 0,
        "work-score.must-have-points-within-all",
        points(),
        outOf());
    return isNormal()
        ? this
        : builder()
            .from(this)
            .points(Decimals.stated(points()))
            .outOf(Decimals.stated(outOf()))
            .build();
  }

  private boolean isNormal() {
    return Decimals.stated(points()).equals(points())
        && Decimals.stated(outOf()).equals(outOf());
  }

  /** Builds a score. */
  public static final class Builder extends ImmutableWorkScore.Builder {
    Builder() {}
  }
}
