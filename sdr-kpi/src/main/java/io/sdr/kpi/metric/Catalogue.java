package io.sdr.kpi.metric;

import static io.sdr.kpi.metric.Better.HIGHER;
import static io.sdr.kpi.metric.Better.IN_BAND;
import static io.sdr.kpi.metric.Better.LOWER;
import static io.sdr.kpi.metric.MetricUnit.DAYS;
import static io.sdr.kpi.metric.MetricUnit.MINUTES;
import static io.sdr.kpi.metric.MetricUnit.MONEY;
import static io.sdr.kpi.metric.MetricUnit.PERCENT;
import static io.sdr.kpi.metric.MetricUnit.PIECES;

import io.sdr.core.sales.Category;
import io.sdr.core.sales.Outcome;

/** What the metrics of this package are to those who are measured by them, said once. */
final class Catalogue {
  static final MetricDictionary METRICS = MetricDictionary.builder()
      .family(MetricProfile.ofPerson(MetricType.VOLUME))
      .add("revenue", new Volume.Revenue(), MONEY, HIGHER, "deals", "returns")
      .add("units-sold", new Volume.UnitsSold(), PIECES, HIGHER, "deal-lines")
      .add("new-recurring", new Volume.NewRecurring(), MONEY, HIGHER, "deal-lines")
      .add("invoiced", new Volume.Invoiced(), MONEY, HIGHER, "invoices")
      .add("paid", new Volume.Paid(), MONEY, HIGHER, "payments")
      .family(MetricProfile.ofPerson(MetricType.PROFITABILITY))
      .add("gross-margin", new Profitability.GrossMargin(), MONEY, HIGHER, "deal-lines")
      .add("margin-share", new Profitability.MarginShare(), PERCENT, HIGHER, "deal-lines")
      .add("average-discount", new Profitability.AverageDiscount(), PERCENT, LOWER, "deal-lines")
      .add(
          "over-limit-discounts",
          new Profitability.OverLimitDiscounts(),
          PERCENT,
          LOWER,
          "deal-lines",
          "discount-limits")
      .add("return-rate", new Profitability.ReturnRate(), PERCENT, LOWER, "deals", "returns")
      .family(MetricProfile.ofPerson(MetricType.DEAL_ECONOMICS))
      .add("deals-won", new DealEconomics.DealsWon(), PIECES, HIGHER, "deals")
      .add("average-deal", new DealEconomics.AverageDeal(), MONEY, HIGHER, "deals")
      .add("median-deal", new DealEconomics.MedianDeal(), MONEY, HIGHER, "deals")
      .add(
          "mix-share",
          new DealEconomics.MixShare(Category.of("focus")),
          PERCENT,
          IN_BAND,
          "deal-lines")
      .add("cross-sell", new DealEconomics.CrossSell(), PERCENT, HIGHER, "deal-lines")
      .add(
          "revenue-per-buyer",
          new DealEconomics.RevenuePerBuyer(),
          MONEY,
          HIGHER,
          "deals",
          "returns")
      .family(MetricProfile.ofPerson(MetricType.CONVERSION))
      .add("win-rate", new Conversions.WinRate(), PERCENT, HIGHER, "deals")
      .add("win-rate-by-amount", new Conversions.WinRateByAmount(), PERCENT, HIGHER, "deals")
      .add("show-rate", new Conversions.ShowRate(), PERCENT, HIGHER, "activities")
      .add("answer-rate", new Conversions.AnswerRate(), PERCENT, HIGHER, "activities")
      .family(MetricProfile.ofPerson(MetricType.SPEED))
      .add(
          "cycle-days", CycleDays.of(Outcome.WON, CycleDays.Statistic.MEDIAN), DAYS, LOWER, "deals")
      .family(MetricProfile.ofPerson(MetricType.ACTIVITY))
      .add("calls", new Work.Calls(), PIECES, HIGHER, "activities")
      .add("talks", new Work.Talks(), PIECES, HIGHER, "activities")
      .add("talk-minutes", new Work.TalkMinutes(), MINUTES, IN_BAND, "activities")
      .add("meetings", new Work.Meetings(), PIECES, HIGHER, "activities")
      .add("demos", new Work.Demos(), PIECES, HIGHER, "activities")
      .add("proposals", new Work.Proposals(), PIECES, HIGHER, "activities")
      .add("clients-touched", new Work.ClientsTouched(), PIECES, HIGHER, "activities")
      .add("calls-per-demo", new Work.CallsPerDemo(), PIECES, IN_BAND, "activities")
      .family(MetricProfile.ofPerson(MetricType.CASH))
      .add("collection-rate", new Cash.CollectionRate(), PERCENT, HIGHER, "invoices", "payments")
      .build();

  private Catalogue() {}
}
