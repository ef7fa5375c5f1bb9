package io.sdr.core.quantity;

import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * Amounts in one currency in the order in which they came, such as what each sale of a month brought: a column of exact
 * decimals.
 *
 * <p>Arithmetic is that of whole numbers in machine words as long as every result fits, and of unbounded decimals where
 * it does not; the values are the same either way. Immutable.
 */
public abstract class Amounts {
  private final CurrencyUnit currency;

  Amounts(CurrencyUnit currency) {
    this.currency = currency;
  }

  /**
   * The given amounts.
   *
   * @throws Refusal if one is in another currency
   */
  public static Amounts of(CurrencyUnit currency, List<BigMoney> amounts) {
    BigDecimal[] decimals = new BigDecimal[amounts.size()];
    for (int i = 0; i < decimals.length; i++) {
      Refusal.unless(
          amounts.get(i).getCurrencyUnit().equals(currency),
          "amounts.must-have-one-currency",
          amounts.get(i).getCurrencyUnit());
      decimals[i] = amounts.get(i).getAmount();
    }
    return of(currency, decimals);
  }

  /**
   * Amounts given as whole numbers of a small unit.
   *
   * @param units the numbers; copied
   * @param from the index of the first
   * @param to the index after the last
   * @param decimals the unit: 2 for hundredths
   */
  public static Amounts ofUnits(
      CurrencyUnit currency, long[] units, int from, int to, int decimals) {
    return new NarrowAmounts(currency, Arrays.copyOfRange(units, from, to), decimals);
  }

  /** One amount alone. */
  public static Amounts of(BigMoney amount) {
    return of(amount.getCurrencyUnit(), new BigDecimal[] {amount.getAmount()});
  }

  /** So many times nothing. */
  public static Amounts zero(CurrencyUnit currency, int size) {
    return new NarrowAmounts(currency, new long[size], 0);
  }

  /** As whole numbers if they all fit, else as they are. */
  static Amounts of(CurrencyUnit currency, BigDecimal[] decimals) {
    int scale = 0;
    for (BigDecimal decimal : decimals) {
      scale = Math.max(scale, decimal.scale());
    }
    long[] units = new long[decimals.length];
    for (int i = 0; i < units.length; i++) {
      BigDecimal whole = decimals[i].movePointRight(scale);
      if (whole.precision() > NarrowAmounts.SAFE_DIGITS) {
        return new WideAmounts(currency, decimals);
      }
      units[i] = whole.longValueExact();
    }
    return new NarrowAmounts(currency, units, scale);
  }

  /** The currency of all amounts. */
  public final CurrencyUnit currency() {
    return currency;
  }

  /** How many amounts there are. */
  public abstract int size();

  /** The amount at an index. */
  public final BigMoney get(int index) {
    return BigMoney.of(currency, decimal(index));
  }

  /** All amounts in order. */
  public final ImmutableList<BigMoney> toList() {
    return IntStream.range(0, size()).mapToObj(this::get).collect(ImmutableList.toImmutableList());
  }

  /** What they come to. */
  public final BigMoney sum() {
    return BigMoney.of(currency, total());
  }

  /** Each amount multiplied by the same factor. */
  public abstract Amounts multipliedBy(BigDecimal factor);

  /**
   * Each amount increased by the one at the same place.
   *
   * @throws Refusal if the other are not as many, or in another currency
   */
  public final Amounts plus(Amounts other) {
    Refusal.unless(other.size() == size(), "amounts.must-be-as-many", size(), other.size());
    Refusal.unless(
        other.currency.equals(currency), "amounts.must-have-one-currency", other.currency);
    return sumWith(other);
  }

  /** Each amount reduced by the one at the same place. */
  public final Amounts minus(Amounts other) {
    return plus(other.multipliedBy(BigDecimal.ONE.negate()));
  }

  /**
   * By how much a function of the running total rises with each amount.
   *
   * <p>An amount that crosses a bound is cut there. A negative amount takes back exactly what the last units of the total
   * brought, so what comes and goes again leaves nothing. The sum of the results is the function after all amounts less
   * the function before.
   *
   * @param slopes the function
   * @param before the running total before the first amount
   * @param listener hears every slice
   */
  public abstract Amounts along(Slopes slopes, BigDecimal before, SliceListener listener);

  /**
   * Each amount rounded by itself.
   *
   * @throws Refusal if that would be finer than the currency's smallest unit
   */
  public abstract Amounts rounded(Rounding rounding);

  /**
   * Each amount as a whole number of a small unit.
   *
   * @throws ArithmeticException if one is finer than the unit or does not fit
   */
  public abstract long[] toUnits(int decimals);

  abstract BigDecimal decimal(int index);

  abstract BigDecimal total();

  abstract Amounts sumWith(Amounts other);

  final WideAmounts widened() {
    BigDecimal[] decimals = new BigDecimal[size()];
    for (int i = 0; i < decimals.length; i++) {
      decimals[i] = decimal(i);
    }
    return new WideAmounts(currency, decimals);
  }

  /** Whether the values are equal, however they are held. */
  @Override
  public final boolean equals(Object other) {
    return other instanceof Amounts that
        && currency.equals(that.currency)
        && size() == that.size()
        && IntStream.range(0, size()).allMatch(i -> decimal(i).compareTo(that.decimal(i)) == 0);
  }

  @Override
  public final int hashCode() {
    int hash = currency.hashCode();
    for (int i = 0; i < size(); i++) {
      hash = 31 * hash + Decimals.computed(decimal(i)).hashCode();
    }
    return hash;
  }

  @Override
  public final String toString() {
    return toList().toString();
  }
}
