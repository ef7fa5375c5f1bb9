package io.sdr.kpi.metric;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the built-in metrics. */
public final class MetricPolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public MetricPolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(Metric.class, "answer-rate", Conversions.AnswerRate.class)
        .add(Metric.class, "average-deal", DealEconomics.AverageDeal.class)
        .add(Metric.class, "average-discount", Profitability.AverageDiscount.class)
        .add(Metric.class, "calls", Work.Calls.class)
        .add(Metric.class, "calls-per-demo", Work.CallsPerDemo.class)
        .add(Metric.class, "clients-touched", Work.ClientsTouched.class)
        .add(Metric.class, "collection-rate", Cash.CollectionRate.class)
        .add(Metric.class, "cross-sell", DealEconomics.CrossSell.class)
        .add(Metric.class, "cycle-days", ImmutableCycleDays.class)
        .add(Metric.class, "deals-won", DealEconomics.DealsWon.class)
        .add(Metric.class, "demos", Work.Demos.class)
        .add(Metric.class, "gross-margin", Profitability.GrossMargin.class)
        .add(Metric.class, "invoiced", Volume.Invoiced.class)
        .add(Metric.class, "margin-share", Profitability.MarginShare.class)
        .add(Metric.class, "median-deal", DealEconomics.MedianDeal.class)
        .add(Metric.class, "meetings", Work.Meetings.class)
        .add(Metric.class, "new-recurring", Volume.NewRecurring.class)
        .add(Metric.class, "paid", Volume.Paid.class)
        .add(Metric.class, "proposals", Work.Proposals.class)
        .add(Metric.class, "return-rate", Profitability.ReturnRate.class)
        .add(Metric.class, "revenue", Volume.Revenue.class)
        .add(Metric.class, "revenue-per-buyer", DealEconomics.RevenuePerBuyer.class)
        .add(Metric.class, "show-rate", Conversions.ShowRate.class)
        .add(Metric.class, "talk-minutes", Work.TalkMinutes.class)
        .add(Metric.class, "talks", Work.Talks.class)
        .add(Metric.class, "units-sold", Volume.UnitsSold.class)
        .add(Metric.class, "win-rate", Conversions.WinRate.class)
        .add(Metric.class, "win-rate-by-amount", Conversions.WinRateByAmount.class)
        .addWording("io.sdr.kpi.metric.wording", MetricPolicies.class);
  }
}
