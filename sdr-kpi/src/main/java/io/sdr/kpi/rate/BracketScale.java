package io.sdr.kpi.rate;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import org.immutables.value.Value;

@Value.Immutable
abstract class BracketScale implements PayoutScale {
  @Value.Parameter
  abstract ImmutableList<Bracket> brackets();

  @Value.Check
  void check() {
    Refusal.unless(!brackets().isEmpty(), "payout-brackets.must-have-one");
  }

  @Override
  public Measured<Percent> payoutAt(Percent attainment, Trace trace) {
    Trace step = trace.step("pay.scale.bracket").given("attainment", attainment);
    Measured<Percent> payout = brackets().stream()
        .filter(bracket -> bracket.holds(attainment))
        .findFirst()
        .map(bracket -> Measured.of(bracket.value()))
        .orElseGet(() -> Measured.undefined("in-no-bracket"));
    step.yields(Operation.GIVEN, payout.map(Figure::of));
    return payout;
  }
}
