package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import org.immutables.value.Value;

/** Another chance, its odds multiplied by the owner's odds and divided by the team's. */
@Value.Immutable
@JsonPropertyOrder({"chance", "records", "cases"})
abstract class AdjustedForOwner implements WinChance {
  abstract WinChance chance();

  abstract ImmutableMap<PersonId, Proportion> records();

  abstract long cases();

  @Value.Lazy
  @JsonIgnore
  OwnerRecord team() {
    return new OwnerRecord(records(), cases());
  }

  @Override
  public Measured<Percent> chance(Prospect prospect, Horizon horizon, Trace trace) {
    Trace step =
        trace.step("chance.adjusted-for-owner").given("owner", prospect.owner().text());
    Measured<Percent> base = chance().chance(prospect, horizon, step);
    Measured<Percent> own = team().of(prospect.owner(), step);
    Measured<Percent> adjusted = base.flatMap(chance ->
        own.flatMap(share -> team().share().map(team -> adjusted(chance, share, team))));
    step.yields(Operation.STATED, adjusted.map(Figure::of));
    return adjusted;
  }

  /** {@code p·s(1−t) / (p·s(1−t) + (1−p)·t(1−s))}: at the team's own share the chance stays as it is. */
  private static Percent adjusted(Percent chance, Percent share, Percent team) {
    BigDecimal winning =
        chance.fraction().multiply(share.fraction()).multiply(rest(team), MathContext.DECIMAL128);
    BigDecimal losing =
        rest(chance).multiply(team.fraction()).multiply(rest(share), MathContext.DECIMAL128);
    return Percent.ofFraction(Decimals.quotient(winning, winning.add(losing)));
  }

  private static BigDecimal rest(Percent share) {
    return BigDecimal.ONE.subtract(share.fraction());
  }

  @Value.Check
  void check() {
    Refusal.unless(cases() >= 1, "owner-record.must-draw-towards-the-team", cases());
  }
}
