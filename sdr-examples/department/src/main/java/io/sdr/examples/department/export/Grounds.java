package io.sdr.examples.department.export;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.diagnostic.Location;
import io.sdr.core.sales.Deal;
import io.sdr.core.team.Territories;
import io.sdr.core.team.Territories.Ground;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Counts on whose ground deals were. */
final class Grounds {
  private final Territories territories;
  private final Map<Ground, Long> counts = new EnumMap<>(Ground.class);

  Grounds(Territories territories) {
    this.territories = territories;
  }

  void see(Deal deal, Optional<LocalDate> day) {
    if (deal.territory().isPresent() && day.isPresent() && !territories.isEmpty()) {
      counts.merge(
          territories.groundOf(deal.owner(), deal.territory().get(), day.get()), 1L, Long::sum);
    }
  }

  ImmutableMap<Ground, Long> counts() {
    return ImmutableMap.copyOf(counts);
  }

  /** The counts as a note; empty when nothing was counted. */
  Optional<Diagnostic> note() {
    return counts.isEmpty()
        ? Optional.empty()
        : Optional.of(Diagnostic.note("export-deals.stood-on-ground", Location.unknown())
            .with("own", counts.getOrDefault(Ground.OWN, 0L))
            .with("other", counts.getOrDefault(Ground.OTHER, 0L))
            .with("noneHeld", counts.getOrDefault(Ground.NONE_HELD, 0L)));
  }
}
