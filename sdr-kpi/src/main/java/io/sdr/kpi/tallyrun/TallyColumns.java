package io.sdr.kpi.tallyrun;

import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.Tally;
import org.joda.money.CurrencyUnit;

/**
 * What the facts of a run add up to, for everyone in every period. Immutable: many threads may ask at the same time.
 *
 * <p>Those of other people, other periods or other runs {@linkplain Tally#plus(Tally) add}, where each fact is in one of them.
 */
public final class TallyColumns {
  private final CurrencyUnit currency;
  private final int owners;
  private final int periods;
  private final ImmutableList<TableTally> tables;

  TallyColumns(TallyRun run, ImmutableList<TableTally> tables) {
    this.currency = run.currency();
    this.owners = run.owners();
    this.periods = run.periods();
    this.tables = tables;
  }

  /**
   * What a person's own facts of a period add up to; the empty tally where there are none.
   *
   * @throws Refusal if the run has no such person or period
   */
  public Tally tally(int owner, int period) {
    Refusal.unless(
        0 <= owner && owner < owners && 0 <= period && period < periods,
        "tally-columns.must-have-owner-and-period",
        owner,
        period);
    Tally.Counter counter = Tally.counting(currency);
    tables.forEach(table -> table.addTo(owner * periods + period, counter));
    return counter.tally();
  }
}
