package io.sdr.kpi.earning;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Scope;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

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
  public Measured<BigMoney> earn(Participant participant, Trace trace) {
    return Commission.share(
        Measure.of(metric(), Scope.TEAM), rate(), participant, trace.step("pay.override"));
  }
}
