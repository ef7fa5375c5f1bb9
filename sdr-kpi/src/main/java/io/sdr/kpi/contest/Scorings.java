package io.sdr.kpi.contest;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Map;

/** The ways of scoring that come with the library. */
public final class Scorings {
  private Scorings() {}

  /** The actual figure as it is; fair only among contenders who start alike. */
  public static Scoring absolute(String discipline) {
    return ImmutableAbsolute.of(discipline);
  }

  /** The actual figure as a share of the contender's own plan; undefined without one. */
  public static Scoring shareOfPlan(String discipline) {
    return ImmutableShareOfPlan.of(discipline);
  }

  /** The improvement on the contender's own earlier figure; undefined without a positive one. */
  public static Scoring growth(String discipline) {
    return ImmutableGrowth.of(discipline);
  }

  /**
   * So many points for each unit of every discipline. Undefined when one of them was not measured or is no plain number:
   * there are no points for each dollar.
   *
   * @param each points by the name of the discipline; negative ones are a penalty
   */
  public static Scoring points(Map<String, BigDecimal> each) {
    return ImmutablePointsForUnits.of(ImmutableSortedMap.copyOf(each));
  }

  /**
   * The sum of the progress towards all goals of the entry, which may exceed a hundred percent for each. Undefined
   * without goals, or when one could not be measured.
   */
  public static Scoring completeness() {
    return ImmutableCompleteness.of();
  }
}
