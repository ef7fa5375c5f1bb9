package io.sdr.kpi.clientele;

import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.MetricDictionary;
import java.util.OptionalInt;

/** The metrics of clients: their debts, who is new, who stays. */
public final class ClienteleMetrics {
  private ClienteleMetrics() {}

  /** All of them, with what is to be known about each. */
  public static MetricDictionary dictionary() {
    return ClienteleCatalogue.METRICS.dictionary();
  }

  /**
   * How many days of sales are not paid yet: what is owed ÷ what was invoiced × the calendar days of the {@linkplain
   * Metric#over(io.sdr.core.time.Period) period}. Undefined without a snapshot of what is owed, without issued invoices, and where
   * the period is not said.
   */
  public static Metric daysSalesOutstanding() {
    return new Receivables.DaysSalesOutstanding(OptionalInt.empty());
  }

  /**
   * The same with a number of days that is agreed, whatever the period.
   *
   * @param days as how many calendar days the period counts; at least one
   */
  public static Metric daysSalesOutstanding(int days) {
    return new Receivables.DaysSalesOutstanding(OptionalInt.of(days));
  }

  /** What is late as a share of what is owed; undefined without a snapshot, and when nothing is owed. */
  public static Metric overdueShare() {
    return new Receivables.OverdueShare();
  }

  /**
   * By how many days what is late is late, on average of the money; undefined without a snapshot, and when nothing is late.
   */
  public static Metric overdueAge() {
    return new Receivables.OverdueAge();
  }

  /** Clients who bought for the first time. */
  public static Metric newClients() {
    return new Acquisition.NewClients();
  }

  /** Clients who bought again after a long silence. */
  public static Metric reactivated() {
    return new Acquisition.Reactivated();
  }

  /** What it cost to win a new client; undefined without new clients, and where no cost of winning them is known. */
  public static Metric acquisitionCost() {
    return new Acquisition.Cost();
  }

  /**
   * After how many months the margin of a client has paid for winning one. The margin is that of the goods whose cost is known, of
   * the clients who bought such goods. Undefined without new clients, without a margin that is known and positive, and where the {@linkplain Metric#over(io.sdr.core.time.Period) period} is not said or not of whole
   * months.
   */
  public static Metric acquisitionPayback() {
    return new Acquisition.Payback(OptionalInt.empty());
  }

  /**
   * The same with a number of months that is agreed, whatever the period.
   *
   * @param months as how many months the period counts; at least one
   */
  public static Metric acquisitionPayback(int months) {
    return new Acquisition.Payback(OptionalInt.of(months));
  }

  /** What selling cost as a share of revenue; undefined without revenue. */
  public static Metric costOfSales() {
    return new Acquisition.CostOfSales();
  }

  /** Clients who bought again as a share of those at the start, with its interval; undefined without any. */
  public static Metric clientRetention() {
    return new ClientBase.Retention();
  }

  /** Clients who did not buy again as a share of those at the start, with its interval; undefined without any. */
  public static Metric clientChurn() {
    return new ClientBase.Churn();
  }

  /** Clients who had bought before as a share of those who bought, with its interval; undefined without buyers. */
  public static Metric repeatRate() {
    return new ClientBase.RepeatRate();
  }

  /** Clients who still pay at the end as a share of those with a recurring payment at the start, with its interval. */
  public static Metric contractRetention() {
    return new ClientBase.ContractRetention();
  }

  /** What is left of the recurring payments of the start, without growth (GRR); at most 100 %. */
  public static Metric grossRetention() {
    return new ClientBase.GrossRetention();
  }

  /** What the recurring payments of the start became, growth of the same clients included (NRR). */
  public static Metric netRetention() {
    return new ClientBase.NetRetention();
  }

  /** What of the recurring payments of the start was lost: 100 % less the gross retention. */
  public static Metric recurringChurn() {
    return new ClientBase.RecurringChurn();
  }

  /** What the recurring payments of the start grew by. */
  public static Metric upsell() {
    return new ClientBase.Expansion();
  }

  /**
   * What is earned with a client until the client is gone: revenue per buyer × margin ÷ churn, all of one period. Undefined
   * where one of them is, or nobody left.
   */
  public static Metric lifetimeValue() {
    return new ClientBase.LifetimeValue();
  }

  /** Clients to be looked after who were in touch as a share of all of them, with its interval; undefined without any. */
  public static Metric accountCoverage() {
    return new ClientBase.AccountCoverage();
  }
}
