package io.sdr.process.leadchance;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import io.sdr.process.scoring.LeadProfile;
import java.util.Map;
import java.util.TreeMap;

/** Counts leads in and out. */
final class WinCounter {
  private long won;
  private long lost;
  private final Map<StageId, Long> lostIn;
  private final Map<String, Map<String, Proportion>> traits = new TreeMap<>();

  WinCounter(WinTable table) {
    this.won = table.won();
    this.lost = table.lost();
    this.lostIn = new TreeMap<>(table.lostIn());
    table.traits().forEach((name, values) -> traits.put(name, new TreeMap<>(values)));
  }

  void include(LeadProfile lead) {
    if (lead.outcome().isDecided()) {
      count(lead, 1);
    }
  }

  void exclude(LeadProfile lead) {
    Refusal.unless(lead.outcome().isDecided(), "win-table.must-hold-what-is-counted-out");
    count(lead, -1);
  }

  void include(WinTable other) {
    won = Math.addExact(won, other.won());
    lost = Math.addExact(lost, other.lost());
    other.lostIn().forEach((stage, count) -> lostIn.merge(stage, count, Math::addExact));
    other
        .traits()
        .forEach((name, values) -> values.forEach((value, count) -> traits
            .computeIfAbsent(name, unknown -> new TreeMap<>())
            .merge(value, count, Proportion::plus)));
  }

  private void count(LeadProfile lead, int step) {
    long isWon = lead.outcome() == Outcome.WON ? step : 0;
    won = counted(won, isWon);
    lost = counted(lost, step - isWon);
    if (lead.outcome() == Outcome.LOST) {
      lead.stage().ifPresent(stage -> countLostIn(stage, step));
    }
    lead.traits()
        .forEach((name, values) -> values.forEach(value -> count(name, value, isWon, step)));
  }

  private void count(String name, String value, long isWon, int step) {
    Map<String, Proportion> values = traits.computeIfAbsent(name, unknown -> new TreeMap<>());
    Proportion before = values.getOrDefault(value, Proportion.of(0, 0));
    long hits = counted(before.hits(), isWon);
    long misses = counted(before.trials() - before.hits(), step - isWon);
    if (hits + misses == 0) {
      values.remove(value);
    } else {
      values.put(value, Proportion.of(hits, Math.addExact(hits, misses)));
    }
    if (values.isEmpty()) {
      traits.remove(name);
    }
  }

  private static long counted(long count, long step) {
    long after = Math.addExact(count, step);
    Refusal.unless(after >= 0, "win-table.must-hold-what-is-counted-out");
    return after;
  }

  private void countLostIn(StageId stage, int step) {
    long after = counted(lostIn.getOrDefault(stage, 0L), step);
    if (after == 0) {
      lostIn.remove(stage);
    } else {
      lostIn.put(stage, after);
    }
  }

  WinTable table() {
    return WinTable.builder()
        .won(won)
        .lost(lost)
        .lostIn(lostIn)
        .traits(traits.entrySet().stream()
            .collect(ImmutableSortedMap.toImmutableSortedMap(
                String::compareTo,
                Map.Entry::getKey,
                entry -> ImmutableSortedMap.copyOf(entry.getValue()))))
        .build();
  }
}
