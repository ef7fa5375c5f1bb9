package io.sdr.kpi.clientele;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.DealLine;
import io.sdr.core.sales.Outcome;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.Tally;
import io.sdr.kpi.metric.TallySheet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who bought when, as far back as deals are known: it tells new clients from those who come back, and who stays.
 *
 * <p>A purchase is a deal that was won and names its client. Who has been silent for the given months is no client any more:
 * a client at the start of a period bought within so many months before it, and is kept when buying in the period.
 *
 * <p>Purchases count for whoever made them; clients at the start of the period for whoever {@linkplain ClientOwners looks after}
 * them on its first day.
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
   * The history that deals tell. A deal that comes twice is one purchase.
   *
   * @param deals deals of the period and of all time before that is known; others than won ones with a client say nothing
   * @param silentMonths after how many months without a purchase a client is gone; at least one
   * @throws Refusal if two different deals have one id: a corrected deal takes the place of what was said before
   */
  public static PurchaseHistory of(Iterable<Deal> deals, int silentMonths) {
    Refusal.unless(silentMonths >= 1, "purchase-history.must-let-a-month-pass", silentMonths);
    Map<DealId, Deal> known = new HashMap<>();
    Map<ClientId, SortedSet<Purchase>> purchases = new TreeMap<>();
    for (Deal deal : deals) {
      Deal before = known.putIfAbsent(deal.id(), deal);
      Refusal.unless(
          before == null || before.equals(deal),
          "purchase-history.must-know-each-deal-once",
          deal.id());
      if (before == null && deal.outcome() == Outcome.WON) {
        deal.client()
            .ifPresent(client -> purchases
                .computeIfAbsent(client, any -> new TreeSet<>())
                .add(new Purchase(deal.closed().orElseThrow(), deal)));
      }
    }
    return new PurchaseHistory(purchases, silentMonths);
  }

  /**
   * Counts the clients of the period of a sheet.
   *
   * @param owners who looks after clients at the start of it
   */
  public void addTo(TallySheet.Collector sheet, ClientOwners owners) {
    purchases.forEach((client, of) -> {
      countPurchases(client, of, sheet);
      countStart(client, of, sheet, owners);
    });
  }

  private void countPurchases(
      ClientId client, ImmutableList<Purchase> of, TallySheet.Collector sheet) {
    LocalDate first = of.get(0).day();
    for (int i = 0; i < of.size(); i++) {
      Purchase purchase = of.get(i);
      boolean isNew = i == 0;
      boolean isBack = !isNew && isGone(of.get(i - 1), purchase.day());
      sheet.count(purchase.owner(), purchase.day(), counter -> {
        counter.add(ClienteleQuantities.BUYING_CLIENTS, client.text());
        if (isNew) {
          counter.add(ClienteleQuantities.NEW_CLIENTS, client.text());
        }
        if (isBack) {
          counter.add(ClienteleQuantities.REACTIVATED_CLIENTS, client.text());
        }
        if (first.isBefore(purchase.day())) {
          counter.add(ClienteleQuantities.RETURNING_CLIENTS, client.text());
        }
        purchase.deal().lines().forEach(line -> countMargin(client, line, counter));
      });
    }
  }

  private static void countMargin(ClientId client, DealLine line, Tally.Counter counter) {
    line.cost()
        .ifPresent(cost -> counter
            .add(ClienteleQuantities.CLIENTS_OF_KNOWN_COST, client.text())
            .add(ClienteleQuantities.MARGIN_OF_CLIENTS, line.amount())
            .add(ClienteleQuantities.MARGIN_OF_CLIENTS, cost.negated()));
  }

  private boolean isGone(Purchase last, LocalDate day) {
    return !last.day().plusMonths(silentMonths).isAfter(day);
  }

  private void countStart(
      ClientId client,
      ImmutableList<Purchase> of,
      TallySheet.Collector sheet,
      ClientOwners owners) {
    LocalDate start = sheet.period().start();
    int before = 0;
    while (before < of.size() && of.get(before).day().isBefore(start)) {
      before++;
    }
    if (before == 0 || isGone(of.get(before - 1), start)) {
      return;
    }
    boolean isKept =
        before < of.size() && sheet.period().contains(of.get(before).day());
    PersonId owner = owners.ownerOn(start, client, of.get(before - 1).owner());
    sheet.count(owner, start, counter -> {
      counter.add(ClienteleQuantities.CLIENTS_AT_START, client.text());
      if (isKept) {
        counter.add(ClienteleQuantities.CLIENTS_KEPT, client.text());
      }
    });
  }

  /** By day, so that those of one day have an order that is not chance. */
  private record Purchase(LocalDate day, Deal deal) implements Comparable<Purchase> {
    PersonId owner() {
      return deal.owner();
    }

    @Override
    public int compareTo(Purchase other) {
      return Comparator.comparing(Purchase::day)
          .thenComparing(purchase -> purchase.deal().id())
          .compare(this, other);
    }
  }
}
