package io.sdr.process.leadsource;

import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;
import java.util.stream.Stream;

/**
 * The touches of a client in the order of time, and whether they ended in a sale.
 *
 * @param touches at least one
 * @param converted whether the client bought
 * @param count how many clients went this way; from one to ten milliards, more than there are people
 */
public record TouchPath(ImmutableList<Touch> touches, boolean converted, long count) {
  private static final long MOST = 10_000_000_000L;

  /** Makes a path. */
  public TouchPath {
    Refusal.unless(
        !touches.isEmpty() && 1 <= count && count <= MOST, "touch-path.must-be-of-somebody", count);
    for (int i = 1; i < touches.size(); i++) {
      Refusal.unless(
          touches.get(i).daysBefore() <= touches.get(i - 1).daysBefore(),
          "touch-path.must-run-forward-in-time");
    }
  }

  /** So many clients who bought after these touches on the last day. */
  public static TouchPath converted(long count, String... channels) {
    return of(true, count, channels);
  }

  /** So many clients who did not. */
  public static TouchPath lost(long count, String... channels) {
    return of(false, count, channels);
  }

  private static TouchPath of(boolean converted, long count, String... channels) {
    return new TouchPath(
        Stream.of(channels)
            .map(channel -> new Touch(channel, 0))
            .collect(ImmutableList.toImmutableList()),
        converted,
        count);
  }
}
