package io.sdr.kpi.clientele;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.Quantity;
import io.sdr.kpi.metric.TallySheet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who bought when, as far back as deals are known: it tells new clients from those who come back, and who stays.
 *
 * <p>A purchase is a deal that was won and names its client. Who has been silent for the given months is no client any more:
 * a client at the start of a period bought within so many months before it, and is kept when buying in the period.
 */
public final class PurchaseHistory {
  private final ImmutableSortedMap<ClientId, ImmutableSortedSet<Purchase>> purchases;
  private final int silentMonths;

  private PurchaseHistory(Map<ClientId, NavigableSet<Purchase>> purchases, int silentMonths) {
    ImmutableSortedMap.Builder<ClientId, ImmutableSortedSet<Purchase>> all =
        ImmutableSortedMap.naturalOrder();
    purchases.forEach((client, of) -> all.put(client, ImmutableSortedSet.copyOfSorted(of)));
    this.purchases = all.buildOrThrow();
    this.silentMonths = silentMonths;
  }

  /**
   * The history that deals tell. A deal that comes twice by its id and day is one purchase.
   *
   * @param deals deals of the period and of all time before that is known; others than won ones with a client say nothing
   * @param silentMonths after how many months without a purchase a client is gone; at least one
   */
  public static PurchaseHistory of(Iterable<Deal> deals, int silentMonths) {
    Refusal.unless(silentMonths >= 1, "purchase-history.must-let-a-month-pass", silentMonths);
    Map<ClientId, NavigableSet<Purchase>> purchases = new TreeMap<>();
    for (Deal deal : deals) {
      if (deal.outcome() == Outcome.WON) {
        deal.client()
            .ifPresent(client -> purchases
                .computeIfAbsent(client, any -> new TreeSet<>())
                .add(new Purchase(deal.closed().orElseThrow(), deal.id(), deal.owner())));
      }
    }
    return new PurchaseHistory(purchases, silentMonths);
  }

  /** Counts the clients of the period of a sheet. */
  public void addTo(TallySheet.Collector sheet) {
    purchases.forEach((client, of) -> {
      countPurchases(client, of, sheet);
      countStart(client, of, sheet);
    });
  }

  private void countPurchases(
      ClientId client, ImmutableSortedSet<Purchase> of, TallySheet.Collector sheet) {
    Period period = sheet.period();
    for (Purchase purchase : of.tailSet(Purchase.first(period.start()))) {
      if (!period.contains(purchase.day())) {
        return;
      }
      count(ClienteleQuantities.BUYING_CLIENTS, client, purchase, purchase.day(), sheet);
      Purchase before = of.lower(purchase);
      if (before == null) {
        count(ClienteleQuantities.NEW_CLIENTS, client, purchase, purchase.day(), sheet);
      } else if (!before.day().plusMonths(silentMonths).isAfter(purchase.day())) {
        count(ClienteleQuantities.REACTIVATED_CLIENTS, client, purchase, purchase.day(), sheet);
      }
      if (of.first().day().isBefore(purchase.day())) {
        count(ClienteleQuantities.RETURNING_CLIENTS, client, purchase, purchase.day(), sheet);
      }
    }
  }

  private void countStart(
      ClientId client, ImmutableSortedSet<Purchase> of, TallySheet.Collector sheet) {
    LocalDate start = sheet.period().start();
    Purchase last = of.lower(Purchase.first(start));
    if (last == null || !last.day().plusMonths(silentMonths).isAfter(start)) {
      return;
    }
    count(ClienteleQuantities.CLIENTS_AT_START, client, last, start, sheet);
    Purchase next = of.higher(last);
    if (next != null && sheet.period().contains(next.day())) {
      count(ClienteleQuantities.CLIENTS_KEPT, client, last, start, sheet);
    }
  }

  private static void count(
      Quantity.Distinct quantity,
      ClientId client,
      Purchase purchase,
      LocalDate day,
      TallySheet.Collector sheet) {
    sheet.count(purchase.owner(), day, counter -> counter.add(quantity, client.text()));
  }

  /** By day, so that those of one day have an order that is not chance. */
  private record Purchase(LocalDate day, DealId deal, PersonId owner)
      implements Comparable<Purchase> {
    /** Not after any purchase of the day: no deal has a shorter name. */
    static Purchase first(LocalDate day) {
      return new Purchase(day, DealId.of("\0"), PersonId.of("\0"));
    }

    @Override
    public int compareTo(Purchase other) {
      return Comparator.comparing(Purchase::day)
          .thenComparing(Purchase::deal)
          .thenComparing(Purchase::owner)
          .compare(this, other);
    }
  }
}
