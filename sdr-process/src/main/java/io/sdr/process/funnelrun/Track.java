package io.sdr.process.funnelrun;

import io.sdr.process.funnel.CountingMode;

/**
 * Where one deal was, in bits: one for each open stage from the lowest on, and one for the won stage behind them. What {@link
 * CountingMode} says of a stage is said here of all stages at once.
 */
final class Track {
  static final int NOWHERE = -1;

  private long visited;
  private long straightOn;
  private int present = NOWHERE;

  void clear() {
    visited = 0;
    straightOn = 0;
    present = NOWHERE;
  }

  void stepTo(int place) {
    if (place != NOWHERE) {
      if (present != NOWHERE && place == present + 1) {
        straightOn |= 1L << present;
      }
      visited |= 1L << place;
    }
    present = place;
  }

  /** In which stages the deal counts. */
  long counts(CountingMode mode) {
    return switch (mode) {
      case REACHED_OR_BEYOND -> upTo(visited) & -Long.lowestOneBit(visited);
      case TOUCHED, ADJACENT_ONLY -> visited;
      case STRICT_SEQUENCE -> unbroken();
      case SNAPSHOT -> present == NOWHERE ? 0 : 1L << present;
    };
  }

  /** Which stages it has passed; of those in which it does not count, nothing is meant. */
  long passes(CountingMode mode) {
    return switch (mode) {
      case REACHED_OR_BEYOND, TOUCHED -> upTo(visited) >>> 1;
      case STRICT_SEQUENCE -> unbroken() >>> 1;
      case ADJACENT_ONLY -> straightOn;
      case SNAPSHOT -> 0;
    };
  }

  /** In which stage it ends, if it is not passed. */
  long endsIn(CountingMode mode) {
    return mode == CountingMode.SNAPSHOT ? counts(mode) : Long.highestOneBit(visited);
  }

  /** All stages up to the furthest. */
  private static long upTo(long stages) {
    return stages == 0 ? 0 : (Long.highestOneBit(stages) << 1) - 1;
  }

  /** The stages it was in without having missed an earlier one. */
  private long unbroken() {
    return visited & (Long.lowestOneBit(~visited) - 1);
  }
}
