package io.sdr.kpi.staffing;

import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.MetricDictionary;
import java.util.OptionalInt;

/** The metrics of the department as a whole. */
public final class StaffingMetrics {
  private StaffingMetrics() {}

  /** All of them, with what is to be known about each. */
  public static MetricDictionary dictionary() {
    return StaffingCatalogue.METRICS.dictionary();
  }

  /**
   * People who reached all their quotas of the period as a share of those who have any, with its interval; undefined where nobody
   * has.
   */
  public static Metric atQuotaShare() {
    return new Heads.AtQuota();
  }

  /** The median of days from joining to the first quota reached; undefined where nobody reached one. */
  public static Metric newHireRamp() {
    return new Heads.NewHireRamp();
  }

  /**
   * People who left as a share of the average number of people in the {@linkplain Metric#over(io.sdr.core.time.Period) period};
   * undefined where nobody was there, or the period is not said.
   */
  public static Metric turnover() {
    return new Heads.Turnover(OptionalInt.empty());
  }

  /**
   * The same with a number of days that is agreed, whatever the period.
   *
   * @param days as how many calendar days the period counts; at least one
   */
  public static Metric turnover(int days) {
    return new Heads.Turnover(OptionalInt.of(days));
  }

  /**
   * Revenue for each of the average number of people in the {@linkplain Metric#over(io.sdr.core.time.Period) period}; undefined
   * where nobody was there, or the period is not said.
   */
  public static Metric revenuePerHead() {
    return new Heads.RevenuePerHead(OptionalInt.empty());
  }

  /**
   * The same with a number of days that is agreed, whatever the period.
   *
   * @param days as how many calendar days the period counts; at least one
   */
  public static Metric revenuePerHead(int days) {
    return new Heads.RevenuePerHead(OptionalInt.of(days));
  }
}
