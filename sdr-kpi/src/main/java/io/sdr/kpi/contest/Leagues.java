package io.sdr.kpi.contest;

import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Figure;
import java.util.List;
import java.util.Map;

/** The ways of forming leagues that come with the library. */
public final class Leagues {
  private Leagues() {}

  /** Everyone in one league. */
  public static LeagueRule single() {
    return ImmutableSingleLeague.of();
  }

  /**
   * By full months since joining, on the day the contest begins. Undefined for a contender whose joining day is unknown
   * or lies later.
   *
   * @param fromMonths the names of the leagues, each by the months from which it begins; the first from 0
   */
  public static LeagueRule byTenure(Map<Integer, String> fromMonths) {
    return ImmutableLeagueByTenure.of(ImmutableSortedMap.copyOf(fromMonths));
  }

  /**
   * By the size of the quota. Undefined for a contender without a quota, or with one of another kind or below the first
   * league.
   *
   * @param bands the leagues in rising order, each from a quota on
   */
  public static LeagueRule byQuota(List<QuotaBand> bands) {
    return ImmutableLeagueByQuota.builder().bands(bands).build();
  }

  /**
   * As it is listed, also for pairs that meet head to head. Undefined for whoever is not on the list.
   *
   * @param leagues the league of each contender, by the contender's name
   */
  public static LeagueRule listed(Map<String, String> leagues) {
    return ImmutableListedLeagues.of(ImmutableSortedMap.copyOf(leagues));
  }

  /**
   * A league of contenders with a quota of a size.
   *
   * @param league its name
   * @param from the smallest quota in it
   */
  public record QuotaBand(String league, Figure from) {}
}
