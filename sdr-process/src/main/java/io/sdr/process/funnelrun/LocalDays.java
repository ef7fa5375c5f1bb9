package io.sdr.process.funnelrun;

import io.sdr.core.value.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;

/** Says on which day of a time zone moments lie. Asks the rules of the zone only where the offset may have changed. */
final class LocalDays {
  private static final long SECONDS_OF_A_DAY = 86_400;

  /** So far from the last day that fits into 32 bits that no zone reaches it. */
  static final long LATEST = (Integer.MAX_VALUE - 1L) * SECONDS_OF_A_DAY;

  static final long EARLIEST = -LATEST;

  private final ZoneRules rules;
  private long from = Long.MAX_VALUE;
  private long to = Long.MIN_VALUE;
  private int offset;

  private LocalDays(ZoneId zone) {
    this.rules = zone.getRules();
  }

  static int[] of(long[] epochSeconds, ZoneId zone) {
    LocalDays days = new LocalDays(zone);
    int[] local = new int[epochSeconds.length];
    for (int row = 0; row < local.length; row++) {
      local[row] = days.day(epochSeconds[row], row);
    }
    return local;
  }

  private int day(long second, int row) {
    if (second < EARLIEST || second > LATEST) {
      throw Refusal.because("stage-events.must-have-days-of-the-calendar", row);
    }
    if (second < from || second >= to) {
      look(Instant.ofEpochSecond(second));
    }
    return (int) Math.floorDiv(second + offset, SECONDS_OF_A_DAY);
  }

  private void look(Instant moment) {
    offset = rules.getOffset(moment).getTotalSeconds();
    from = Optional.ofNullable(rules.previousTransition(moment.plusSeconds(1)))
        .map(ZoneOffsetTransition::toEpochSecond)
        .orElse(Long.MIN_VALUE);
    to = Optional.ofNullable(rules.nextTransition(moment))
        .map(ZoneOffsetTransition::toEpochSecond)
        .orElse(Long.MAX_VALUE);
  }
}
