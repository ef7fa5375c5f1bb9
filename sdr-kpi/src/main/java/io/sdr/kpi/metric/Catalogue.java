package io.sdr.kpi.metric;

import static io.sdr.kpi.metric.Better.HIGHER;
import static io.sdr.kpi.metric.Better.IN_BAND;
import static io.sdr.kpi.metric.Better.LOWER;
import static io.sdr.kpi.metric.MetricForm.howMany;
import static io.sdr.kpi.metric.MetricForm.howMuch;
import static io.sdr.kpi.metric.MetricForm.less;
import static io.sdr.kpi.metric.MetricForm.perOne;
import static io.sdr.kpi.metric.MetricForm.share;
import static io.sdr.kpi.metric.MetricForm.shareBeside;
import static io.sdr.kpi.metric.MetricForm.shareOfOthers;
import static io.sdr.kpi.metric.MetricUnit.DAYS;
import static io.sdr.kpi.metric.MetricUnit.MINUTES;
import static io.sdr.kpi.metric.MetricUnit.MONEY;
import static io.sdr.kpi.metric.MetricUnit.PERCENT;
import static io.sdr.kpi.metric.MetricUnit.PIECES;
import static io.sdr.kpi.metric.Quantities.CALLS;
import static io.sdr.kpi.metric.Quantities.COST;
import static io.sdr.kpi.metric.Quantities.DEALS_LOST;
import static io.sdr.kpi.metric.Quantities.DEALS_OF_KNOWN_DISCOUNT;
import static io.sdr.kpi.metric.Quantities.DEALS_OF_KNOWN_GROUPS;
import static io.sdr.kpi.metric.Quantities.DEALS_OF_SEVERAL_GROUPS;
import static io.sdr.kpi.metric.Quantities.DEALS_OVER_LIMIT;
import static io.sdr.kpi.metric.Quantities.DEALS_WON;
import static io.sdr.kpi.metric.Quantities.DEMOS;
import static io.sdr.kpi.metric.Quantities.DUE;
import static io.sdr.kpi.metric.Quantities.INVOICED;
import static io.sdr.kpi.metric.Quantities.INVOICES;
import static io.sdr.kpi.metric.Quantities.LINES_OF_KNOWN_COST;
import static io.sdr.kpi.metric.Quantities.LINES_OF_KNOWN_LIST;
import static io.sdr.kpi.metric.Quantities.LIST;
import static io.sdr.kpi.metric.Quantities.MEETINGS;
import static io.sdr.kpi.metric.Quantities.MEETINGS_MISSED;
import static io.sdr.kpi.metric.Quantities.PAID;
import static io.sdr.kpi.metric.Quantities.PAYMENTS;
import static io.sdr.kpi.metric.Quantities.PROPOSALS;
import static io.sdr.kpi.metric.Quantities.RETURNED;
import static io.sdr.kpi.metric.Quantities.SOLD;
import static io.sdr.kpi.metric.Quantities.SOLD_AT_KNOWN_COST;
import static io.sdr.kpi.metric.Quantities.SOLD_AT_KNOWN_LIST;
import static io.sdr.kpi.metric.Quantities.TALKS;
import static io.sdr.kpi.metric.Quantities.TOUCHED_CLIENTS;

import io.sdr.core.sales.Category;
import io.sdr.core.sales.DealKind;
import io.sdr.core.sales.Outcome;
import io.sdr.core.time.Cadence;

