package io.sdr.kpi.metric;

import io.sdr.core.sales.Category;
import io.sdr.core.sales.DealKind;
import io.sdr.core.sales.Outcome;
import io.sdr.core.time.Cadence;

/** The metrics that come with the library, by the twelve types. */
public final class Metrics {
  private Metrics() {}

  /** All of them, with what is to be known about each. */
  public static MetricDictionary dictionary() {
    return Catalogue.METRICS.dictionary();
  }

  /** What was won less what was returned, in the currency of the tally. Zero when nothing was sold. */
  public static Metric revenue() {
    return new Volume.Revenue();
  }

  /** How many units the lines of deals won say; deals without lines say nothing. */
  public static Metric unitsSold() {
    return new Volume.UnitsSold();
  }

  /** What of the deals won comes again every year. */
  public static Metric newRecurring() {
    return newRecurring(Cadence.YEAR);
  }

  /**
   * What of the lines of deals won comes again and again, as much a year (ARR), a quarter or a month (MRR); undefined where deals
   * were won and none has lines.
   *
   * @param per a year, a quarter or a month
   * @throws io.sdr.core.value.Refusal if it is a day or a week, of which a year has no whole number
   */
  public static Metric newRecurring(Cadence per) {
    return NewRecurring.of(per);
  }

  /** What was billed. */
  public static Metric invoiced() {
    return new Volume.Invoiced();
  }

  /** What came in, less what was reversed. */
  public static Metric paid() {
    return new Volume.Paid();
  }

  /** What is left after cost of the lines won whose cost is known; undefined where none is. */
  public static Metric grossMargin() {
    return new Profitability.GrossMargin();
  }

  /** The gross margin as a share of the sales of known cost; undefined without such sales. */
  public static Metric marginShare() {
    return new Profitability.MarginShare();
  }

  /** What was given away of list prices, as a share of them; negative where more was taken; undefined without list prices. */
  public static Metric averageDiscount() {
    return new Profitability.AverageDiscount();
  }

  /** Deals with a larger discount than their owner may give as a share of those of known discount and limit, with its interval. */
  public static Metric overLimitDiscounts() {
    return new Profitability.OverLimitDiscounts();
  }

  /** What came back in the period as a share of what was sold in it; undefined when nothing was sold. */
  public static Metric returnRate() {
    return new Profitability.ReturnRate();
  }

  /** How many deals were won. */
  public static Metric dealsWon() {
    return new DealEconomics.DealsWon();
  }

  /** The mean amount of a won deal, before returns; undefined without a won deal. */
  public static Metric averageDeal() {
    return new DealEconomics.AverageDeal();
  }

  /** The amount that half of the won deals do not exceed; one huge deal does not move it. Undefined without a won deal. */
  public static Metric medianDeal() {
    return new DealEconomics.MedianDeal();
  }

  /** Deals with lines of several widest groups of the catalogue, as a share of those whose groups are all known, with its interval. */
  public static Metric crossSell() {
    return new DealEconomics.CrossSell();
  }

  /**
   * What was sold of one group of the catalogue as a share of what was sold of known groups; undefined where no line says its
   * group.
   *
   * @param group one of the widest groups
   */
  public static Metric mixShare(Category group) {
    return new DealEconomics.MixShare(group);
  }

  /**
   * What deals of one kind sold, such as expansions of what a client has, as a share of what deals of all other known kinds
   * sold; undefined where no won deal says its kind ({@code no-deals-of-known-kind}) or others sold nothing ({@code
   * nothing-of-other-kinds}). What recurring payments grew by is {@code io.sdr.kpi.clientele}'s.
   */
  public static Metric upsellOfKind(DealKind kind) {
    return new DealEconomics.UpsellOfKind(kind);
  }

  /**
   * What was sold to each client who bought, of the won deals that name their client, before returns; undefined where none
   * does.
   */
  public static Metric revenuePerBuyer() {
    return new DealEconomics.RevenuePerBuyer();
  }

  /** Won deals as a share of decided ones, with its interval; open deals are undecided. Undefined without decisions. */
  public static Metric winRate() {
    return new Conversions.WinRate();
  }

  /**
   * What was won as a share of what was decided, by amounts, of the deals whose amount is known; undefined without decisions, or
   * where deals were lost and none says its amount ({@code no-known-amounts-lost}).
   */
  public static Metric winRateByAmount() {
    return new Conversions.WinRateByAmount();
  }

  /** Meetings held as a share of those that were not called off, with its interval; undefined without any. */
  public static Metric showRate() {
    return new Conversions.ShowRate();
  }

  /** Calls that became talks, as a share of all calls, with its interval; undefined without calls. */
  public static Metric answerRate() {
    return new Conversions.AnswerRate();
  }

  /** Calls made, whether or not anyone answered. */
  public static Metric calls() {
    return new Work.Calls();
  }

  /** Calls that became talks. */
  public static Metric talks() {
    return new Work.Talks();
  }

  /** Minutes of talks, as far as they are known; undefined where there were talks and of none they are ({@code no-known-minutes}). */
  public static Metric talkMinutes() {
    return new Work.TalkMinutes();
  }

  /** Meetings held. */
  public static Metric meetings() {
    return new Work.Meetings();
  }

  /** Demonstrations held. */
  public static Metric demos() {
    return new Work.Demos();
  }

  /** Proposals sent. */
  public static Metric proposals() {
    return new Work.Proposals();
  }

  /** Clients with whom there was {@linkplain ContactTerms contact}, each once. */
  public static Metric clientsTouched() {
    return new Work.ClientsTouched();
  }

  /** How many calls a demonstration takes; undefined without one. */
  public static Metric callsPerDemo() {
    return new Work.CallsPerDemo();
  }

  /**
   * How many of an activity one of a result takes, such as proposals for a deal won, or a vendor's visits for a meeting; undefined
   * ({@code no-such-results}) without the result.
   *
   * @param activity what counts the work
   * @param result what counts what comes of it; another quantity
   */
  public static Metric activityPerResult(Quantity.Count activity, Quantity.Count result) {
    return new Work.ActivityPerResult(activity.name(), result.name());
  }

  /** What came in as a share of what fell due in the same time; undefined when nothing fell due. */
  public static Metric collectionRate() {
    return new Cash.CollectionRate();
  }

  /** Days from opening a deal to deciding it; undefined when no such deal has a known opening. */
  public static Metric cycleDays(Outcome outcome, CycleDays.Statistic statistic) {
    return CycleDays.of(outcome, statistic);
  }

  /**
   * The same from another beginning than the opening, such as the day on which a deal was qualified.
   *
   * @param since the name under which those days were counted, as by {@code StageStart} of {@code io.sdr.kpi.outlook}
   */
  public static Metric cycleDaysSince(
      String since, Outcome outcome, CycleDays.Statistic statistic) {
    return CycleDays.since(since, outcome, statistic);
  }

  /**
   * Another metric, undefined ({@code rests-on-too-few-facts}) while it rests on too few facts: a rate of three answers says little.
   *
   * @param least on how many facts it must rest; at least one
   */
  public static Metric withEnough(long least, Metric metric) {
    return new EnoughFacts(metric, least);
  }
}
