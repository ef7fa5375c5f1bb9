package io.sdr.kpi.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.quantity.Figure;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Agreed;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount for levels from one to another, both included: for the first place, say, or for ten to fourteen deals.
 *
 * @param from the lowest level
 * @param to the highest level; open upwards where empty
 * @param amount what is paid
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record LevelAmount(Figure from, Optional<Figure> to, Agreed amount) {
  /** Makes a level. */
  public LevelAmount {
    Refusal.unless(from.number().isPresent(), "level-amount.must-have-numbers");
    Refusal.unless(
        to.filter(end -> !end.isLike(from)
                || end.number().orElseThrow().compareTo(from.number().orElseThrow()) < 0)
            .isEmpty(),
        "level-amount.must-not-end-before-it-begins");
    Refusal.unless(amount.mayBeAmount(), "level-amount.must-have-an-amount");
  }

  boolean holds(Figure level) {
    return level.isLike(from)
        && number(level).compareTo(number(from)) >= 0
        && to.filter(end -> number(level).compareTo(number(end)) > 0).isEmpty();
  }

  /** Whether a level pays twice what another pays: both ends of each are included. */
  boolean overlaps(LevelAmount other) {
    return !endsBefore(other) && !other.endsBefore(this);
  }

  private boolean endsBefore(LevelAmount other) {
    return to.filter(end -> number(end).compareTo(number(other.from)) < 0).isPresent();
  }

  private static BigDecimal number(Figure figure) {
    return figure.number().orElseThrow();
  }
}
