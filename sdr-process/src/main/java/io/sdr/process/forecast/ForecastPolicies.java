package io.sdr.process.forecast;

import io.sdr.core.policy.PolicyBundle;
import io.sdr.core.policy.PolicyRegistry;

/** Brings the built-in ways to judge the chance of a deal, and the sentences about forecasts. */
public final class ForecastPolicies implements PolicyBundle {
  /** For {@link java.util.ServiceLoader}. */
  public ForecastPolicies() {}

  @Override
  public void contributeTo(PolicyRegistry.Builder registry) {
    registry
        .add(WinChance.class, "adjusted-for-owner", ImmutableAdjustedForOwner.class)
        .add(WinChance.class, "by-age", ImmutableChanceByAge.class)
        .add(WinChance.class, "by-category", ImmutableChanceByCategory.class)
        .add(WinChance.class, "by-owner", ImmutableChanceByOwner.class)
        .add(WinChance.class, "by-stage", ImmutableChanceByStage.class)
        .add(WinChance.class, "first-known", ImmutableFirstKnown.class)
        .add(WinChance.class, "stated", ImmutableStatedChance.class)
        .addWording("io.sdr.process.forecast.wording", ForecastPolicies.class);
  }
}
