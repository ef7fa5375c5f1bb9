package io.sdr.kpi.payout;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

@Value.Immutable(singleton = true)
abstract class NoGuard implements PayGuard {
  @Override
  public ImmutableList<ReductionVerdict> judge(
      ImmutableList<Reduction> reductions, Reducible base, Trace trace) {
    ImmutableList.Builder<ReductionVerdict> verdicts = ImmutableList.builder();
    Money left = base.pay();
    for (Reduction reduction : reductions) {
      boolean isWhole = !reduction.amount().isGreaterThan(left);
      Money allowed = trace
          .step("payout.reduction")
          .given("ground", reduction.ground())
          .given("proposed", reduction.amount())
          .yields(Operation.STATED, isWhole ? reduction.amount() : left);
      verdicts.add(new ReductionVerdict(
          reduction, allowed, isWhole ? Optional.empty() : Optional.of("reduction-above-pay")));
      left = left.minus(allowed);
    }
    return verdicts.build();
  }
}
