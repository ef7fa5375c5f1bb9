package io.sdr.kpi.outlook;

import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.MetricDictionary;

/** The metrics of what is coming. */
public final class OutlookMetrics {
  private OutlookMetrics() {}

  /** All of them, with what is to be known about each; stages are called {@code offer} and {@code won}. */
  public static MetricDictionary dictionary() {
    return OutlookCatalogue.METRICS.dictionary();
  }

  /**
   * The same for a pipeline that has stages of its own.
   *
   * @param stages between which of them conversion is read
   * @param open how deals count that have neither come nor been decided
   */
  public static MetricDictionary dictionary(StagePair stages, StillOpen open) {
    return OutlookCatalogue.of(new StageConversion(stages, open)).dictionary();
  }

  /** How many leads came in; its growth is the lead velocity. */
  public static Metric leads() {
    return new Leads.Number();
  }

  /** Leads found worth work as a share of all, with its interval; undefined without leads. */
  public static Metric leadQuality() {
    return new Leads.Quality();
  }

  /** Leads for which a deal was opened as a share of all, with its interval; undefined without leads. */
  public static Metric leadToDeal() {
    return new Leads.ToDeal();
  }

  /**
   * Leads with whom a meeting was held as a share of all, with its interval; undefined without leads, and where no meeting could be
   * told to be with any of them, as none names a deal or a client, or no meetings are known.
   */
  public static Metric leadToMeeting() {
    return new Leads.ToMeeting();
  }

  /**
   * Deals that came from one stage to another, as a share of those that entered the first in the period, with its interval:
   * whenever they came. Undefined where none entered ({@code no-deals-entered}), or where those that are open are left out and
   * all are ({@code all-deals-are-open}).
   *
   * @param stages which stages, as {@link StageHistory} counted them
   * @param open how deals count that have neither come nor been decided
   */
  public static Metric stageConversion(StagePair stages, StillOpen open) {
    return new StageConversion(stages, open);
  }

  /** The median of working minutes from a lead to its first answer; undefined without answers. */
  public static Metric firstResponse() {
    return new Leads.FirstResponse();
  }

  /** Leads answered in time as a share of those answered or overdue, with its interval; undefined while none is. */
  public static Metric responseInTime() {
    return new Leads.ResponseInTime();
  }

  /**
   * What is open and worth work, as so many times what is left of the plan; undefined without a snapshot, where no deal in it says
   * what it is worth, without a plan, and without a rest of it.
   */
  public static Metric coverage() {
    return new Pipeline.Coverage();
  }

  /** What open deals are worth, each times its probability; undefined where no deal says both. */
  public static Metric weightedPipeline() {
    return new Pipeline.Weighted();
  }

  /**
   * Deals that nobody works on as a share of the open ones of which it is known when something was last done for them, with its
   * interval; undefined without a snapshot, and where it is known of none.
   */
  public static Metric staleShare() {
    return new Pipeline.StaleShare();
  }

  /**
   * Deals that say what is to be done next, on the day of the snapshot or later, as a share of open ones, with its interval;
   * undefined without a snapshot.
   */
  public static Metric nextStepShare() {
    return new Pipeline.NextStepShare();
  }

  /** The median of days that open deals have been in their stage; undefined where no deal says so. */
  public static Metric stageAge() {
    return new Pipeline.StageAge();
  }

  /** Deals whose closing moved beyond the period as a share of those forecast to close in it, with its interval. */
  public static Metric slippage() {
    return new Pipeline.Slippage();
  }

  /**
   * How much money goes through the pipeline a day: open deals worth work × average deal × win rate ÷ mean cycle; it rests on the
   * deals won. A figure for
   * the flow of a department; {@code io.sdr.process.flow} has one that does not flatter.
   */
  public static Metric velocity() {
    return new Pipeline.Velocity();
  }

  /** By how much forecasts were wrong, either way, as a share of what was sold (WAPE); undefined without forecasts or sales. */
  public static Metric forecastError() {
    return new Foresight.Error();
  }

  /** By how much forecasts said more than was sold, as a share of it; negative where they said less. */
  public static Metric forecastBias() {
    return new Foresight.Bias();
  }
}
