package io.sdr.kpi.metric;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Activity;
import io.sdr.core.sales.ActivityKind;
import io.sdr.core.sales.Category;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealLine;
import io.sdr.core.sales.Invoice;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.Payment;
import io.sdr.core.sales.ProductId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.BigMoney;

/** To which quantities each kind of fact adds. */
final class Counting {
  private static final ImmutableMap<ActivityKind, Quantity.Count> DONE = ImmutableMap.of(
      ActivityKind.MEETING, Quantities.MEETINGS,
      ActivityKind.DEMO, Quantities.DEMOS,
      ActivityKind.PROPOSAL, Quantities.PROPOSALS);

  private final Tally.Counter counter;

  Counting(Tally.Counter counter) {
    this.counter = counter;
  }

  void decided(Deal deal) {
    if (deal.outcome() == Outcome.WON) {
      won(deal);
    } else {
      lost(deal);
    }
  }

  private void won(Deal deal) {
    BigMoney amount = counter.converted(deal.amount().orElseThrow());
    counter
        .add(Quantities.DEALS_WON)
        .add(Quantities.SOLD, amount)
        .add(Quantities.DEAL_AMOUNTS, amount.getAmount());
    deal.cycleDays()
        .ifPresent(days -> counter.add(Quantities.DAYS_TO_WIN, BigDecimal.valueOf(days)));
    deal.client()
        .ifPresent(client -> counter
            .add(Quantities.BUYERS, client.text())
            .add(Quantities.SOLD_TO_KNOWN_BUYERS, amount));
    deal.kind()
        .ifPresent(kind -> counter
            .add(Quantities.DEALS_OF_KNOWN_KIND)
            .add(Quantities.SOLD_BY_KIND, kind.text(), amount));
    deal.lines().forEach(this::line);
    groups(deal);
  }

  private void line(DealLine line) {
    counter.add(Quantities.LINES).add(Quantities.UNITS, line.quantity());
    line.recurring().ifPresent(more -> counter.add(Quantities.RECURRING, more));
    line.category()
        .ifPresent(group -> counter
            .add(Quantities.LINES_OF_KNOWN_GROUP)
            .add(Quantities.SOLD_BY_GROUP, widest(group), line.amount()));
    line.cost()
        .ifPresent(cost -> counter
            .add(Quantities.LINES_OF_KNOWN_COST)
            .add(Quantities.COST, cost)
            .add(Quantities.SOLD_AT_KNOWN_COST, line.amount()));
    line.list()
        .ifPresent(list -> counter
            .add(Quantities.LINES_OF_KNOWN_LIST)
            .add(Quantities.LIST, list)
            .add(Quantities.SOLD_AT_KNOWN_LIST, line.amount()));
  }

  /** Against what the owner may give away; without the list price of every line nothing is known. */
  void discounted(Deal deal, Percent limit) {
    BigDecimal list = BigDecimal.ZERO;
    for (DealLine line : deal.lines()) {
      if (line.list().isEmpty()) {
        return;
      }
      list = list.add(line.list().orElseThrow().getAmount());
    }
    if (deal.outcome() == Outcome.WON && list.signum() > 0) {
      BigDecimal given = list.subtract(deal.amount().orElseThrow().getAmount());
      counter.add(Quantities.DEALS_OF_KNOWN_DISCOUNT);
      if (given.compareTo(list.multiply(limit.fraction())) > 0) {
        counter.add(Quantities.DEALS_OVER_LIMIT);
      }
    }
  }

  private void groups(Deal deal) {
    if (deal.lines().isEmpty()
        || deal.lines().stream().anyMatch(line -> line.category().isEmpty())) {
      return;
    }
    counter.add(Quantities.DEALS_OF_KNOWN_GROUPS);
    long groups = deal.lines().stream()
        .map(DealLine::category)
        .flatMap(Optional::stream)
        .map(Counting::widest)
        .distinct()
        .count();
    if (groups > 1) {
      counter.add(Quantities.DEALS_OF_SEVERAL_GROUPS);
    }
  }

  private static String widest(Category category) {
    int end = category.text().indexOf('/');
    return end < 0 ? category.text() : category.text().substring(0, end);
  }

  private void lost(Deal deal) {
    Refusal.unless(deal.outcome() == Outcome.LOST, "tally.must-count-decided-deals", deal.id());
    counter.add(Quantities.DEALS_LOST);
    deal.amount()
        .ifPresent(
            amount -> counter.add(Quantities.LOST_OF_KNOWN_AMOUNT).add(Quantities.LOST, amount));
    deal.cycleDays()
        .ifPresent(days -> counter.add(Quantities.DAYS_TO_LOSE, BigDecimal.valueOf(days)));
  }

  void returned(BigMoney amount) {
    counter.add(Quantities.RETURNS).add(Quantities.RETURNED, amount);
  }

  void invoiced(Invoice invoice) {
    counter.add(Quantities.INVOICES).add(Quantities.INVOICED, invoice.amount());
  }

  void fellDue(Invoice invoice) {
    counter.add(Quantities.DUE, invoice.amount());
  }

  void paid(Payment payment) {
    counter.add(Quantities.PAYMENTS).add(Quantities.PAID, payment.amount());
  }

  /** What was called off is nothing. */
  void done(Activity activity, ContactTerms terms) {
    if (activity.result() == Activity.Result.CANCELLED) {
      return;
    }
    boolean isDone = terms.count(activity);
    if (isDone || terms.attempts() == ContactTerms.Attempts.CONTACT) {
      activity.client().ifPresent(client -> counter.add(Quantities.TOUCHED_CLIENTS, client.text()));
    }
    if (activity.kind().equals(ActivityKind.CALL)) {
      called(activity, isDone);
    } else if (isDone) {
      Optional.ofNullable(DONE.get(activity.kind())).ifPresent(counter::add);
    } else if (activity.result() == Activity.Result.MISSED
        && activity.kind().equals(ActivityKind.MEETING)) {
      counter.add(Quantities.MEETINGS_MISSED);
    }
  }

  private void called(Activity call, boolean isTalk) {
    counter.add(Quantities.CALLS);
    if (isTalk) {
      counter.add(Quantities.TALKS);
      call.minutes()
          .ifPresent(minutes ->
              counter.add(Quantities.TALKS_OF_KNOWN_LENGTH).add(Quantities.TALK_MINUTES, minutes));
    }
  }

  /** What of a deal with lines is of each product; a line that names none is of the product of the deal, if that names one. */
  static ImmutableSortedMap<ProductId, Deal> byProduct(Deal deal) {
    Map<ProductId, List<DealLine>> lines = new TreeMap<>();
    deal.lines()
        .forEach(line -> line.product()
            .or(deal::product)
            .ifPresent(product ->
                lines.computeIfAbsent(product, any -> new ArrayList<>()).add(line)));
    return ImmutableSortedMap.copyOf(Maps.transformValues(lines, own -> part(deal, own)));
  }

  private static Deal part(Deal deal, List<DealLine> lines) {
    BigMoney amount = BigMoney.total(lines.stream().map(DealLine::amount).toList());
    return Deal.builder().from(deal).lines(lines).amount(amount).build();
  }
}
