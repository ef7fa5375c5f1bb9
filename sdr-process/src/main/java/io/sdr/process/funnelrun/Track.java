package io.sdr.process.funnelrun;

import io.sdr.process.funnel.CountingMode;
import java.util.Arrays;

/**
 * Where one deal was, in bits: one for each open stage from the lowest on, and one for the won stage behind them. What {@link
 * CountingMode} says of a stage is said here of all stages at once.
 */
final class Track {
  static final int NOWHERE = -1;

  private final int openStages;
  private final boolean notesStays;
  private final int[] staysPassed;
  private final int[] staysDiverted;
  private long visited;
  private long straightOn;
  private int present = NOWHERE;
  private int stoodLastIn = NOWHERE;

  /** A track that notes every single stay only where that is wanted. */
  Track(int openStages, boolean notesStays) {
    this.openStages = openStages;
    this.notesStays = notesStays;
    this.staysPassed = new int[openStages];
    this.staysDiverted = new int[openStages];
  }

  void clear() {
    visited = 0;
    straightOn = 0;
    present = NOWHERE;
    if (notesStays) {
      stoodLastIn = NOWHERE;
      Arrays.fill(staysPassed, 0);
      Arrays.fill(staysDiverted, 0);
    }
  }

  void stepTo(int place) {
    if (notesStays && place != NOWHERE && place != openStages) {
      endStay(present == NOWHERE || present == openStages ? NOWHERE : place);
      stoodLastIn = place;
    }
    if (place != NOWHERE) {
      if (present != NOWHERE && place == present + 1) {
        straightOn |= 1L << present;
      }
      visited |= 1L << place;
    }
    present = place;
  }

  /** Ends the last stay, which came to a win. */
  void win() {
    stepTo(openStages);
    endStay(openStages);
  }

  private void endStay(int next) {
    if (stoodLastIn != NOWHERE) {
      int[] stays = next > stoodLastIn ? staysPassed : staysDiverted;
      stays[stoodLastIn]++;
      stoodLastIn = NOWHERE;
    }
  }

  /** The earliest stage it was in; the number of open stages where it was in none of them. */
  int lowest() {
    return Math.min(Long.numberOfTrailingZeros(visited), openStages);
  }

  int staysPassed(int stage) {
    return staysPassed[stage];
  }

  int staysDiverted(int stage) {
    return staysDiverted[stage];
  }

  /** In which stages the deal counts. */
  long counts(CountingMode mode) {
    return switch (mode) {
      case REACHED_OR_BEYOND -> upTo(visited) & -Long.lowestOneBit(visited);
      case TOUCHED, ADJACENT_ONLY, EVERY_STAY -> visited;
      case STRICT_SEQUENCE -> unbroken();
      case SNAPSHOT -> present == NOWHERE ? 0 : 1L << present;
    };
  }

  /** Which stages it has passed; of those in which it does not count, nothing is meant. */
  long passes(CountingMode mode) {
    return switch (mode) {
      case REACHED_OR_BEYOND, TOUCHED, EVERY_STAY -> upTo(visited) >>> 1;
      case STRICT_SEQUENCE -> unbroken() >>> 1;
      case ADJACENT_ONLY -> straightOn;
      case SNAPSHOT -> 0;
    };
  }

  /** In which of the stages that it has not passed it ends. */
  long ends(CountingMode mode, long remains) {
    return switch (mode) {
      case REACHED_OR_BEYOND, TOUCHED, STRICT_SEQUENCE, ADJACENT_ONLY ->
        remains & Long.highestOneBit(visited);
      case SNAPSHOT -> remains;
      case EVERY_STAY -> stoodLastIn == NOWHERE ? 0 : 1L << stoodLastIn;
    };
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
