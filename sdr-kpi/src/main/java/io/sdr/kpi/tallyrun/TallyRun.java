package io.sdr.kpi.tallyrun;

import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * Tables of facts to be counted, for so many people in so many periods. People and periods are numbers, from 0, in which
 * the host keeps them; a fact that counts for a team as well is a row of the team, too, or tallies are added.
 *
 * <p>Room is taken for every person in every period, and in it for each kind of fact and each name of a split; what is too
 * much for that is refused.
 */
public final class TallyRun {
  private static final long MOST_PLACES = 1L << 28;

  private final CurrencyUnit currency;
  private final int owners;
  private final int periods;
  private final ImmutableList<FactColumns> tables;
  private final int size;

  private TallyRun(
      CurrencyUnit currency, int owners, int periods, ImmutableList<FactColumns> tables) {
    this.currency = currency;
    this.owners = owners;
    this.periods = periods;
    this.tables = tables;
    this.size = tables.stream().mapToInt(FactColumns::size).reduce(0, Math::addExact);
  }

  /**
   * A run.
   *
   * @param currency of all amounts
   * @param owners how many people there are
   * @param periods how many periods there are
   * @throws Refusal if a row is of a person or a period that is not there, or there would be too many places for sums
   */
  public static TallyRun of(
      CurrencyUnit currency, int owners, int periods, List<FactColumns> tables) {
    long cells = (long) owners * periods;
    Refusal.unless(
        owners >= 0
            && periods >= 0
            && tables.stream().allMatch(table -> cells <= MOST_PLACES / table.placesOfCell())
            && cells <= MOST_PLACES,
        "tally-run.must-have-room-for-sums",
        cells);
    tables.forEach(table -> table.checkWithin(owners, periods));
    return new TallyRun(currency, owners, periods, ImmutableList.copyOf(tables));
  }

  /** How many facts there are, in all tables. */
  public int size() {
    return size;
  }

  CurrencyUnit currency() {
    return currency;
  }

  int owners() {
    return owners;
  }

  int periods() {
    return periods;
  }

  ImmutableList<FactColumns> tables() {
    return tables;
  }

  /** What all facts add up to. */
  public TallyColumns count() {
    TallyCount all = uncounted();
    count(0, size, all);
    return all.tallies();
  }

  /** Room for sums, with nothing in them yet. */
  public TallyCount uncounted() {
    return new TallyCount(this);
  }

  /**
   * Counts some of the facts, numbered from 0 through all tables. Ranges may be counted at the same time, each into a count of
   * its own.
   *
   * @param from the first
   * @param to the one after the last
   * @param into where they are added
   */
  public void count(int from, int to, TallyCount into) {
    Refusal.unless(0 <= from && from <= to && to <= size, "tally-run.must-have-rows", from, to);
    int start = 0;
    for (int i = 0; i < tables.size(); i++) {
      int rows = tables.get(i).size();
      into.table(i)
          .count(
              Math.min(rows, Math.max(0, from - start)), Math.min(rows, Math.max(0, to - start)));
      start += rows;
    }
  }
}
