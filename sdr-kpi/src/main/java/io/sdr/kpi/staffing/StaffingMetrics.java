package io.sdr.kpi.staffing;

import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.MetricDictionary;

/** The metrics of the department as a whole. */
public final class StaffingMetrics {
  private StaffingMetrics() {}

  /** All of them, with what is to be known about each. */
  public static MetricDictionary dictionary() {
    return StaffingCatalogue.METRICS.dictionary();
  }

  /** People who reached their quota as a share of those who have one, with its interval; undefined where nobody has. */
  public static Metric atQuotaShare() {
    return new Heads.AtQuota();
  }

  /** The median of days from joining to the first quota reached; undefined where nobody reached one. */
  public static Metric newHireRamp() {
    return new Heads.NewHireRamp();
  }

  /**
   * People who left as a share of the average number of people; undefined where nobody was there.
   *
   * @param days the calendar days of the period; at least one
   */
  public static Metric turnover(int days) {
    return new Heads.Turnover(days);
  }

  /**
   * Revenue for each of the average number of people; undefined where nobody was there.
   *
   * @param days the calendar days of the period; at least one
   */
  public static Metric revenuePerHead(int days) {
    return new Heads.RevenuePerHead(days);
  }
}
