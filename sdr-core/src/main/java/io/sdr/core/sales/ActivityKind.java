package io.sdr.core.sales;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sdr.core.value.Refusal;

/**
 * What kind of work with clients: a call, a meeting, a proposal. The usual kinds are constants; hosts have others beside them.
 *
 * @param text the name as the host knows it
 */
public record ActivityKind(@JsonValue String text) implements Comparable<ActivityKind> {
  /** Makes an identifier; it must not be blank. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ActivityKind {
    Refusal.unless(!text.isBlank(), "activity-kind.must-not-be-blank");
  }

  /** Somebody was called; who answered shows in the outcome. */
  public static final ActivityKind CALL = of("call");

  /** A meeting, in person or on a screen. */
  public static final ActivityKind MEETING = of("meeting");

  /** A demonstration of what is sold. */
  public static final ActivityKind DEMO = of("demo");

  /** A commercial proposal was sent. */
  public static final ActivityKind PROPOSAL = of("proposal");

  /** Something was written to the client. */
  public static final ActivityKind MESSAGE = of("message");

  /** The identifier with this text. */
  public static ActivityKind of(String text) {
    return new ActivityKind(text);
  }

  @Override
  public int compareTo(ActivityKind other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
