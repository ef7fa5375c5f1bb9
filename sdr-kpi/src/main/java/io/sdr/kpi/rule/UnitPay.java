package io.sdr.kpi.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.time.Cadence;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.credit.Credits;
import io.sdr.kpi.credit.Criteria;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metrics;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** The same amount for each unit of what was credited, beyond a number of units that is not paid for. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
abstract class UnitPay implements PayRule {
  abstract ImmutableList<Criteria> of();

  abstract Agreed amount();

  @Value.Default
  BigDecimal beyond() {
    return BigDecimal.ZERO;
  }

  abstract Optional<Cadence> since();

  @Value.Check
  void check() {
    Refusal.unless(amount().mayBeAmount(), "per-unit.must-have-an-amount");
    Refusal.unless(beyond().signum() >= 0, "per-unit.must-not-begin-below-zero", beyond());
  }

  /** Credited units are a result like revenue. */
  @Override
  public ImmutableList<Measure> measures() {
    return ImmutableList.of(Measure.own(Metrics.revenue()));
  }

  @Override
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    Trace step = trace.step("pay.units");
    if (participant.outlasts(since())) {
      return Participant.earnedBySales(
          step, Operation.PRODUCT, Measured.undefined("span-shorter-than-period"));
    }
    Measured<Earnings> earned = amount().amountFor(participant).map(amount -> {
      BigDecimal before = units(participant.creditsSince(since()));
      BigDecimal toDate = before.add(units(participant.creditsOfPeriod()));
      BigDecimal units = paid(toDate).subtract(paid(before));
      step.given("amount", amount).given("units", units).given("beyond", beyond());
      return Earnings.of(amount.multipliedBy(units));
    });
    return Participant.earnedBySales(step, Operation.PRODUCT, earned);
  }

  private BigDecimal units(Credits credits) {
    return credits.where(this::fits).units();
  }

  /** What came back counts against what was sold; units that were never paid for are not taken back. */
  private BigDecimal paid(BigDecimal units) {
    return beyond().signum() == 0 ? units : units.subtract(beyond()).max(BigDecimal.ZERO);
  }

  private boolean fits(Credit credit) {
    return of().isEmpty() || of().stream().anyMatch(criteria -> criteria.fit(credit));
  }
}
