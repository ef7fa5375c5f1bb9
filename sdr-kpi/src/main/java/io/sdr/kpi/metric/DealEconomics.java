package io.sdr.kpi.metric;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.sales.Category;
import io.sdr.core.sales.DealKind;
import io.sdr.core.value.Refusal;
import org.joda.money.BigMoney;

/** How many deals were won, how large, of what. */
final class DealEconomics {
  private DealEconomics() {}

  /** How many deals were won. */
  record DealsWon() implements BuiltIn {}

  /** The mean amount of a deal won. */
  record AverageDeal() implements BuiltIn {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return Reading.ofMean(average(tally, trace), tally.of(Quantities.DEAL_AMOUNTS));
    }

    @Override
    public Measured<Figure> value(Tally tally) {
      return average(tally, Trace.silent());
    }

    private static Measured<Figure> average(Tally tally, Trace trace) {
      return Readings.each(
              "metric.average-deal",
              tally.of(Quantities.SOLD),
              tally.of(Quantities.DEALS_WON),
              "no-won-deals",
              trace)
          .value();
    }
  }

  /** The amount that half of the deals won do not exceed. */
  record MedianDeal() implements BuiltIn {
    @Override
    public Reading read(Tally tally, Trace trace) {
      Occurrences amounts = tally.of(Quantities.DEAL_AMOUNTS);
      Measured<Figure> median = amounts.size() == 0
          ? Measured.undefined("no-won-deals")
          : amounts.median().map(number -> Figure.of(BigMoney.of(tally.currency(), number)));
      trace
          .step("metric.median-deal")
          .given("deals", amounts.size())
          .yields(Operation.STATED, median);
      return Reading.of(median, amounts.size());
    }
  }

  /** Deals with lines of several groups of the catalogue, as a share of those whose groups are known. */
  record CrossSell() implements BuiltIn {}

  /**
   * What was sold of one group of the catalogue, as a share of what was sold of known groups.
   *
   * @param group one of the widest groups
   */
  record MixShare(Category group) implements BuiltIn {
    MixShare {
      Refusal.unless(group.text().indexOf('/') < 0, "mix-share.must-be-of-a-widest-group", group);
    }

    @Override
    public Reading read(Tally tally, Trace trace) {
      ImmutableSortedMap<String, BigMoney> sold = tally.of(Quantities.SOLD_BY_GROUP);
      return Readings.share(
          "metric.mix-share",
          sold.getOrDefault(group.text(), BigMoney.zero(tally.currency())),
          total(sold, tally),
          tally.of(Quantities.LINES_OF_KNOWN_GROUP),
          "no-lines-of-known-group",
          trace);
    }
  }

  /**
   * What was sold by one kind of deals on top of what all others sold.
   *
   * @param kind the kind that adds
   */
  record UpsellOfKind(DealKind kind) implements BuiltIn {
    @Override
    public Reading read(Tally tally, Trace trace) {
      ImmutableSortedMap<String, BigMoney> sold = tally.of(Quantities.SOLD_BY_KIND);
      BigMoney added = sold.getOrDefault(kind.text(), BigMoney.zero(tally.currency()));
      return Readings.share(
          "metric.upsell-of-kind",
          added,
          total(sold, tally).minus(added),
          tally.of(Quantities.DEALS_OF_KNOWN_KIND),
          "no-deals-of-known-kind",
          "nothing-of-other-kinds",
          trace);
    }
  }

  private static BigMoney total(ImmutableSortedMap<String, BigMoney> sold, Tally tally) {
    return BigMoney.total(tally.currency(), ImmutableList.copyOf(sold.values()));
  }

  /** What was sold to each client who bought, as far as deals name them. */
  record RevenuePerBuyer() implements BuiltIn {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return Readings.each(
          "metric.revenue-per-buyer",
          tally.of(Quantities.SOLD_TO_KNOWN_BUYERS),
          tally.of(Quantities.BUYERS).size(),
          "no-known-buyers",
          trace);
    }
  }
}
