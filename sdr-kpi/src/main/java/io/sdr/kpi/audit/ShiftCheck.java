package io.sdr.kpi.audit;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Figure;
import io.sdr.kpi.credit.Credit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks whether a typical sale is better moved over the end of the period. The other period is a usual one, and what else is sold
 * in this one is tried out.
 */
final class ShiftCheck {
  private final Inspection on;
  private final Credit deal;
  private final Credit laterDeal;
  private final ImmutableList<Credit> laterUsual;

  private ShiftCheck(Inspection on) {
    this.on = on;
    this.deal = on.seller().sold(on.deal(), "moved");
    this.laterDeal = on.seller().later(deal);
    this.laterUsual = on.one(on.seller().usual().getAmount()).stream()
        .map(usual -> on.seller().later(on.seller().sold(usual.amount().getAmount(), "later")))
        .collect(ImmutableList.toImmutableList());
  }

  static List<Finding> look(Inspection on) {
    ShiftCheck check = new ShiftCheck(on);
    List<Move> moves = on.levels().stream().map(check::at).toList();
    List<Finding> found = new ArrayList<>();
    check.best(moves, Move::heldBack).ifPresent(move -> found.add(check.pushOut(move)));
    check.best(moves, Move::pulledIn).ifPresent(move -> found.add(check.pullIn(move)));
    return found;
  }

  private Move at(BigDecimal level) {
    ImmutableList<Credit> base = on.one(level);
    return new Move(
        level,
        on.payer().payOfBoth(base, laterUsual),
        on.payer().payOfBoth(on.and(base, deal), laterUsual),
        on.payer().payOfBoth(base, on.and(laterUsual, laterDeal)));
  }

  private Optional<Move> best(List<Move> moves, Function<Move, Gain> way) {
    return moves.stream()
        .filter(move -> isTempting(way.apply(move)))
        .reduce((one, other) ->
            way.apply(other).gain().compareTo(way.apply(one).gain()) > 0 ? other : one);
  }

  /** More than the sale is worth where it belongs, times what is tolerated. */
  private boolean isTempting(Gain gain) {
    BigDecimal tolerated =
        gain.own().max(BigDecimal.ZERO).multiply(on.lint().toleratedShift().fraction());
    return on.isWorthTelling(gain.gain().subtract(tolerated));
  }

  private Finding pushOut(Move move) {
    return told(Told.warning("audit.push-out"), move)
        .sides(example(move, move.now()), example(move, move.later()))
        .differing();
  }

  private Finding pullIn(Move move) {
    return told(Told.warning("audit.pull-in"), move)
        .sides(example(move, move.later()), example(move, move.now()))
        .differing();
  }

  private Told told(Told told, Move move) {
    return told.bySearch()
        .given("deal", Figure.of(deal.amount()))
        .given("level", on.figure(move.level()))
        .given("usual", Figure.of(on.seller().usual()));
  }

  private Finding.Example example(Move move, BigDecimal pays) {
    return on.example(move.level().add(on.deal()).add(on.seller().usual().getAmount()), pays);
  }

  /** What both periods pay without the sale, with it in this one, and with it in the next. */
  private record Move(BigDecimal level, BigDecimal without, BigDecimal now, BigDecimal later) {
    Gain heldBack() {
      return new Gain(later.subtract(now), now.subtract(without));
    }

    Gain pulledIn() {
      return new Gain(now.subtract(later), later.subtract(without));
    }
  }

  /** What moving a sale gains, and what it pays unmoved. */
  private record Gain(BigDecimal gain, BigDecimal own) {}
}
