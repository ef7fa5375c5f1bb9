package io.sdr.kpi.clientele;

import com.google.common.collect.ImmutableSetMultimap;
import io.sdr.core.observation.RecurringChange;
import io.sdr.core.sales.ClientId;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.kpi.metric.Tally;
import io.sdr.kpi.metric.TallySheet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * What clients pay again and again, as the changes since the beginning say: it tells what stays, shrinks and grows.
 *
 * <p>What a client pays on a day is the sum of all changes up to then. Looked at are the clients who pay something at the
 * start of the period, each with what they pay then and at its end; what happens in between, and clients who come in between,
 * do not matter. They count for whoever {@linkplain ClientOwners looks after} them on the first day; amounts are converted at the
 * rate of that day, so that a rate that moves is no growth.
 */
public final class RecurringHistory {
  private static final Comparator<RecurringChange> BY_DAY =
      Comparator.comparing(RecurringChange::day).thenComparing(RecurringChange::owner);

  private final ImmutableSetMultimap<ClientId, RecurringChange> changes;

  private RecurringHistory(ImmutableSetMultimap<ClientId, RecurringChange> changes) {
    this.changes = changes;
  }

  /** The history that changes tell; those before the period must be all that there were. One that comes twice is one. */
  public static RecurringHistory of(Iterable<RecurringChange> changes) {
    ImmutableSetMultimap.Builder<ClientId, RecurringChange> byClient =
        ImmutableSetMultimap.builder();
    changes.forEach(change -> byClient.put(change.client(), change));
    return new RecurringHistory(byClient.build());
  }

  /**
   * Counts the clients of the start of the period of a sheet.
   *
   * @param owners who looks after them then; a change says who did last
   */
  public void addTo(TallySheet.Collector sheet, ClientOwners owners) {
    LocalDate start = sheet.period().start();
    changes.asMap().forEach((client, of) -> {
      List<RecurringChange> all = List.copyOf(of);
      ownerAt(start, all)
          .map(last -> owners.ownerOn(start, client, last))
          .ifPresent(
              owner -> sheet.count(owner, start, counter -> count(all, sheet.period(), counter)));
    });
  }

  private static Optional<PersonId> ownerAt(LocalDate start, List<RecurringChange> changes) {
    return changes.stream()
        .filter(change -> change.day().isBefore(start))
        .max(BY_DAY)
        .map(RecurringChange::owner);
  }

  private static void count(List<RecurringChange> changes, Period period, Tally.Counter counter) {
    BigMoney before = paidBefore(period.start(), changes, counter);
    BigMoney after = paidBefore(period.end(), changes, counter);
    if (!before.isPositive()) {
      return;
    }
    BigMoney kept = after.isLessThan(before) ? after : before;
    counter
        .add(ClienteleQuantities.RECURRING_CLIENTS)
        .add(ClienteleQuantities.RECURRING_AT_START, before);
    if (after.isPositive()) {
      counter
          .add(ClienteleQuantities.RECURRING_CLIENTS_KEPT)
          .add(ClienteleQuantities.RECURRING_KEPT, kept)
          .add(ClienteleQuantities.RECURRING_ADDED, after.minus(kept));
    }
  }

  private static BigMoney paidBefore(
      LocalDate day, List<RecurringChange> changes, Tally.Counter counter) {
    BigMoney paid = BigMoney.zero(counter.currency());
    for (RecurringChange change : changes) {
      if (change.day().isBefore(day)) {
        paid =
            paid.plus(counter.converted(change.after())).minus(counter.converted(change.before()));
      }
    }
    return paid;
  }
}
