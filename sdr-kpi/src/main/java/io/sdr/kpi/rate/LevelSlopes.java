package io.sdr.kpi.rate;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Slopes;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.List;

/**
 * Slopes that depend on the level that all sales together arrive at: the last that is reached holds for everything. One level
 * alone, from nothing on, is marginal; each further one is a step.
 *
 * @param boundary whether a level is reached at its bound or only beyond it
 * @param levels in rising order; the first holds wherever no other is reached
 */
public record LevelSlopes(Boundary boundary, ImmutableList<Level> levels) {
  /** Makes slopes by level. */
  public LevelSlopes {
    Refusal.unless(!levels.isEmpty(), "level-slopes.must-have-a-level");
    for (int i = 1; i < levels.size(); i++) {
      Refusal.unless(
          levels.get(i).from().compareTo(levels.get(i - 1).from()) > 0, "level-slopes.must-rise");
    }
  }

  /** The same slopes at every level. */
  public static LevelSlopes always(Slopes slopes) {
    return new LevelSlopes(
        Boundary.LOWER_INCLUSIVE, ImmutableList.of(new Level(BigDecimal.ZERO, slopes)));
  }

  /** The given levels. */
  public static LevelSlopes of(Boundary boundary, List<Level> levels) {
    return new LevelSlopes(boundary, ImmutableList.copyOf(levels));
  }

  /** The slopes where sales rise from one total to another, or fall: those of the higher. */
  public Slopes between(BigDecimal before, BigDecimal after) {
    return levels.get(indexAt(before.max(after))).slopes();
  }

  /** The number of the level that a total reaches. */
  public int indexAt(BigDecimal total) {
    int index = levels.size() - 1;
    while (index > 0 && !boundary.isReached(total.compareTo(levels.get(index).from()))) {
      index--;
    }
    return index;
  }

  /** Whether slopes are the same at every level. */
  public boolean isSame() {
    return levels.size() == 1;
  }

  /**
   * A level.
   *
   * @param from where it begins
   * @param slopes what holds there for everything
   */
  public record Level(BigDecimal from, Slopes slopes) {}
}
