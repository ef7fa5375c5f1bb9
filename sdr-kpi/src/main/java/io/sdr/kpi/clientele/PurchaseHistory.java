package io.sdr.kpi.clientele;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.Quantity;
import io.sdr.kpi.metric.TallySheet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who bought when, as far back as deals are known: it tells new clients from those who come back, and who stays.
 *
 * <p>A purchase is a deal that was won and names its client. Who has been silent for the given months is no client any more:
 * a client at the start of a period bought within so many months before it, and is kept when buying in the period.
 */
public final class PurchaseHistory {
  private final ImmutableSortedMap<ClientId, ImmutableList<Purchase>> purchases;
  private final int silentMonths;

  private PurchaseHistory(Map<ClientId, SortedSet<Purchase>> purchases, int silentMonths) {
    this.purchases =
        ImmutableSortedMap.copyOf(Maps.transformValues(purchases, ImmutableList::copyOf));
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
    Map<ClientId, SortedSet<Purchase>> purchases = new TreeMap<>();
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
      ClientId client, ImmutableList<Purchase> of, TallySheet.Collector sheet) {
    LocalDate first = of.get(0).day();
    for (int i = 0; i < of.size(); i++) {
      Purchase purchase = of.get(i);
      if (!sheet.period().contains(purchase.day())) {
        continue;
      }
      count(ClienteleQuantities.BUYING_CLIENTS, client, purchase, purchase.day(), sheet);
      if (i == 0) {
        count(ClienteleQuantities.NEW_CLIENTS, client, purchase, purchase.day(), sheet);
      } else if (isGone(of.get(i - 1), purchase.day())) {
        count(ClienteleQuantities.REACTIVATED_CLIENTS, client, purchase, purchase.day(), sheet);
      }
      if (first.isBefore(purchase.day())) {
        count(ClienteleQuantities.RETURNING_CLIENTS, client, purchase, purchase.day(), sheet);
      }
    }
  }

  private boolean isGone(Purchase last, LocalDate day) {
    return !last.day().plusMonths(silentMonths).isAfter(day);
  }

  private void countStart(ClientId client, ImmutableList<Purchase> of, TallySheet.Collector sheet) {
    LocalDate start = sheet.period().start();
    int before = 0;
    while (before < of.size() && of.get(before).day().isBefore(start)) {
      before++;
    }
    if (before == 0 || isGone(of.get(before - 1), start)) {
      return;
    }
    Purchase last = of.get(before - 1);
    count(ClienteleQuantities.CLIENTS_AT_START, client, last, start, sheet);
    if (before < of.size() && sheet.period().contains(of.get(before).day())) {
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
    @Override
    public int compareTo(Purchase other) {
      return Comparator.comparing(Purchase::day)
          .thenComparing(Purchase::deal)
          .thenComparing(Purchase::owner)
          .compare(this, other);
    }
  }
}
