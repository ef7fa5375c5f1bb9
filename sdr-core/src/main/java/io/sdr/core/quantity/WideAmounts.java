package io.sdr.core.quantity;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Amounts of any size and fineness. */
final class WideAmounts extends Amounts {
  private final BigDecimal[] decimals;

  WideAmounts(CurrencyUnit currency, BigDecimal[] decimals) {
    super(currency);
    this.decimals = decimals;
  }

  @Override
  public int size() {
    return decimals.length;
  }

  @Override
  BigDecimal decimal(int index) {
    return decimals[index];
  }

  @Override
  BigDecimal total() {
    return Arrays.stream(decimals).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Override
  public Amounts multipliedBy(BigDecimal factor) {
    return each(amount -> amount.multiply(factor));
  }

  @Override
  Amounts sumWith(Amounts other) {
    BigDecimal[] sums = new BigDecimal[decimals.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = decimals[i].add(other.decimal(i));
    }
    return new WideAmounts(currency(), sums);
  }

  @Override
  public Amounts along(Slopes slopes, BigDecimal before, SliceListener listener) {
    BigDecimal[] increments = new BigDecimal[decimals.length];
    BigDecimal total = before;
    for (int i = 0; i < increments.length; i++) {
      BigDecimal end = total.add(decimals[i]);
      increments[i] = increment(i, slopes, total, end, listener);
      total = end;
    }
    return new WideAmounts(currency(), increments);
  }

  private static BigDecimal increment(
      int index, Slopes slopes, BigDecimal start, BigDecimal end, SliceListener listener) {
    BigDecimal increment = BigDecimal.ZERO;
    int last = slopes.pieces().size() - 1;
    for (int i = 0; i <= last; i++) {
      int piece = end.compareTo(start) < 0 ? last - i : i;
      BigDecimal from = within(slopes, piece, start);
      BigDecimal to = within(slopes, piece, end);
      BigDecimal slice = to.subtract(from);
      if (slice.signum() != 0) {
        listener.slice(index, slice, piece);
        increment = increment.add(slice.multiply(slopes.pieces().get(piece).slope()));
      }
    }
    return increment;
  }

  /** The total, or the nearest end of a piece; the first piece has no lower end and the last no upper one. */
  private static BigDecimal within(Slopes slopes, int piece, BigDecimal total) {
    BigDecimal low = piece == 0 ? total : slopes.pieces().get(piece).from();
    BigDecimal high = piece + 1 == slopes.pieces().size()
        ? total
        : slopes.pieces().get(piece + 1).from();
    return total.compareTo(low) < 0 ? low : total.compareTo(high) > 0 ? high : total;
  }

  @Override
  public Amounts rounded(Rounding rounding) {
    return each(amount -> rounding.round(BigMoney.of(currency(), amount)).getAmount());
  }

  @Override
  public long[] toUnits(int wanted) {
    return Arrays.stream(decimals)
        .mapToLong(amount -> amount.movePointRight(wanted).longValueExact())
        .toArray();
  }

  private Amounts each(UnaryOperator<BigDecimal> change) {
    return of(currency(), Arrays.stream(decimals).map(change).toArray(BigDecimal[]::new));
  }
}
