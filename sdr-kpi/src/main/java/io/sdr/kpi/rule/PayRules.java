package io.sdr.kpi.rule;

import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Proration;
import io.sdr.kpi.credit.Criteria;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Condition;
import io.sdr.kpi.earning.PayBase;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.earning.Yardstick;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.PayCurve;
import io.sdr.kpi.rate.PayoutGrid;
import io.sdr.kpi.rate.PayoutScale;
import io.sdr.kpi.scorecard.MissingKpi;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The pay rules that come with the library. */
public final class PayRules {
  private PayRules() {}

  /**
   * A salary for every month, or another span, in proportion to the days the person was there and not away without pay.
   * Undefined for someone who did not belong to the department at all.
   */
  public static PayRule salary(Agreed amount, Cadence per, Proration proration) {
    return ImmutableSalary.builder()
        .amount(amount)
        .per(per)
        .proration(proration)
        .build();
  }

  /** The same share of everything sold. Returns that exceed sales are taken back at the same rate. */
  public static PayRule commission(PayBase base, Agreed rate) {
    return ImmutableCommission.builder().base(base).rate(rate).build();
  }

  /** The same share of what a measure amounts to. */
  public static PayRule commission(Measure base, Agreed rate) {
    return commission(PayBases.measured(base), rate);
  }

  /**
   * A share by bands of what was sold in the period, or of the goal where bounds are percentages. Undefined where bounds
   * are percentages and there is no goal.
   *
   * @param base what earns
   * @param boundary to which band a bound belongs
   * @param bands in rising order, the first from zero
   */
  public static PayRule bandedCommission(PayBase base, Boundary boundary, List<RateBand> bands) {
    return ImmutableBandedCommission.builder()
        .base(base)
        .boundary(boundary)
        .bands(bands)
        .build();
  }

  /** A share by bands of what a measure amounts to. */
  public static PayRule bandedCommission(Measure base, Boundary boundary, List<RateBand> bands) {
    return bandedCommission(PayBases.measured(base), boundary, bands);
  }

  /**
   * A share by bands of what adds up since the beginning of a span of the calendar.
   *
   * @param rerates how far back a band that reaches the whole reaches
   */
  public static PayRule bandedCommission(
      PayBase base, Boundary boundary, List<RateBand> bands, Cadence since, Rerating rerates) {
    return ImmutableBandedCommission.builder()
        .base(base)
        .boundary(boundary)
        .bands(bands)
        .since(since)
        .rerates(rerates)
        .build();
  }

  /** A share by bands, the band of a sale being chosen as declared. Undefined where single sales are not known. */
  public static PayRule bandedCommission(
      PayBase base, Boundary boundary, List<RateBand> bands, BandBy by, Optional<Cadence> since) {
    return ImmutableBandedCommission.builder()
        .base(base)
        .boundary(boundary)
        .bands(bands)
        .by(by)
        .since(since)
        .build();
  }

  /**
   * A share of everything, and of all that exceeds the goal that share multiplied: at 140 % of the goal the multiplier
   * reached there holds for all 40 points.
   *
   * @param accelerator the multiplier by attainment, such as {@code PayoutScales.steps}
   */
  public static PayRule acceleratedCommission(PayBase base, Agreed rate, PayoutScale accelerator) {
    return ImmutableAcceleratedCommission.builder()
        .base(base)
        .rate(rate)
        .accelerator(accelerator)
        .build();
  }

  /** What a curve of pay rises by with what was sold in the period. */
  public static PayRule curve(PayBase base, PayCurve curve) {
    return ImmutableCurveCommission.builder().base(base).curve(curve).build();
  }

  /** What a curve of pay rises by with what was sold, counted since the beginning of a span of the calendar. */
  public static PayRule curve(PayBase base, PayCurve curve, Cadence since) {
    return ImmutableCurveCommission.builder()
        .base(base)
        .curve(curve)
        .since(since)
        .build();
  }

