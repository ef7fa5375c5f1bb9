package io.sdr.kpi.tracking;

import io.sdr.core.quantity.Percent;

/** The alerts that come with the library. */
public final class AlertRules {
  private AlertRules() {}

  /**
   * Less than so much of the plan to date is attained.
   *
   * @param least such as 90 %; of a goal where less is better, the plan as a share of the fact
   */
  public static AlertRule behind(Percent least) {
    return ImmutableBehind.of(least);
  }

  /**
   * Even the better end of the forecast's interval does not come to the target, or more than may be was reached already and
   * stays, for which no forecast is needed ({@code tracking.unreachable.limit}).
   */
  public static AlertRule unreachable() {
    return ImmutableUnreachable.of();
  }

  /**
   * Even the worse end of the forecast's interval is beyond the target by so much: the goal was set too low, or held low.
   *
   * @param margin such as 20 % of the target
   */
  public static AlertRule sandbagged(Percent margin) {
    return ImmutableSandbagged.of(margin);
  }
}
