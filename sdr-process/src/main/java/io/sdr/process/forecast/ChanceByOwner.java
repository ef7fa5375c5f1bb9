package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import org.immutables.value.Value;

/** By what the owner won, drawn towards the team. */
@Value.Immutable
@JsonPropertyOrder({"records", "cases"})
abstract class ChanceByOwner implements WinChance {
  abstract ImmutableMap<PersonId, Proportion> records();

  abstract long cases();

  @Value.Lazy
  @JsonIgnore
  OwnerRecord team() {
    return new OwnerRecord(records(), cases());
  }

  @Override
  public Measured<Percent> chance(Prospect prospect, Horizon horizon, Trace trace) {
    return team().of(prospect.owner(), trace);
  }

  @Value.Check
  void check() {
    Refusal.unless(cases() >= 1, "owner-record.must-draw-towards-the-team", cases());
  }
}