  /** Each sale at the rate that a card has for it: by product, category, client, discount, kind of sale. */
  public static PayRule card(
      PayBase base, List<CardRate> card, Selection select, Unmatched unmatched) {
    return ImmutableCardCommission.builder()
        .base(base)
        .card(card)
        .select(select)
        .unmatched(unmatched)
        .build();
  }

  /**
   * A share that pays the variable part of the target income exactly when the goal is met: the rate is that part divided
   * by the goal. Undefined without a goal.
   */
  public static PayRule individualRate(PayBase base, Agreed onTarget) {
    return ImmutableIndividualRate.builder().base(base).onTarget(onTarget).build();
  }

  /** The individual rate of what a measure amounts to. */
  public static PayRule individualRate(Measure base, Agreed onTarget) {
    return individualRate(PayBases.measured(base), onTarget);
  }

  /** The pay on target, as much of it as a scale says for an attainment. */
  public static PayRule target(Agreed target, Yardstick of, PayoutScale scale) {
    return ImmutableTargetPay.builder().target(target).of(of).scale(scale).build();
  }

  /** The same, the attainment rounded to so many decimals, halves up, before anything follows from it. */
  public static PayRule target(
      Agreed target, Yardstick of, PayoutScale scale, int attainmentDecimals) {
    return ImmutableTargetPay.builder()
        .target(target)
        .of(of)
        .scale(scale)
        .attainmentDecimals(attainmentDecimals)
        .build();
  }

  /**
   * The pay on target of a whole span of the calendar, by the attainment of its goal to date, less what the time before the
   * period came to: the pay of a period steps up when a higher band is reached. Where the scale has nothing for what was
   * attained, nothing is paid to date: once a floor is passed everything is, and below it again everything is taken back.
   */
  public static PayRule targetToDate(
      Agreed target, PayBase base, PayoutScale scale, Cadence since) {
    return ImmutableIncrementalTargetPay.builder()
        .target(target)
        .base(base)
        .scale(scale)
        .since(since)
        .build();
  }

  /**
   * The pay on target, as much of it as several KPIs together reach by their weights, which sum to a hundred percent. They add
   * up as on a card; for a card with limits, gates and critical KPIs, pay on target by its {@linkplain
   * io.sdr.kpi.earning.Yardsticks#scorecard score}.
   *
   * @param missing what becomes of a KPI that cannot be read; one whose scale has nothing for what was attained counts as nothing
   */
  public static PayRule kpis(Agreed target, List<KpiItem> kpis, MissingKpi missing) {
    return ImmutableKpiPay.builder().target(target).kpis(kpis).missing(missing).build();
  }

  /** The pay on target, as much of it as a grid says for two attainments together. */
  public static PayRule matrix(Agreed target, Yardstick rows, Yardstick columns, PayoutGrid grid) {
    return ImmutableMatrixPay.builder()
        .target(target)
        .rows(rows)
        .columns(columns)
        .grid(grid)
        .build();
  }

  /** A manager's share of a metric of everyone below, each fact counted for who was the manager on its day. */
  public static PayRule override(Metric metric, Agreed rate) {
    return ImmutableTeamOverride.builder().metric(metric).rate(rate).build();
  }

  /**
   * A share for each level above the seller of what was sold below, all of the same base.
   *
   * @param rates by level, the seller's first
   */
  public static PayRule upline(PayBase base, List<Percent> rates) {
    return ImmutableUplineOverride.builder()
        .base(base)
        .rates(rates)
        .lessLower(false)
        .build();
  }

  /**
   * A share for each level above the seller, each of what the levels below left.
   *
   * @param rates by level, the seller's first
   * @param rounding how the share of each level is rounded before the next is computed
   */
  public static PayRule uplineLessLower(
      PayBase base, List<Percent> rates, Optional<Rounding> rounding) {
    return ImmutableUplineOverride.builder()
        .base(base)
        .rates(rates)
        .lessLower(true)
        .rounding(rounding)
        .build();
  }

  /** The same amount for each of something that is counted. */
  public static PayRule perUnit(Measure units, Agreed amount) {
    return ImmutablePerUnit.builder().units(units).amount(amount).build();
  }

