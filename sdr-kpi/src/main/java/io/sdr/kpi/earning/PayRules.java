package io.sdr.kpi.earning;

import io.sdr.core.quantity.Figure;
import io.sdr.core.time.Cadence;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.rate.Boundary;
import java.util.List;

/** The pay rules that come with the library. */
public final class PayRules {
  private PayRules() {}

  /**
   * A salary for every month, or another span, in proportion to the days the person was there. Undefined for someone
   * who was not there at all.
   */
  public static PayRule salary(Agreed amount, Cadence per, Proration proration) {
    return ImmutableSalary.builder()
        .amount(amount)
        .per(per)
        .proration(proration)
        .build();
  }

  /** The same share of everything sold. Returns that exceed sales are taken back at the same rate. */
  public static PayRule commission(Measure base, Agreed rate) {
    return ImmutableCommission.builder().base(base).rate(rate).build();
  }

  /**
   * A share by bands of what was sold in the period, or of the goal where bounds are percentages. Undefined where bounds
   * are percentages and there is no goal.
   *
   * @param base what earns; an amount of money
   * @param boundary to which band a bound belongs
   * @param bands in rising order, the first from zero
   */
  public static PayRule bandedCommission(Measure base, Boundary boundary, List<RateBand> bands) {
    return ImmutableBandedCommission.builder()
        .base(base)
        .boundary(boundary)
        .bands(bands)
        .build();
  }

  /**
   * A share that pays the variable part of the target income exactly when the goal is met: the rate is that part divided
   * by the goal. Undefined without a goal.
   */
  public static PayRule individualRate(Measure base, Agreed onTarget) {
    return ImmutableIndividualRate.builder().base(base).onTarget(onTarget).build();
  }

  /** A manager's share of a metric of everyone below, each fact counted for who was the manager on its day. */
  public static PayRule override(Metric metric, Agreed rate) {
    return ImmutableTeamOverride.builder().metric(metric).rate(rate).build();
  }

  /** The same amount for each of something that is counted. */
  public static PayRule perUnit(Measure units, Agreed amount) {
    return ImmutablePerUnit.builder().units(units).amount(amount).build();
  }

  /** A fixed amount for the period. */
  public static PayRule bonus(Agreed amount) {
    return ImmutableBonus.builder().amount(amount).build();
  }

  /** A fixed amount when a measure is strictly above a threshold. */
  public static PayRule bonusOver(Measure measure, Figure threshold, Agreed amount) {
    return when(Condition.over(measure, threshold), bonus(amount));
  }

  /** Another rule's pay where a condition holds; undefined, with what was found and required, where it does not. */
  public static PayRule when(Condition condition, PayRule rule) {
    return ImmutableGated.builder().when(condition).rule(rule).build();
  }
}
