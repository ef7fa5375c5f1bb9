package io.sdr.kpi.staffing;

import static io.sdr.kpi.metric.Better.HIGHER;
import static io.sdr.kpi.metric.Better.LOWER;
import static io.sdr.kpi.metric.MetricForm.middle;
import static io.sdr.kpi.metric.MetricForm.share;
import static io.sdr.kpi.metric.MetricUnit.DAYS;
import static io.sdr.kpi.metric.MetricUnit.MONEY;
import static io.sdr.kpi.metric.MetricUnit.PERCENT;
import static io.sdr.kpi.staffing.StaffingQuantities.BELOW_QUOTA;
import static io.sdr.kpi.staffing.StaffingQuantities.QUOTA_CARRIERS;
import static io.sdr.kpi.staffing.StaffingQuantities.RAMP_DAYS;

import io.sdr.kpi.metric.MetricCatalogue;
import io.sdr.kpi.metric.MetricProfile;
import io.sdr.kpi.metric.MetricProfile.Control;
import io.sdr.kpi.metric.MetricProfile.Level;
import io.sdr.kpi.metric.MetricType;
import java.util.OptionalInt;

/** What the metrics of this package are to those who are measured by them, said once. */
final class StaffingCatalogue {
  static final MetricCatalogue METRICS = MetricCatalogue.builder()
      .family(new MetricProfile(MetricType.PLAN, Control.TEAM, Level.TEAM))
      .add(
          "at-quota-share",
          new Heads.AtQuota(),
          share(
              tally -> tally.of(QUOTA_CARRIERS).size() - tally.of(BELOW_QUOTA).size(),
              tally -> tally.of(QUOTA_CARRIERS).size(),
              "no-quota-carriers"),
          PERCENT,
          HIGHER,
          "attainments")
      .add(
          "new-hire-ramp",
          new Heads.NewHireRamp(),
          middle(RAMP_DAYS, "nobody-reached-a-first-quota"),
          DAYS,
          LOWER,
          "attainments",
          "placements")
      .family(new MetricProfile(MetricType.QUALITY, Control.TEAM, Level.TEAM))
      .add("turnover", new Heads.Turnover(OptionalInt.empty()), PERCENT, LOWER, "placements")
      .family(new MetricProfile(MetricType.VOLUME, Control.TEAM, Level.TEAM))
      .add(
          "revenue-per-head",
          new Heads.RevenuePerHead(OptionalInt.empty()),
          MONEY,
          HIGHER,
          "deals",
          "placements",
          "returns")
      .build();

  private StaffingCatalogue() {}
}
