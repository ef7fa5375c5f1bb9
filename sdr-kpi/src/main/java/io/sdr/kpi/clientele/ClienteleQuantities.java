package io.sdr.kpi.clientele;

import io.sdr.kpi.metric.Quantity.Amount;
import io.sdr.kpi.metric.Quantity.Count;
import io.sdr.kpi.metric.Quantity.Distinct;
import io.sdr.kpi.metric.Quantity.Sum;

/** What purchases, contracts, debts and costs add up to. */
public final class ClienteleQuantities {
  /** The days of which there is a snapshot of what is owed. */
  public static final Distinct RECEIVABLE_DAYS = new Distinct("receivable-days");

  /** Invoices that were not paid in full. */
  public static final Count OPEN_INVOICES = new Count("open-invoices");

  /** What was still owed on them. */
  public static final Amount RECEIVABLE = new Amount("receivable");

  /** Those of them that were late. */
  public static final Count LATE_INVOICES = new Count("late-invoices");

  /** What was still owed on these. */
  public static final Amount OVERDUE = new Amount("overdue");

  /** The same, in the currency of the tally, each times the days by which it was late. */
  public static final Sum OVERDUE_TIMES_DAYS = new Sum("overdue-times-days");

  /** Clients who bought. */
  public static final Distinct BUYING_CLIENTS = new Distinct("buying-clients");

  /** Those of them who had bought on an earlier day. */
  public static final Distinct RETURNING_CLIENTS = new Distinct("returning-clients");

  /** Clients who bought for the first time. */
  public static final Distinct NEW_CLIENTS = new Distinct("new-clients");

  /** Clients who bought again after a long silence. */
  public static final Distinct REACTIVATED_CLIENTS = new Distinct("reactivated-clients");

  /** Clients who bought goods whose cost is known. */
  public static final Distinct CLIENTS_OF_KNOWN_COST = new Distinct("clients-of-known-cost");

  /** What was left of the sale of these goods to them. */
  public static final Amount MARGIN_OF_CLIENTS = new Amount("margin-of-clients");

  /** Clients at the start of the period, by whoever looks after them. */
  public static final Distinct CLIENTS_AT_START = new Distinct("clients-at-start");

  /** Those of them who bought within the period, of whomever. */
  public static final Distinct CLIENTS_KEPT = new Distinct("clients-kept");

  /** Clients with a recurring payment at the start of the period. */
  public static final Count RECURRING_CLIENTS = new Count("recurring-clients");

  /** Those of them who still pay at its end. */
  public static final Count RECURRING_CLIENTS_KEPT = new Count("recurring-clients-kept");

  /** What clients pay again and again at the start of the period, a month. */
  public static final Amount RECURRING_AT_START = new Amount("recurring-at-start");

  /** What of it they still pay at its end. */
  public static final Amount RECURRING_KEPT = new Amount("recurring-kept");

  /** What the same clients pay more at its end. */
  public static final Amount RECURRING_ADDED = new Amount("recurring-added");

  /** Costs of selling that are known. */
  public static final Count SELLING_COSTS = new Count("selling-costs");

  /** Those of them that were spent to win new clients. */
  public static final Count ACQUISITION_COSTS = new Count("acquisition-costs");

  /** What was spent to win new clients. */
  public static final Amount ACQUISITION_COST = new Amount("acquisition-cost");

  /** What selling cost in all. */
  public static final Amount SELLING_COST = new Amount("selling-cost");

  /** Clients to be looked after. */
  public static final Distinct ASSIGNED_CLIENTS = new Distinct("assigned-clients");

  private ClienteleQuantities() {}
}
