package io.sdr.core.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Collection;

/**
 * A moment by which something must be done. Done at that very moment is in time.
 *
 * @param by the last moment
 */
public record Deadline(@JsonValue Instant by) {
  /** Makes a deadline. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Deadline {}

  /** How it stands while nothing was done, at a moment. */
  public Status whileOpenAt(Instant asOf) {
    return asOf.isAfter(by) ? Status.FAILED : Status.DUE;
  }

  /** How it stands once it was done; later moments change nothing. */
  public Status doneAt(Instant done) {
    return done.isAfter(by) ? Status.FAILED : Status.FULFILLED;
  }

  /** How a deadline stands. */
  public enum Status {
    /** Not done yet, and there is time. */
    @JsonProperty("due")
    DUE,
    /** Done in time. */
    @JsonProperty("fulfilled")
    FULFILLED,
    /** Not done in time. */
    @JsonProperty("failed")
    FAILED;

    /**
     * How several deadlines stand as one: failed when one is, otherwise due while one is; fulfilled when none is left.
     */
    public static Status ofAll(Collection<Status> statuses) {
      return statuses.contains(FAILED) ? FAILED : statuses.contains(DUE) ? DUE : FULFILLED;
    }
  }
}
