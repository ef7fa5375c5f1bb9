package io.sdr.kpi.rule;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.formula.PayFormula;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Scope;
import java.util.Optional;
import org.immutables.value.Value;

/** A manager's share of what everyone below sold, each sale counted for who was the manager on its day. */
@Value.Immutable
abstract class TeamOverride implements PayRule {
  abstract Metric metric();

  abstract Agreed rate();

  @Value.Check
  void check() {
    Refusal.unless(rate().mayBePercent(), "override.must-have-a-percentage-as-rate");
  }

  @Override
  public ImmutableList<Measure> measures() {
    return ImmutableList.of(Measure.of(metric(), Scope.TEAM));
  }

  @Override
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    return Commission.share(
        PayBases.measured(Measure.of(metric(), Scope.TEAM)),
        rate(),
        participant,
        trace.step("pay.override"));
  }

  @Override
  public Optional<PayFormula> formulaFor(Participant participant) {
    return Optional.of(Formulas.given(this, participant));
  }
}
