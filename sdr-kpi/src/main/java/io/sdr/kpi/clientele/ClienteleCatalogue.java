package io.sdr.kpi.clientele;

import static io.sdr.kpi.clientele.ClienteleQuantities.ASSIGNED_CLIENTS;
import static io.sdr.kpi.clientele.ClienteleQuantities.BUYING_CLIENTS;
import static io.sdr.kpi.clientele.ClienteleQuantities.CLIENTS_AT_START;
import static io.sdr.kpi.clientele.ClienteleQuantities.CLIENTS_KEPT;
import static io.sdr.kpi.clientele.ClienteleQuantities.NEW_CLIENTS;
import static io.sdr.kpi.clientele.ClienteleQuantities.REACTIVATED_CLIENTS;
import static io.sdr.kpi.clientele.ClienteleQuantities.RECURRING_ADDED;
import static io.sdr.kpi.clientele.ClienteleQuantities.RECURRING_AT_START;
import static io.sdr.kpi.clientele.ClienteleQuantities.RECURRING_CLIENTS;
import static io.sdr.kpi.clientele.ClienteleQuantities.RECURRING_CLIENTS_KEPT;
import static io.sdr.kpi.clientele.ClienteleQuantities.RECURRING_KEPT;
import static io.sdr.kpi.clientele.ClienteleQuantities.RETURNING_CLIENTS;
import static io.sdr.kpi.metric.Better.HIGHER;
import static io.sdr.kpi.metric.Better.LOWER;
import static io.sdr.kpi.metric.MetricForm.both;
import static io.sdr.kpi.metric.MetricForm.howMany;
import static io.sdr.kpi.metric.MetricForm.less;
import static io.sdr.kpi.metric.MetricForm.share;
import static io.sdr.kpi.metric.MetricProfile.ofPerson;
import static io.sdr.kpi.metric.MetricUnit.DAYS;
import static io.sdr.kpi.metric.MetricUnit.MONEY;
import static io.sdr.kpi.metric.MetricUnit.MONTHS;
import static io.sdr.kpi.metric.MetricUnit.PERCENT;
import static io.sdr.kpi.metric.MetricUnit.PIECES;

import io.sdr.kpi.metric.MetricCatalogue;
import io.sdr.kpi.metric.MetricProfile;
import io.sdr.kpi.metric.MetricProfile.Control;
import io.sdr.kpi.metric.MetricProfile.Level;
import io.sdr.kpi.metric.MetricType;
import java.util.OptionalInt;

/** What the metrics of this package are to those who are measured by them, said once. */
final class ClienteleCatalogue {
  static final MetricCatalogue METRICS = MetricCatalogue.builder()
      .family(ofPerson(MetricType.CASH))
      .add(
          "days-sales-outstanding",
          new Receivables.DaysSalesOutstanding(OptionalInt.empty()),
          DAYS,
          LOWER,
          "receivables",
          "invoices")
      .add("overdue-share", new Receivables.OverdueShare(), PERCENT, LOWER, "receivables")
      .add("overdue-age", new Receivables.OverdueAge(), DAYS, LOWER, "receivables")
      .family(ofPerson(MetricType.ACQUISITION))
      .add(
          "new-clients",
          new Acquisition.NewClients(),
          howMany(NEW_CLIENTS),
          PIECES,
          HIGHER,
          "purchases")
      .add(
          "reactivated",
          new Acquisition.Reactivated(),
          howMany(REACTIVATED_CLIENTS),
          PIECES,
          HIGHER,
          "purchases")
      .family(new MetricProfile(MetricType.ACQUISITION, Control.TEAM, Level.DEPARTMENT))
      .add("acquisition-cost", new Acquisition.Cost(), MONEY, LOWER, "purchases", "selling-costs")
      .add(
          "acquisition-payback",
          new Acquisition.Payback(OptionalInt.empty()),
          MONTHS,
          LOWER,
          "purchases",
          "selling-costs",
          "deal-lines")
      .family(new MetricProfile(MetricType.PROFITABILITY, Control.TEAM, Level.DEPARTMENT))
      .add(
          "cost-of-sales",
          new Acquisition.CostOfSales(),
          PERCENT,
          LOWER,
          "deals",
          "returns",
          "selling-costs")
      .family(ofPerson(MetricType.RETENTION))
      .add(
          "client-retention",
          new ClientBase.Retention(),
          share(CLIENTS_KEPT, CLIENTS_AT_START, "no-clients-at-start"),
          PERCENT,
          HIGHER,
          "purchases")
      .add(
          "client-churn",
          new ClientBase.Churn(),
          share(
              tally ->
                  tally.of(CLIENTS_AT_START).size() - tally.of(CLIENTS_KEPT).size(),
              tally -> tally.of(CLIENTS_AT_START).size(),
              "no-clients-at-start"),
          PERCENT,
          LOWER,
          "purchases")
      .add(
          "repeat-rate",
          new ClientBase.RepeatRate(),
          share(RETURNING_CLIENTS, BUYING_CLIENTS, "no-known-buyers"),
          PERCENT,
          HIGHER,
          "purchases")
      .add(
          "contract-retention",
          new ClientBase.ContractRetention(),
          share(RECURRING_CLIENTS_KEPT, RECURRING_CLIENTS, "no-recurring-clients"),
          PERCENT,
          HIGHER,
          "recurring-changes")
      .add(
          "gross-retention",
          new ClientBase.GrossRetention(),
          share(RECURRING_KEPT, RECURRING_AT_START, RECURRING_CLIENTS, "no-recurring-clients"),
          PERCENT,
          HIGHER,
          "recurring-changes")
      .add(
          "net-retention",
          new ClientBase.NetRetention(),
          share(
              both(RECURRING_KEPT, RECURRING_ADDED),
              RECURRING_AT_START,
              RECURRING_CLIENTS,
              "no-recurring-clients"),
          PERCENT,
          HIGHER,
          "recurring-changes")
      .add(
          "recurring-churn",
          new ClientBase.RecurringChurn(),
          share(
              less(RECURRING_AT_START, RECURRING_KEPT),
              RECURRING_AT_START,
              RECURRING_CLIENTS,
              "no-recurring-clients"),
          PERCENT,
          LOWER,
          "recurring-changes")
      .add(
          "upsell",
          new ClientBase.Expansion(),
          share(RECURRING_ADDED, RECURRING_AT_START, RECURRING_CLIENTS, "no-recurring-clients"),
          PERCENT,
          HIGHER,
          "recurring-changes")
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
          share(
              ClientBase::touched,
              tally -> tally.of(ASSIGNED_CLIENTS).size(),
              "no-clients-assigned"),
          PERCENT,
          HIGHER,
          "activities",
          "assigned-clients")
      .build();

  private ClienteleCatalogue() {}
}
