package io.sdr.kpi.contest;

import io.sdr.core.quantity.Figure;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A contender on the way to a place.
 *
 * @param contender who
 * @param league where, if anywhere
 * @param entry what was measured
 * @param score what it scores
 * @param unmet why there can be no place
 */
record Attempt(
    Contender contender,
    Optional<String> league,
    Entry entry,
    Optional<Figure> score,
    Optional<String> unmet) {
  static Attempt of(Contender contender, Optional<String> league) {
    return new Attempt(
        contender, league, Entry.builder().build(), Optional.empty(), Optional.empty());
  }

  Attempt with(Entry measured, Optional<Figure> scored) {
    return new Attempt(contender, league, measured, scored, unmet);
  }

  Attempt without(String reason) {
    return new Attempt(contender, league, entry, score, Optional.of(reason));
  }

  boolean isEligible() {
    return unmet.isEmpty();
  }

  BigDecimal number() {
    return score.flatMap(Figure::number).orElseThrow();
  }

  Standing.Builder standing() {
    return Standing.builder().contender(contender.name()).league(league).score(score);
  }

  Standing unplaced() {
    return standing().unmet(unmet).build();
  }
}
