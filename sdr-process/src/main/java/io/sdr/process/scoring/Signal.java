package io.sdr.process.scoring;

import io.sdr.core.value.Refusal;
import java.time.Instant;
import java.util.Comparator;

/**
 * Something that whoever asks did: opened a letter, visited the page of prices, missed a meeting.
 *
 * @param kind what, in the words of the department
 * @param at when
 */
public record Signal(String kind, Instant at) implements Comparable<Signal> {
  private static final Comparator<Signal> ORDER =
      Comparator.comparing(Signal::at).thenComparing(Signal::kind);

  /** Makes a signal. */
  public Signal {
    Refusal.unless(!kind.isBlank(), "lead-signal.must-say-what-happened");
  }

  /** In the order of time. */
  @Override
  public int compareTo(Signal other) {
    return ORDER.compare(this, other);
  }
}
