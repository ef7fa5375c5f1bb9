package io.sdr.kpi.outlook;

import io.sdr.kpi.metric.Quantity.Amount;
import io.sdr.kpi.metric.Quantity.Count;
import io.sdr.kpi.metric.Quantity.Distinct;
import io.sdr.kpi.metric.Quantity.Spread;

/** What leads, snapshots of the pipeline, and forecasts add up to. */
public final class OutlookQuantities {
  /** Leads that came in. */
  public static final Count LEADS = new Count("leads");

  /** Leads that were found worth a seller's work. */
  public static final Count LEADS_QUALIFIED = new Count("leads-qualified");

  /** Leads for which a deal was opened. */
  public static final Count LEADS_WITH_DEAL = new Count("leads-with-deal");

  /** Leads that a meeting could be told to be with: they name a deal or a client, and meetings are known. */
  public static final Count LEADS_TO_MATCH = new Count("leads-to-match");

  /** Leads with whom a meeting was held. */
  public static final Count LEADS_MET = new Count("leads-met");

  /** Whole working minutes from a lead to its first answer. */
  public static final Spread RESPONSE_MINUTES = new Spread("response-minutes");

  /** Leads that were answered, or whose time to answer is over. */
  public static final Count RESPONSES_DUE = new Count("responses-due");

  /** Those of them that were answered in time. */
  public static final Count RESPONSES_IN_TIME = new Count("responses-in-time");

  /** The days of which there is a snapshot of the pipeline. */
  public static final Distinct PIPELINE_DAYS = new Distinct("pipeline-days");

  /** Open deals in the snapshot. */
  public static final Count OPEN_DEALS = new Count("open-deals");

  /** Those of them that were found worth work. */
  public static final Count OPEN_QUALIFIED_DEALS = new Count("open-qualified-deals");

  /** Those of these of which it is known what they are thought to be worth. */
  public static final Count OPEN_QUALIFIED_DEALS_OF_KNOWN_AMOUNT =
      new Count("open-qualified-deals-of-known-amount");

  /** What these are thought to be worth. */
  public static final Amount OPEN_QUALIFIED_AMOUNT = new Amount("open-qualified-amount");

  /** Open deals whose amount and probability are both known. */
  public static final Count OPEN_DEALS_OF_KNOWN_CHANCE = new Count("open-deals-of-known-chance");

  /** What these are worth, each times its probability. */
  public static final Amount WEIGHTED = new Amount("weighted-pipeline");

  /** Open deals of which it is known when something was last done for them. */
  public static final Count DEALS_OF_KNOWN_ACTIVITY = new Count("deals-of-known-activity");

  /** Those of them for which nothing was done for too long, or nothing is to be done next. */
  public static final Count STALE_DEALS = new Count("stale-deals");

  /** Open deals that say what is to be done next. */
  public static final Count DEALS_WITH_NEXT_STEP = new Count("deals-with-next-step");

  /** Days that open deals have been in their stage. */
  public static final Spread STAGE_DAYS = new Spread("stage-days");

  /** What was planned to be sold in the period. */
  public static final Amount PLANNED = new Amount("planned");

  /** Deals that were forecast to close in the period. */
  public static final Distinct DEALS_FORECAST = new Distinct("deals-forecast");

  /** Those of them whose closing moved beyond the period. */
  public static final Distinct DEALS_SLIPPED = new Distinct("deals-slipped");

  /** Forecasts of sales whose time is over. */
  public static final Count FORECASTS = new Count("forecasts");

  /** How much they said. */
  public static final Amount FORECAST = new Amount("forecast");

  /** How much it became. */
  public static final Amount FORECAST_FACT = new Amount("forecast-fact");

  /** By how much each was wrong, either way. */
  public static final Amount FORECAST_ERROR = new Amount("forecast-error");

  private OutlookQuantities() {}
}
