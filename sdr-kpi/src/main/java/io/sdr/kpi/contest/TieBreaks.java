package io.sdr.kpi.contest;

import io.sdr.kpi.goal.Direction;

/** The ways of breaking ties that come with the library. */
public final class TieBreaks {
  private TieBreaks() {}

  /** Whoever reached the score on an earlier day; an unknown day comes last. */
  public static TieBreak earlier() {
    return ImmutableEarlier.of();
  }

  /** Whoever is better by another discipline; an unknown figure, or one of another kind, comes last. */
  public static TieBreak byDiscipline(String discipline, Direction direction) {
    return ImmutableByDiscipline.of(discipline, direction);
  }
}
