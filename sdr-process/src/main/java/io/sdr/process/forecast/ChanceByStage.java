package io.sdr.process.forecast;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.immutables.value.Value;

/** The same for all deals of a stage. */
@Value.Immutable
abstract class ChanceByStage implements WinChance {
  abstract ImmutableMap<StageId, Percent> chances();

  @Override
  public Measured<Percent> chance(Prospect prospect, Horizon horizon, Trace trace) {
    Measured<Percent> chance = Optional.ofNullable(chances().get(prospect.stage()))
        .map(Measured::of)
        .orElseGet(() -> Measured.undefined("no-chance-of-this-stage"));
    trace
        .step("chance.by-stage")
        .given("stage", prospect.stage().text())
        .yields(Operation.GIVEN, chance.map(Figure::of));
    return chance;
  }

  @Value.Check
  void check() {
    Refusal.unless(
        chances().values().stream().allMatch(Prospect::isChance),
        "prospect.must-have-a-chance-within-the-whole");
  }
}
