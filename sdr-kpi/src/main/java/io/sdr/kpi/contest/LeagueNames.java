package io.sdr.kpi.contest;

import io.sdr.core.value.Refusal;
import java.util.Collection;

/** What the names of leagues must be. */
final class LeagueNames {
  private LeagueNames() {}

  static void check(Collection<String> names) {
    Refusal.unless(names.stream().noneMatch(String::isBlank), "leagues.must-have-names");
  }
}
