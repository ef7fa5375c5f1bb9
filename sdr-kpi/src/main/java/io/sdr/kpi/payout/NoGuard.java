package io.sdr.kpi.payout;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import java.util.Optional;
import org.immutables.value.Value;

@Value.Immutable(singleton = true)
abstract class NoGuard implements PayGuard {
  @Override
  public ImmutableList<ReductionVerdict> judge(
      ImmutableList<Reduction> reductions, Reducible base, Trace trace) {
    return reductions.stream()
        .map(reduction -> new ReductionVerdict(
            reduction,
            trace
                .step("payout.reduction")
                .given("ground", reduction.ground())
                .given("proposed", reduction.amount())
                .yields(Operation.GIVEN, reduction.amount()),
            Optional.empty()))
        .collect(ImmutableList.toImmutableList());
  }
}