/** What the metrics of this package are to those who are measured by them, said once. */
final class Catalogue {
  static final MetricCatalogue METRICS = MetricCatalogue.builder()
      .family(MetricProfile.ofPerson(MetricType.VOLUME))
      .add("revenue", new Volume.Revenue(), MONEY, HIGHER, "deals", "returns")
      .add("units-sold", new Volume.UnitsSold(), PIECES, HIGHER, "deal-lines")
      .add("new-recurring", NewRecurring.of(Cadence.YEAR), MONEY, HIGHER, "deal-lines")
      .add(
          "invoiced", new Volume.Invoiced(), howMuch(INVOICED, INVOICES), MONEY, HIGHER, "invoices")
      .add("paid", new Volume.Paid(), howMuch(PAID, PAYMENTS), MONEY, HIGHER, "payments")
      .family(MetricProfile.ofPerson(MetricType.PROFITABILITY))
      .add("gross-margin", new Profitability.GrossMargin(), MONEY, HIGHER, "deal-lines")
      .add(
          "margin-share",
          new Profitability.MarginShare(),
          share(
              less(SOLD_AT_KNOWN_COST, COST),
              SOLD_AT_KNOWN_COST,
              LINES_OF_KNOWN_COST,
              "no-known-cost"),
          PERCENT,
          HIGHER,
          "deal-lines")
      .add(
          "average-discount",
          new Profitability.AverageDiscount(),
          share(less(LIST, SOLD_AT_KNOWN_LIST), LIST, LINES_OF_KNOWN_LIST, "no-known-list-price"),
          PERCENT,
          LOWER,
          "deal-lines")
      .add(
          "over-limit-discounts",
          new Profitability.OverLimitDiscounts(),
          share(DEALS_OVER_LIMIT, DEALS_OF_KNOWN_DISCOUNT, "no-known-discount"),
          PERCENT,
          LOWER,
          "deal-lines",
          "discount-limits")
      .add(
          "return-rate",
          new Profitability.ReturnRate(),
          share(RETURNED, SOLD, DEALS_WON, "nothing-was-sold"),
          PERCENT,
          LOWER,
          "deals",
          "returns")
      .family(MetricProfile.ofPerson(MetricType.DEAL_ECONOMICS))
      .add("deals-won", new DealEconomics.DealsWon(), howMany(DEALS_WON), PIECES, HIGHER, "deals")
      .add("average-deal", new DealEconomics.AverageDeal(), MONEY, HIGHER, "deals")
      .add("median-deal", new DealEconomics.MedianDeal(), MONEY, HIGHER, "deals")
      .add(
          "mix-share",
          new DealEconomics.MixShare(Category.of("focus")),
          PERCENT,
          IN_BAND,
          "deal-lines")
      .add(
          "cross-sell",
          new DealEconomics.CrossSell(),
          share(DEALS_OF_SEVERAL_GROUPS, DEALS_OF_KNOWN_GROUPS, "no-known-groups"),
          PERCENT,
          HIGHER,
          "deal-lines")
      .add(
          "upsell-of-kind",
          new DealEconomics.UpsellOfKind(DealKind.of("upsell")),
          PERCENT,
          HIGHER,
          "deals")
      .add("revenue-per-buyer", new DealEconomics.RevenuePerBuyer(), MONEY, HIGHER, "deals")
      .family(MetricProfile.ofPerson(MetricType.CONVERSION))
      .add(
          "win-rate",
          new Conversions.WinRate(),
          shareBeside(DEALS_WON, DEALS_LOST, "no-decided-deals"),
          PERCENT,
          HIGHER,
          "deals")
      .add("win-rate-by-amount", new Conversions.WinRateByAmount(), PERCENT, HIGHER, "deals")
      .add(
          "show-rate",
          new Conversions.ShowRate(),
          shareBeside(MEETINGS, MEETINGS_MISSED, "no-meetings"),
          PERCENT,
          HIGHER,
          "activities")
      .add(
          "answer-rate",
          new Conversions.AnswerRate(),
          share(TALKS, CALLS, "no-calls"),
          PERCENT,
          HIGHER,
          "activities")
      .family(MetricProfile.ofPerson(MetricType.SPEED))
      .add(
          "cycle-days", CycleDays.of(Outcome.WON, CycleDays.Statistic.MEDIAN), DAYS, LOWER, "deals")
      .family(MetricProfile.ofPerson(MetricType.ACTIVITY))
      .add("calls", new Work.Calls(), howMany(CALLS), PIECES, HIGHER, "activities")
      .add("talks", new Work.Talks(), howMany(TALKS), PIECES, HIGHER, "activities")
      .add("talk-minutes", new Work.TalkMinutes(), MINUTES, IN_BAND, "activities")
      .add("meetings", new Work.Meetings(), howMany(MEETINGS), PIECES, HIGHER, "activities")
      .add("demos", new Work.Demos(), howMany(DEMOS), PIECES, HIGHER, "activities")
      .add("proposals", new Work.Proposals(), howMany(PROPOSALS), PIECES, HIGHER, "activities")
      .add(
          "clients-touched",
          new Work.ClientsTouched(),
          howMany(TOUCHED_CLIENTS),
          PIECES,
          HIGHER,
          "activities")
      .add(
          "calls-per-demo",
          new Work.CallsPerDemo(),
          perOne(CALLS, DEMOS, "no-demos"),
          PIECES,
          IN_BAND,
          "activities")
      .add(
          "activity-per-result",
          new Work.ActivityPerResult(CALLS.name(), DEALS_WON.name()),
          PIECES,
          IN_BAND,
          "activities",
          "deals")
      .family(MetricProfile.ofPerson(MetricType.CASH))
      .add(
          "collection-rate",
          new Cash.CollectionRate(),
          shareOfOthers(PAID, DUE, PAYMENTS, "nothing-fell-due"),
          PERCENT,
          HIGHER,
          "invoices",
          "payments")
      .build();

  private Catalogue() {}
}
