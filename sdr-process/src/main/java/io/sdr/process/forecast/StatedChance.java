package io.sdr.process.forecast;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import org.immutables.value.Value;

/** As the owner says. */
@Value.Immutable(singleton = true)
abstract class StatedChance implements WinChance {
  @Override
  public Measured<Percent> chance(Prospect prospect, Horizon horizon, Trace trace) {
    Measured<Percent> chance =
        prospect.stated().map(Measured::of).orElseGet(() -> Measured.undefined("nothing-stated"));
    trace
        .step("chance.stated")
        .given("owner", prospect.owner().text())
        .yields(Operation.GIVEN, chance.map(Figure::of));
    return chance;
  }
}
