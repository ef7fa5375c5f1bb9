package io.sdr.kpi.audit;

import io.sdr.core.quantity.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Looks whether one sale pays more in pieces, or several pay more as one. */
final class SplitCheck {
  private static final int[] PIECES = {2, 5, 10};

  private SplitCheck() {}

  static List<Finding> look(Inspection on) {
    List<Split> splits = new ArrayList<>();
    List<BigDecimal> amounts = new ArrayList<>(on.levels());
    amounts.add(on.deal());
    for (BigDecimal amount : amounts) {
      for (int pieces : PIECES) {
        BigDecimal each = amount
            .divideToIntegralValue(on.cent().multiply(BigDecimal.valueOf(pieces)))
            .multiply(on.cent());
        if (each.signum() > 0) {
          splits.add(split(on, pieces, each));
        }
      }
    }
    List<Finding> found = new ArrayList<>();
    splits.stream()
        .filter(split -> on.isWorthTelling(split.gain()))
        .reduce((one, other) -> other.gain().compareTo(one.gain()) > 0 ? other : one)
        .ifPresent(split -> found.add(told(Told.warning("audit.split"), split)
            .sides(
                on.example(split.amount(), split.whole()),
                on.example(split.amount(), split.pieces()))
            .differing()));
    splits.stream()
        .filter(split -> on.isWorthTelling(split.gain().negate()))
        .reduce((one, other) -> other.gain().compareTo(one.gain()) < 0 ? other : one)
        .ifPresent(split -> found.add(told(Told.warning("audit.merge"), split)
            .sides(
                on.example(split.amount(), split.pieces()),
                on.example(split.amount(), split.whole()))
            .differing()));
    return found;
  }

  private static Split split(Inspection on, int pieces, BigDecimal each) {
    BigDecimal amount = each.multiply(BigDecimal.valueOf(pieces));
    return new Split(
        pieces,
        amount,
        on.payer().pay(on.one(amount)).total(),
        on.payer().pay(on.seller().several(pieces, each)).total());
  }

  private static Told told(Told told, Split split) {
    return told.bySearch().given("sales", Figure.of(split.number()));
  }

  /** An amount sold at once, and in so many pieces. */
  private record Split(int number, BigDecimal amount, BigDecimal whole, BigDecimal pieces) {
    BigDecimal gain() {
      return pieces.subtract(whole);
    }
  }
}
