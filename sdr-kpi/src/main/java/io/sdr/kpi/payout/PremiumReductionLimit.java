package io.sdr.kpi.payout;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

@Value.Immutable
abstract class PremiumReductionLimit implements PayGuard {
  @Value.Parameter
  abstract Percent limit();

  @Value.Check
  void check() {
    Refusal.unless(
        !limit().isNegative() && limit().compareTo(Percent.HUNDRED) <= 0,
        "pay-guard.must-have-a-part-as-limit",
        limit());
  }

  @Override
  public ImmutableList<ReductionVerdict> judge(
      ImmutableList<Reduction> reductions, Reducible base, Trace trace) {
    ImmutableList.Builder<ReductionVerdict> verdicts = ImmutableList.builder();
    Money premium = base.premium();
    Money disciplinary = base.pay().multipliedBy(limit().fraction(), RoundingMode.FLOOR);
    Map<Period, Money> ofPeriods = new HashMap<>();
    for (Reduction reduction : reductions) {
      Money left = premium;
      if (reduction.sanctionedIn().isPresent()) {
        Period sanctioned = reduction.sanctionedIn().orElseThrow();
        Money ofPeriod = ofPeriods.computeIfAbsent(sanctioned, base::premiumOf);
        left = smaller(smaller(premium, disciplinary), ofPeriod);
      }
      ReductionVerdict verdict = judge(reduction, base, left, trace.step("payout.reduction"));
      verdicts.add(verdict);
      premium = premium.minus(verdict.allowed());
      if (reduction.sanctionedIn().isPresent()) {
        disciplinary = disciplinary.minus(verdict.allowed());
        ofPeriods.merge(
            reduction.sanctionedIn().orElseThrow(), verdict.allowed().negated(), Money::plus);
      }
    }
    return verdicts.build();
  }

  private static Money smaller(Money one, Money other) {
    return one.isLessThan(other) ? one : other;
  }

  private static ReductionVerdict judge(
      Reduction reduction, Reducible base, Money left, Trace step) {
    step.given("ground", reduction.ground())
        .given("proposed", reduction.amount())
        .given("most", left);
    Money nothing = Money.zero(left.getCurrencyUnit());
    if (!base.grounds().contains(reduction.ground())) {
      step.fails("no-such-ground");
      return new ReductionVerdict(reduction, nothing, Optional.of("no-such-ground"));
    }
    if (reduction
        .sanctionedIn()
        .filter(period -> base.premiumOf(period).isZero())
        .isPresent()) {
      step.fails("sanction-of-another-period");
      return new ReductionVerdict(reduction, nothing, Optional.of("sanction-of-another-period"));
    }
    boolean isWhole = !reduction.amount().isGreaterThan(left);
    Money allowed = step.yields(Operation.STATED, isWhole ? reduction.amount() : left);
    return new ReductionVerdict(
        reduction, allowed, isWhole ? Optional.empty() : Optional.of("reduction-above-limit"));
  }
}
