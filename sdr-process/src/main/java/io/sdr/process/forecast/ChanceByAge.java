package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.StageId;
import io.sdr.process.survival.Lifetimes;
import io.sdr.process.survival.Outlook;
import io.sdr.process.survival.StageStays;
import java.util.Optional;
import org.immutables.value.Value;

/** By what became of deals that had been in the same stage as long. */
@Value.Immutable
@JsonPropertyOrder({"history", "least"})
abstract class ChanceByAge implements WinChance {
  @Value.Parameter
  abstract StageStays history();

  @Value.Parameter
  abstract long least();

  @Value.Lazy
  @JsonIgnore
  ImmutableMap<StageId, Outlook> outlooks() {
    return ImmutableMap.copyOf(Maps.transformValues(
        history().stages(), stays -> Outlook.of(stays, Lifetimes.WON, least())));
  }

  @Override
  public Measured<Percent> chance(Prospect prospect, Horizon horizon, Trace trace) {
    Trace step = trace.step("chance.by-age").given("stage", prospect.stage().text());
    Optional<Outlook> outlook = Optional.ofNullable(outlooks().get(prospect.stage()));
    Measured<Percent> chance = outlook
        .map(known -> chance(known, prospect, horizon, step))
        .orElseGet(() -> Measured.undefined("no-chance-of-this-stage"));
    step.yields(Operation.SAME, chance.map(Figure::of));
    return chance;
  }

  private static Measured<Percent> chance(
      Outlook outlook, Prospect prospect, Horizon horizon, Trace step) {
    return prospect
        .age()
        .map(age -> outlook.chance(age, Math.addExact(age, horizon.days()), step))
        .orElseGet(() -> Measured.undefined("no-age"));
  }
}
