package io.sdr.process.forecast;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import org.immutables.value.Value;

/** The first of several that is known. */
@Value.Immutable
abstract class FirstKnown implements WinChance {
  @Value.Parameter
  abstract ImmutableList<WinChance> chances();

  @Override
  public Measured<Percent> chance(Prospect prospect, Horizon horizon, Trace trace) {
    Trace step = trace.step("chance.first-known");
    Measured<Percent> chance = chances().get(0).chance(prospect, horizon, step);
    for (int i = 1; i < chances().size() && !chance.isDefined(); i++) {
      chance = chances().get(i).chance(prospect, horizon, step);
    }
    step.yields(Operation.SAME, chance.map(Figure::of));
    return chance;
  }

  @Value.Check
  void check() {
    Refusal.unless(!chances().isEmpty(), "first-known.must-have-a-chance");
  }
}
