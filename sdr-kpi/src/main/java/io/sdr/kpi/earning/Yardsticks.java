package io.sdr.kpi.earning;

import io.sdr.core.time.Cadence;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.scorecard.Scorecard;

/** The yardsticks that come with the library. */
public final class Yardsticks {
  private Yardsticks() {}

  /** A measure, as it is or as a share of the goal. */
  public static Yardstick measure(Measure measure) {
    return ImmutableMeasureYardstick.builder()
        .metric(measure.metric())
        .scope(measure.scope())
        .as(measure.as())
        .build();
  }

  /** What a base of pay amounts to in the period. */
  public static Yardstick sold(PayBase base) {
    return ImmutableSoldYardstick.builder().base(base).build();
  }

  /** What a base of pay amounts to since the beginning of a span of the calendar. */
  public static Yardstick sold(PayBase base, Cadence since) {
    return ImmutableSoldYardstick.builder().base(base).since(since).build();
  }

  /** What a base of pay amounts to as a share of the goal that it is held against. */
  public static Yardstick attained(PayBase base) {
    return ImmutableAttainedYardstick.builder().base(base).build();
  }

  /** The same since the beginning of a span of the calendar, and of the goal for that span. */
  public static Yardstick attained(PayBase base, Cadence since) {
    return ImmutableAttainedYardstick.builder().base(base).since(since).build();
  }

  /** The same in the period, a goal of nothing being kept as declared. */
  public static Yardstick attained(PayBase base, ZeroGoal zeroGoal) {
    return ImmutableAttainedYardstick.builder().base(base).zeroGoal(zeroGoal).build();
  }

  /** What was agreed or found for the person alone under a name: a score, a place in a contest. */
  public static Yardstick term(String name) {
    return ImmutableTermYardstick.of(name);
  }

  /**
   * The score of a card of KPIs, with its gates and critical KPIs. A KPI that the host measures is what was found for the
   * person under its name, which is written like that of a term; it is missing where nothing was.
   */
  public static Yardstick scorecard(Scorecard card) {
    return ImmutableScorecardYardstick.of(card);
  }
}
