package io.sdr.process.pipeline;

import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import java.util.Comparator;

/**
 * From one stage to another.
 *
 * @param from the stage that is left
 * @param to the stage that is entered
 */
public record Move(StageId from, StageId to) implements Comparable<Move> {
  private static final Comparator<Move> ORDER =
      Comparator.comparing(Move::from).thenComparing(Move::to);

  /** Makes a move. */
  public Move {
    Refusal.unless(!from.equals(to), "stage-move.must-change-stage", from);
  }

  /** The move between two stages. */
  public static Move of(String from, String to) {
    return new Move(StageId.of(from), StageId.of(to));
  }

  @Override
  public int compareTo(Move other) {
    return ORDER.compare(this, other);
  }
}
