package io.sdr.process.funnelrun;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.sdr.core.sales.DealId;
import io.sdr.core.team.PersonId;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.funnel.FunnelCounter;
import io.sdr.process.funnel.FunnelTally;
import io.sdr.process.pipeline.DealPath;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;

/** Counts deals as values, where columns do not fit into machine words. */
final class RunValues implements DealCounter {
  private static final PersonId SOMEBODY = PersonId.of("somebody");

  private final DealValues values;
  private final Map<CountingMode, FunnelCounter> modes = new EnumMap<>(CountingMode.class);

  RunValues(Set<CountingMode> wanted, StageEvents events, LocalDate asOf) {
    this.values = new DealValues(events);
    for (CountingMode mode : wanted) {
      modes.put(mode, FunnelTally.counting(events.pipeline(), mode, events.currency(), asOf));
    }
  }

  @Override
  public void add(int deal) {
    DealPath path = values.path(deal, DealId.of("deal " + deal), SOMEBODY);
    Optional<BigMoney> listPrice = values.listPrice(deal);
    for (FunnelCounter counter : modes.values()) {
      listPrice.ifPresentOrElse(price -> counter.add(path, price), () -> counter.add(path));
    }
  }

  @Override
  public ImmutableMap<CountingMode, FunnelTally> tallies() {
    return ImmutableMap.copyOf(Maps.transformValues(modes, FunnelCounter::tally));
  }
}
