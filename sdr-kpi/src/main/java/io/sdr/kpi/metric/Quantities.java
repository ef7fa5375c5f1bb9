package io.sdr.kpi.metric;

import io.sdr.kpi.metric.Quantity.Amount;
import io.sdr.kpi.metric.Quantity.Count;
import io.sdr.kpi.metric.Quantity.Distinct;
import io.sdr.kpi.metric.Quantity.Split;
import io.sdr.kpi.metric.Quantity.Spread;
import io.sdr.kpi.metric.Quantity.Sum;

/** What the facts of the library add up to. */
public final class Quantities {
  /** Deals won. */
  public static final Count DEALS_WON = new Count("deals-won");

  /** Deals lost. */
  public static final Count DEALS_LOST = new Count("deals-lost");

  /** The amounts of the deals won, before returns. */
  public static final Amount SOLD = new Amount("sold");

  /** The amounts of the deals lost, as far as they are known. */
  public static final Amount LOST = new Amount("lost");

  /** Deals lost whose amount is known. */
  public static final Count LOST_OF_KNOWN_AMOUNT = new Count("lost-of-known-amount");

  /** How often a deal was won at an amount, in the currency of the tally. */
  public static final Spread DEAL_AMOUNTS = new Spread("deal-amounts");

  /** Days from opening to winning, for the deals won whose opening is known. */
  public static final Spread DAYS_TO_WIN = new Spread("days-to-win");

  /** Days from opening to losing, for the deals lost whose opening is known. */
  public static final Spread DAYS_TO_LOSE = new Spread("days-to-lose");

  /** Clients of deals won. */
  public static final Distinct BUYERS = new Distinct("buyers");

  /** The amounts of the deals won that name their client, before returns. */
  public static final Amount SOLD_TO_KNOWN_BUYERS = new Amount("sold-to-known-buyers");

  /** Lines of deals won. */
  public static final Count LINES = new Count("lines");

  /** Units on the lines of deals won. */
  public static final Sum UNITS = new Sum("units");

  /** What of the lines of deals won comes again every year. */
  public static final Amount RECURRING = new Amount("recurring");

  /** The amounts of lines won whose cost is known. */
  public static final Amount SOLD_AT_KNOWN_COST = new Amount("sold-at-known-cost");

  /** What these lines cost. */
  public static final Amount COST = new Amount("cost");

  /** The amounts of lines won whose list price is known. */
  public static final Amount SOLD_AT_KNOWN_LIST = new Amount("sold-at-known-list");

  /** What these lines would have been at list price. */
  public static final Amount LIST = new Amount("list");

  /** Deals won whose lines all say in which group of the catalogue they stand. */
  public static final Count DEALS_OF_KNOWN_GROUPS = new Count("deals-of-known-groups");

  /** Those of them with lines of two widest groups or more. */
  public static final Count DEALS_OF_SEVERAL_GROUPS = new Count("deals-of-several-groups");

  /** The amounts of lines won, by the widest group of the catalogue in which they stand. */
  public static final Split SOLD_BY_GROUP = new Split("sold-by-group");

  /** Lines won that say in which group of the catalogue they stand. */
  public static final Count LINES_OF_KNOWN_GROUP = new Count("lines-of-known-group");

  /** Deals won that say what kind of sale they are. */
  public static final Count DEALS_OF_KNOWN_KIND = new Count("deals-of-known-kind");

  /** The amounts of these, by kind of sale. */
  public static final Split SOLD_BY_KIND = new Split("sold-by-kind");

  /** Deals won whose discount and whose owner's limit for it are known. */
  public static final Count DEALS_OF_KNOWN_DISCOUNT = new Count("deals-of-known-discount");

  /** Those of them whose discount is more than the limit. */
  public static final Count DEALS_OVER_LIMIT = new Count("deals-over-limit");

  /** Returns of goods or money. */
  public static final Count RETURNS = new Count("returns");

  /** The amounts of the returns. */
  public static final Amount RETURNED = new Amount("returned");

  /** Lines won whose cost is known. */
  public static final Count LINES_OF_KNOWN_COST = new Count("lines-of-known-cost");

  /** Lines won whose list price is known. */
  public static final Count LINES_OF_KNOWN_LIST = new Count("lines-of-known-list");

  /** Invoices issued. */
  public static final Count INVOICES = new Count("invoices");

  /** Payments, reversals among them. */
  public static final Count PAYMENTS = new Count("payments");

  /** The amounts of the invoices issued. */
  public static final Amount INVOICED = new Amount("invoiced");

  /** The amounts of the invoices that fell due. */
  public static final Amount DUE = new Amount("due");

  /** The payments that came in, less those that were reversed. */
  public static final Amount PAID = new Amount("paid");

  /** Calls made, whether or not anyone answered. */
  public static final Count CALLS = new Count("calls");

  /** Calls that became talks. */
  public static final Count TALKS = new Count("talks");

  /** Talks that say how long they were. */
  public static final Count TALKS_OF_KNOWN_LENGTH = new Count("talks-of-known-length");

  /** The minutes of these. */
  public static final Sum TALK_MINUTES = new Sum("talk-minutes");

  /** Meetings held. */
  public static final Count MEETINGS = new Count("meetings");

  /** Meetings to which the client did not come. */
  public static final Count MEETINGS_MISSED = new Count("meetings-missed");

  /** Demonstrations held. */
  public static final Count DEMOS = new Count("demos");

  /** Proposals sent. */
  public static final Count PROPOSALS = new Count("proposals");

  /** Clients with whom there was {@linkplain ContactTerms contact}. */
  public static final Distinct TOUCHED_CLIENTS = new Distinct("touched-clients");

  private Quantities() {}
}
