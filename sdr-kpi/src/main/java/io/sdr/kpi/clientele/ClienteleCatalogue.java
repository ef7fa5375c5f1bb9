package io.sdr.kpi.clientele;

import static io.sdr.kpi.metric.Better.HIGHER;
import static io.sdr.kpi.metric.Better.LOWER;
import static io.sdr.kpi.metric.MetricProfile.ofPerson;
import static io.sdr.kpi.metric.MetricUnit.DAYS;
import static io.sdr.kpi.metric.MetricUnit.MONEY;
import static io.sdr.kpi.metric.MetricUnit.MONTHS;
import static io.sdr.kpi.metric.MetricUnit.PERCENT;
import static io.sdr.kpi.metric.MetricUnit.PIECES;

import io.sdr.kpi.metric.MetricDictionary;
import io.sdr.kpi.metric.MetricProfile;
import io.sdr.kpi.metric.MetricProfile.Control;
import io.sdr.kpi.metric.MetricType;

/** What the metrics of this package are to those who are measured by them, said once. */
final class ClienteleCatalogue {
  private static final int QUARTER = 90;

  static final MetricDictionary METRICS = MetricDictionary.builder()
      .family(ofPerson(MetricType.CASH))
      .add(
          "days-sales-outstanding",
          new Receivables.DaysSalesOutstanding(QUARTER),
          DAYS,
          LOWER,
          "receivables",
          "invoices")
      .add("overdue-share", new Receivables.OverdueShare(), PERCENT, LOWER, "receivables")
      .add("overdue-age", new Receivables.OverdueAge(), DAYS, LOWER, "receivables")
      .family(ofPerson(MetricType.ACQUISITION))
      .add("new-clients", new Acquisition.NewClients(), PIECES, HIGHER, "purchases")
      .add("reactivated", new Acquisition.Reactivated(), PIECES, HIGHER, "purchases")
      .family(new MetricProfile(MetricType.ACQUISITION, Control.TEAM))
      .add("acquisition-cost", new Acquisition.Cost(), MONEY, LOWER, "purchases", "selling-costs")
      .add(
          "acquisition-payback",
          new Acquisition.Payback(1),
          MONTHS,
          LOWER,
          "purchases",
          "selling-costs",
          "deal-lines")
      .family(new MetricProfile(MetricType.PROFITABILITY, Control.TEAM))
      .add(
          "cost-of-sales",
          new Acquisition.CostOfSales(),
          PERCENT,
          LOWER,
          "deals",
          "returns",
          "selling-costs")
      .family(ofPerson(MetricType.RETENTION))
      .add("client-retention", new ClientBase.Retention(), PERCENT, HIGHER, "purchases")
      .add("client-churn", new ClientBase.Churn(), PERCENT, LOWER, "purchases")
      .add("repeat-rate", new ClientBase.RepeatRate(), PERCENT, HIGHER, "purchases")
      .add(
          "contract-retention",
          new ClientBase.ContractRetention(),
          PERCENT,
          HIGHER,
          "recurring-changes")
      .add("gross-retention", new ClientBase.GrossRetention(), PERCENT, HIGHER, "recurring-changes")
      .add("net-retention", new ClientBase.NetRetention(), PERCENT, HIGHER, "recurring-changes")
      .add("recurring-churn", new ClientBase.RecurringChurn(), PERCENT, LOWER, "recurring-changes")
      .add("upsell", new ClientBase.Expansion(), PERCENT, HIGHER, "recurring-changes")
      .add(
          "lifetime-value",
          new ClientBase.LifetimeValue(),
          MONEY,
          HIGHER,
          "deals",
          "deal-lines",
          "purchases",
          "returns")
      .family(ofPerson(MetricType.ACTIVITY))
      .add(
          "account-coverage",
          new ClientBase.AccountCoverage(),
          PERCENT,
          HIGHER,
          "activities",
          "assigned-clients")
      .build();

  private ClienteleCatalogue() {}
}
