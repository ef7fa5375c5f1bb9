package io.sdr.kpi.smart;

import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.kpi.goal.Baseline;
import io.sdr.kpi.goal.Direction;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** Targets that a fix proposes; none that a goal would refuse, or that its metric can hardly come to. */
final class Suggestion {
  private Suggestion() {}

  /** To ask for a figure, or for what is better in a direction; instead of it something else where there is no such target. */
  static Fix atLeastAsGood(Inspection seen, Figure target, Direction direction, Fix instead) {
    return isPossible(seen, target)
        ? Fix.of(
            direction == Direction.HIGHER ? "smart.fix.ask-for-more" : "smart.fix.ask-for-less",
            "target",
            target)
        : instead;
  }

  /** Whether a goal may have such a target: not below zero, and no share of more than all unless there was one already. */
  static boolean isPossible(Inspection seen, Figure target) {
    BigDecimal number = Inspection.number(target);
    return number.signum() >= 0
        && (!(target instanceof Figure.Share share)
            || share.percent().compareTo(Percent.HUNDRED) <= 0
            || isKnownBeyondAll(seen));
  }

  private static boolean isKnownBeyondAll(Inspection seen) {
    return Stream.of(
            Stream.of(seen.goal().target()),
            seen.goal().baseline().stream().map(Baseline::value),
            seen.known().history().stream(),
            seen.known().peers().stream())
        .flatMap(figures -> figures)
        .map(Suggestion::shareOf)
        .flatMap(Optional::stream)
        .anyMatch(share -> share.compareTo(Percent.HUNDRED) > 0);
  }

  private static Optional<Percent> shareOf(Figure figure) {
    return figure instanceof Figure.Share share ? Optional.of(share.percent()) : Optional.empty();
  }
}
