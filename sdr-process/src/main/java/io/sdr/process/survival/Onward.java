package io.sdr.process.survival;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where deals go from a stage, in proportion: counts of moves, or shares. Numbers are kept to 18 decimals.
 *
 * @param stage the stage that is left
 * @param moves how many go on to another stage, or back to one
 * @param won how many are won from here
 * @param lost how many are lost from here
 * @param days how many days they stay here on average, if that is known
 * @param ended how many stays were seen to end here, where this was learnt from stays
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"stage", "moves", "won", "lost", "days", "ended"})
public record Onward(
    StageId stage,
    ImmutableSortedMap<StageId, BigDecimal> moves,
    BigDecimal won,
    BigDecimal lost,
    Optional<BigDecimal> days,
    Optional<Long> ended) {
  /** Makes a row of a chain. */
  public Onward {
    Refusal.unless(!moves.containsKey(stage), "stage-move.must-change-stage", stage);
    Refusal.unless(
        Stream.concat(moves.values().stream(), Stream.of(won, lost, days.orElse(BigDecimal.ZERO)))
            .allMatch(part -> part.signum() >= 0),
        "stage-chain.must-not-have-negative-parts",
        stage);
    Refusal.unless(ended.orElse(0L) >= 0, "stage-chain.must-not-have-negative-parts", stage);
    moves = ImmutableSortedMap.copyOf(Maps.transformValues(moves, Decimals::writable));
    won = Decimals.writable(won);
    lost = Decimals.writable(lost);
    days = days.map(Decimals::writable);
  }

  /** A row of a chain that somebody states. */
  public static Onward stated(
      StageId stage,
      ImmutableSortedMap<StageId, BigDecimal> moves,
      BigDecimal won,
      BigDecimal lost,
      Optional<BigDecimal> days) {
    return new Onward(stage, moves, won, lost, days, Optional.empty());
  }

  /** All that leave. */
  public BigDecimal all() {
    return moves.values().stream().reduce(won.add(lost), BigDecimal::add);
  }

  BigDecimal to(StageId next) {
    return moves.getOrDefault(next, BigDecimal.ZERO);
  }
}
