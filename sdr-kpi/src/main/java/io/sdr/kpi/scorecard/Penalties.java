package io.sdr.kpi.scorecard;

import io.sdr.core.quantity.Percent;

/** What closed gates may cost with this library. */
public final class Penalties {
  private Penalties() {}

  /** The card scores nothing. */
  public static Penalty nothing() {
    return ImmutableNoScore.of();
  }

  /** The card scores no more than a level. */
  public static Penalty capped(Percent at) {
    return ImmutableCappedScore.of(at);
  }
}
