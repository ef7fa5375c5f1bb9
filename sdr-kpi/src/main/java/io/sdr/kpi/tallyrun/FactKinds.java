package io.sdr.kpi.tallyrun;

import static io.sdr.kpi.tallyrun.FactKind.adding;
import static io.sdr.kpi.tallyrun.FactKind.counting;
import static io.sdr.kpi.tallyrun.FigureBounds.NOT_NEGATIVE;
import static io.sdr.kpi.tallyrun.FigureBounds.NOT_NEGATIVE_IF_KNOWN;
import static io.sdr.kpi.tallyrun.FigureBounds.NOT_ZERO;
import static io.sdr.kpi.tallyrun.FigureBounds.POSITIVE;

import io.sdr.kpi.metric.Quantities;

/**
 * What the facts of selling add to: the same as when they are counted as values. Other quantities are added to one by one,
 * by {@link FactKind#adding}. What a fact says and what it leaves open is its kind; an activity that was called off is none.
 */
public final class FactKinds {
  /** A deal won that does not name its client: its amount, and the days from opening it. */
  public static final FactKind WON_DEAL = counting(Quantities.DEALS_WON)
      .withAmount(Quantities.SOLD, Quantities.DEAL_AMOUNTS)
      .boundingAmount(NOT_NEGATIVE)
      .withNumber(Quantities.DAYS_TO_WIN)
      .boundingNumber(NOT_NEGATIVE_IF_KNOWN);

  /** One that does: the client as well. */
  public static final FactKind WON_DEAL_OF_KNOWN_BUYER = WON_DEAL
      .withAmount(Quantities.SOLD_TO_KNOWN_BUYERS)
      .withName(Quantities.BUYERS)
      .needingName();

  /** A deal lost that does not say its amount: the days from opening it. */
  public static final FactKind LOST_DEAL = counting(Quantities.DEALS_LOST)
      .withNumber(Quantities.DAYS_TO_LOSE)
      .boundingNumber(NOT_NEGATIVE_IF_KNOWN);

  /** One that does: its amount as well. */
  public static final FactKind LOST_DEAL_OF_KNOWN_AMOUNT = LOST_DEAL
      .plus(counting(Quantities.LOST_OF_KNOWN_AMOUNT))
      .withAmount(Quantities.LOST)
      .boundingAmount(NOT_NEGATIVE);

  /** That all lines of a deal won are of one widest group of the catalogue. */
  public static final FactKind DEAL_OF_ONE_GROUP = counting(Quantities.DEALS_OF_KNOWN_GROUPS);

  /** That they are of several. */
  public static final FactKind DEAL_OF_SEVERAL_GROUPS =
      counting(Quantities.DEALS_OF_KNOWN_GROUPS, Quantities.DEALS_OF_SEVERAL_GROUPS);

  /** A deal won that says what kind of sale it is: its amount, and the kind as its name. */
  public static final FactKind DEAL_OF_KNOWN_KIND = counting(Quantities.DEALS_OF_KNOWN_KIND)
      .withAmount(Quantities.SOLD_BY_KIND)
      .boundingAmount(NOT_NEGATIVE)
      .needingName();

  /** That the discount of a deal won is no more than its owner may give. */
  public static final FactKind DEAL_WITHIN_LIMIT = counting(Quantities.DEALS_OF_KNOWN_DISCOUNT);

  /** That it is more. */
  public static final FactKind DEAL_OVER_LIMIT =
      counting(Quantities.DEALS_OF_KNOWN_DISCOUNT, Quantities.DEALS_OVER_LIMIT);

  /** A line of a deal won: its units. */
  public static final FactKind LINE =
      counting(Quantities.LINES).withNumber(Quantities.UNITS).boundingNumber(NOT_NEGATIVE);

  /** What a line of a deal won brings every year. */
  public static final FactKind RECURRING_OF_LINE =
      adding(Quantities.RECURRING).boundingAmount(NOT_NEGATIVE_IF_KNOWN);

  /** A line of a deal won that says its group: its amount, and the widest group as its name. */
  public static final FactKind LINE_OF_KNOWN_GROUP = counting(Quantities.LINES_OF_KNOWN_GROUP)
      .withAmount(Quantities.SOLD_BY_GROUP)
      .boundingAmount(NOT_NEGATIVE)
      .needingName();

  /** A line of a deal won that says its cost: its amount. */
  public static final FactKind LINE_OF_KNOWN_COST = counting(Quantities.LINES_OF_KNOWN_COST)
      .withAmount(Quantities.SOLD_AT_KNOWN_COST)
      .boundingAmount(NOT_NEGATIVE);

  /** The cost of such a line. */
  public static final FactKind COST_OF_LINE =
      adding(Quantities.COST).boundingAmount(NOT_NEGATIVE_IF_KNOWN);

  /** A line of a deal won that says its list price: its amount. */
  public static final FactKind LINE_OF_KNOWN_LIST = counting(Quantities.LINES_OF_KNOWN_LIST)
      .withAmount(Quantities.SOLD_AT_KNOWN_LIST)
      .boundingAmount(NOT_NEGATIVE);

  /** Such a line at list price. */
  public static final FactKind LIST_OF_LINE =
      adding(Quantities.LIST).boundingAmount(NOT_NEGATIVE_IF_KNOWN);

  /** A return: its amount. */
  public static final FactKind RETURN =
      counting(Quantities.RETURNS).withAmount(Quantities.RETURNED).boundingAmount(POSITIVE);

  /** An invoice, in the period in which it was issued: its amount. */
  public static final FactKind INVOICE =
      counting(Quantities.INVOICES).withAmount(Quantities.INVOICED).boundingAmount(POSITIVE);

  /** An invoice, in the period in which it falls due: its amount. */
  public static final FactKind INVOICE_DUE = adding(Quantities.DUE).boundingAmount(POSITIVE);

  /** A payment, or the reversal of one: its amount. */
  public static final FactKind PAYMENT =
      counting(Quantities.PAYMENTS).withAmount(Quantities.PAID).boundingAmount(NOT_ZERO);

  /** A call that nobody answered; where {@linkplain io.sdr.kpi.metric.ContactTerms attempts} are contact, with the client. */
  public static final FactKind UNANSWERED_CALL = counting(Quantities.CALLS);

  /** A call that became a talk and does not say how long it was: the client. */
  public static final FactKind TALK =
      counting(Quantities.CALLS, Quantities.TALKS).withName(Quantities.TOUCHED_CLIENTS);

  /** One that does: its minutes as well. */
  public static final FactKind TALK_OF_KNOWN_LENGTH = TALK.plus(
          counting(Quantities.TALKS_OF_KNOWN_LENGTH))
      .withNumber(Quantities.TALK_MINUTES)
      .boundingNumber(NOT_NEGATIVE);

  /** A meeting held: the client. */
  public static final FactKind MEETING =
      counting(Quantities.MEETINGS).withName(Quantities.TOUCHED_CLIENTS);

  /** A meeting to which the client did not come; where attempts are contact, with the client. */
  public static final FactKind MISSED_MEETING = counting(Quantities.MEETINGS_MISSED);

  /** A demonstration held: the client. */
  public static final FactKind DEMO =
      counting(Quantities.DEMOS).withName(Quantities.TOUCHED_CLIENTS);

  /** A proposal sent: the client. */
  public static final FactKind PROPOSAL =
      counting(Quantities.PROPOSALS).withName(Quantities.TOUCHED_CLIENTS);

  /** Any other activity that took place: the client. */
  public static final FactKind OTHER_ACTIVITY = adding(Quantities.TOUCHED_CLIENTS);

  private FactKinds() {}
}
