package io.sdr.kpi.contest;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Measured;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** As someone decided. */
@Value.Immutable
abstract class ListedLeagues implements LeagueRule {
  @Value.Parameter
  @Value.NaturalOrder
  abstract ImmutableSortedMap<String, String> leagues();

  @Override
  public Measured<String> leagueOf(Contender contender, LocalDate start) {
    return Optional.ofNullable(leagues().get(contender.name()))
        .map(Measured::of)
        .orElseGet(() -> Measured.undefined("not-listed-in-a-league"));
  }

  @Value.Check
  void check() {
    LeagueNames.check(leagues().values());
  }
}
