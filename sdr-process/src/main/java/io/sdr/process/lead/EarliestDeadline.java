package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Trace;
import java.math.BigInteger;
import org.immutables.value.Value;

/** Of those whose next lead is due, whoever must have it soonest. */
@Value.Immutable(singleton = true)
abstract class EarliestDeadline implements PlacedChoice {
  private static final int NOBODY = -1;

  /** Credits below this, times any slack there can be, fit into a word. */
  private static final long LARGE = 1L << 45;

  @Override
  public int place(Handover handover, Standings standings) {
    long slack = 2L * standings.size() - 2;
    int soonest = NOBODY;
    for (int place = 0; slack > 0 && place < standings.size(); place++) {
      boolean isSooner = isDue(place, standings, slack)
          && (soonest == NOBODY || isSooner(place, soonest, standings, slack));
      soonest = isSooner ? place : soonest;
    }
    // while the team stays the same somebody is always due
    return soonest == NOBODY ? Choices.first(standings, Choices.mostOwed(standings)) : soonest;
  }

  @Override
  public void tell(Handover handover, ImmutableList<Candidate> candidates, Trace trace) {
    Choices.tellCredits(candidates, trace);
  }

  private static boolean isDue(int place, Standings standings, long slack) {
    long credit = standings.creditParts(place);
    return credit >= LARGE || (credit > 0 && credit * slack >= standings.unit());
  }

  /** Compares {@code (1 − 1/slack − credit) / share} without dividing. */
  private static boolean isSooner(int one, int other, Standings standings, long slack) {
    if (standings.creditParts(one) >= LARGE || standings.creditParts(other) >= LARGE) {
      return whole(standings.weight(other))
              .multiply(whole(slack - 1)
                  .multiply(whole(standings.unit()))
                  .subtract(whole(slack).multiply(whole(standings.creditParts(one)))))
              .compareTo(whole(standings.weight(one))
                  .multiply(whole(slack - 1)
                      .multiply(whole(standings.unit()))
                      .subtract(whole(slack).multiply(whole(standings.creditParts(other))))))
          < 0;
    }
    long left = (slack - 1) * standings.unit() - slack * standings.creditParts(one);
    long otherLeft = (slack - 1) * standings.unit() - slack * standings.creditParts(other);
    return isLess(left, standings.weight(other), otherLeft, standings.weight(one));
  }

  /** Whether one product is less than another, in two words each. */
  private static boolean isLess(long a, long b, long c, long d) {
    long high = Math.multiplyHigh(a, b);
    long otherHigh = Math.multiplyHigh(c, d);
    return high == otherHigh ? Long.compareUnsigned(a * b, c * d) < 0 : high < otherHigh;
  }

  private static BigInteger whole(long number) {
    return BigInteger.valueOf(number);
  }
}
