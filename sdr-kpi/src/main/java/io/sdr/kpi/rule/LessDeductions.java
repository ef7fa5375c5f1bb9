package io.sdr.kpi.rule;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayRule;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/**
 * Another rule's pay less fixed amounts and percentages, never below nothing. Of what is taken back a percentage is given
 * back, as it was deducted when it was earned; fixed amounts are deducted from what is earned only.
 */
@Value.Immutable
abstract class LessDeductions implements PayRule {
  abstract PayRule rule();

  abstract ImmutableList<Agreed> amounts();

  abstract ImmutableList<Percent> percents();

  @Value.Default
  DeductionOf of() {
    return DeductionOf.GROSS;
  }

  @Value.Check
  void check() {
    Refusal.unless(amounts().stream().allMatch(Agreed::mayBeAmount), "deduction.must-be-an-amount");
    Refusal.unless(
        percents().stream()
            .allMatch(part -> !part.isNegative() && part.compareTo(Percent.HUNDRED) <= 0),
        "deduction.must-be-a-part");
  }

  @Override
  public ImmutableList<PayRule> within() {
    return ImmutableList.of(rule());
  }

  @Override
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    Trace step = trace.step("pay.less-deductions");
    Measured<BigMoney> net =
        rule().earn(participant, step).flatMap(earned -> net(earned.total(), participant, step));
    return Participant.earned(step, Operation.STATED, net);
  }

  private Measured<BigMoney> net(BigMoney gross, Participant participant, Trace trace) {
    trace.given("gross", gross);
    BigMoney left = gross;
    for (Agreed deduction : gross.isNegative() ? ImmutableList.<Agreed>of() : amounts()) {
      Measured<BigMoney> amount = deduction.amountFor(participant);
      if (!amount.isDefined()) {
        return amount;
      }
      left = left.minus(trace
          .step("pay.deduction.fixed")
          .yields(Operation.GIVEN, amount.value().orElseThrow()));
    }
    for (Percent part : percents()) {
      BigMoney whole = of() == DeductionOf.GROSS ? gross : left;
      left = left.minus(trace
          .step("pay.deduction.percent")
          .given("whole", whole)
          .given("part", part)
          .yields(Operation.PRODUCT, whole.multipliedBy(part.fraction())));
    }
    return Measured.of(
        left.isNegative() && !gross.isNegative() ? BigMoney.zero(left.getCurrencyUnit()) : left);
  }
}