  /**
   * The same amount for each credited unit of what fits any of the criteria.
   *
   * @param beyond so many units of each period are not paid for; units that come back in a later period are taken back only
   *     where there are none of these
   */
  public static PayRule perUnitSold(List<Criteria> of, Agreed amount, BigDecimal beyond) {
    return ImmutableUnitPay.builder().of(of).amount(amount).beyond(beyond).build();
  }

  /**
   * The same amount for each credited unit, counted since the beginning of a span of the calendar: what was paid for in an
   * earlier period of the span and comes back is taken back.
   *
   * @param beyond so many units of the span are not paid for
   */
  public static PayRule perUnitSold(
      List<Criteria> of, Agreed amount, BigDecimal beyond, Cadence since) {
    return ImmutableUnitPay.builder()
        .of(of)
        .amount(amount)
        .beyond(beyond)
        .since(since)
        .build();
  }

  /** A fixed amount for the period, all of it for whoever was there on one of its days. Undefined for who was not. */
  public static PayRule bonus(Agreed amount) {
    return bonus(amount, Partial.FULL);
  }

  /** A fixed amount for the period. Undefined for someone who did not belong to the department in it. */
  public static PayRule bonus(Agreed amount, Partial partial) {
    return ImmutableBonus.builder().amount(amount).partial(partial).build();
  }

  /** A fixed amount when a measure is strictly above a threshold. */
  public static PayRule bonusOver(Measure measure, Figure threshold, Agreed amount) {
    return when(Condition.over(measure, threshold), bonus(amount));
  }

  /** A fixed amount for the level that was reached: a place in a contest, a number of deals. */
  public static PayRule bonusByLevel(Yardstick of, List<LevelAmount> levels) {
    return ImmutableLevelBonus.builder().of(of).levels(levels).build();
  }

  /** Another rule's pay where a condition holds; undefined, with what was found and required, where it does not. */
  public static PayRule when(Condition condition, PayRule rule) {
    return ImmutableGated.builder().when(condition).rule(rule).build();
  }

  /** Another rule's pay multiplied. */
  public static PayRule times(Agreed percent, PayRule rule) {
    return ImmutableScaled.builder().by(percent).rule(rule).build();
  }

  /**
   * Another rule's pay, in part while the person is new.
   *
   * @param months the part of each month from that of joining on; everything afterwards. In a period of several months each sale
   *     is paid by the part of its month, and what the period earned as a whole by the parts of all, by their days
   */
  public static PayRule ramped(List<Percent> months, PayRule rule) {
    return ImmutableRamped.builder().months(months).rule(rule).build();
  }

  /** What several rules earn together; undefined only where all of them are. */
  public static PayRule all(List<PayRule> rules) {
    return ImmutableAllOf.builder().rules(rules).build();
  }

  /** Another rule's pay, but never more than a cap, for the period or for each deal. */
  public static PayRule capped(Agreed cap, CapPer per, PayRule rule) {
    return ImmutableCapped.builder().cap(cap).per(per).rule(rule).build();
  }

  /**
   * Another rule's pay, but never less than was guaranteed for the period, in proportion to the days on which the person was
   * there. To who was not there nothing is guaranteed: what came back is taken back.
   */
  public static PayRule atLeast(Agreed floor, PayRule rule) {
    return atLeast(floor, Partial.BY_DAYS, rule);
  }

  /** Another rule's pay, but never less than was guaranteed to who was there in the period. */
  public static PayRule atLeast(Agreed floor, Partial partial, PayRule rule) {
    return ImmutableAtLeast.builder().floor(floor).partial(partial).rule(rule).build();
  }

  /**
   * Another rule's pay less fixed amounts and percentages, never below nothing. Where the rule takes pay back, it stays taken
   * back, less the percentages, and nothing fixed is deducted.
   */
  public static PayRule lessDeductions(
      PayRule rule, List<Agreed> amounts, List<Percent> percents, DeductionOf of) {
    return ImmutableLessDeductions.builder()
        .rule(rule)
        .amounts(amounts)
        .percents(percents)
        .of(of)
        .build();
  }
}
