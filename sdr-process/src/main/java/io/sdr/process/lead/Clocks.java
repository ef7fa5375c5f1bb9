package io.sdr.process.lead;

import com.google.common.collect.ImmutableList;
import io.sdr.core.time.Spell;
import io.sdr.core.time.WorkingHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What everybody's clock shows at a moment. People with the same hours share a clock, and a clock is asked again only
 * when work begins or ends, so that many leads in a row cost little.
 */
final class Clocks {
  private final int[] clockOf;
  private final List<Clock> clocks = new ArrayList<>();

  Clocks(ImmutableList<Seller> sellers) {
    Map<WorkingHours, Integer> known = new HashMap<>();
    clockOf = sellers.stream()
        .mapToInt(seller -> known.computeIfAbsent(seller.hours(), hours -> {
          clocks.add(new Clock(hours));
          return clocks.size() - 1;
        }))
        .toArray();
  }

  void set(Instant at) {
    clocks.forEach(clock -> clock.set(at));
  }

  LocalDate dayOf(int seller) {
    return clocks.get(clockOf[seller]).day;
  }

  boolean isWorking(int seller) {
    return clocks.get(clockOf[seller]).spell.worked();
  }

  private static final class Clock {
    private final WorkingHours hours;
    private LocalDate day = LocalDate.EPOCH;
    private Instant since = Instant.MAX;
    private Spell spell = new Spell(false, Instant.MIN);

    Clock(WorkingHours hours) {
      this.hours = hours;
    }

    void set(Instant at) {
      day = hours.dayOf(at);
      if (at.isBefore(since) || !at.isBefore(spell.until())) {
        spell = hours.spellAt(at);
        since = at;
      }
    }
  }
}
