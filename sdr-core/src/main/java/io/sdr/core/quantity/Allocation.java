package io.sdr.core.quantity;

import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * Dividing money so that the parts sum to the whole to the last cent.
 *
 * <p>Method: largest remainder (Hamilton). Every part is cut down to the cent; the cents that are left go one by one to
 * the parts that lost most, equals in the order given. A negative amount is divided as its mirror image.
 */
public final class Allocation {
  private Allocation() {}

  /**
   * Divides an amount in proportion to weights.
   *
   * @param whole what is divided
   * @param weights one for each part, none negative, not all zero; at most 200 digits on either side of the point
   * @return the parts in the order of the weights; they sum to {@code whole}, and each differs from its exact share by
   *     less than one minor unit
   * @throws Refusal if there are no weights, one is negative or out of bounds, or all are zero
   */
  public static ImmutableList<Money> byWeights(Money whole, List<BigDecimal> weights) {
    return byWeights(whole.toBigMoney(), weights).stream()
        .map(BigMoney::toMoney)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Divides an amount in proportion to weights, to the smallest unit of its currency, or of the amount where that is
   * finer.
   *
   * @param whole what is divided
   * @param weights one for each part, none negative, not all zero
   * @return the parts in the order of the weights; they sum to {@code whole}
   * @throws Refusal if there are no weights, one is negative or out of bounds, or all are zero
   */
  public static ImmutableList<BigMoney> byWeights(BigMoney whole, List<BigDecimal> weights) {
    int decimals = Math.max(whole.getScale(), whole.getCurrencyUnit().getDecimalPlaces());
    return byWeights(whole.getAmount(), decimals, weights).stream()
        .map(part -> BigMoney.of(whole.getCurrencyUnit(), part))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Divides a number in proportion to weights.
   *
   * @param whole what is divided
   * @param decimals digits after the point of each part; no fewer than {@code whole} has
   * @param weights one for each part, none negative, not all zero
   * @return the parts in the order of the weights; they sum to {@code whole}
   * @throws Refusal if {@code whole} has more decimals, there are no weights, one is negative or out of bounds, or all
   *     are zero
   */
  public static ImmutableList<BigDecimal> byWeights(
      BigDecimal whole, int decimals, List<BigDecimal> weights) {
    BigDecimal bounded = Decimals.computed(whole);
    Refusal.unless(
        bounded.stripTrailingZeros().scale() <= decimals,
        "allocation.must-not-be-coarser-than-the-whole",
        decimals);
    return units(bounded.setScale(decimals).unscaledValue(), weights).stream()
        .map(part -> new BigDecimal(part, decimals))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Rounds exact parts so that they sum to a whole that was rounded by itself.
   *
   * @param whole what the parts must sum to: their exact sum, rounded either way to {@code decimals}
   * @param exact the parts before rounding; may be negative
   * @param decimals digits after the point to which parts are rounded
   * @return the parts in the same order, each less than one unit of the last decimal from its exact value
   * @throws Refusal if no such rounding exists, currencies differ, or a part would be finer than its currency
   */
  public static ImmutableList<Money> byParts(Money whole, List<BigMoney> exact, int decimals) {
    Refusal.unless(
        decimals <= whole.getCurrencyUnit().getDecimalPlaces(),
        "rounding.must-not-be-finer-than-currency",
        decimals);
    Refusal.unless(
        exact.stream().allMatch(part -> part.getCurrencyUnit().equals(whole.getCurrencyUnit())),
        "allocation.must-have-one-currency");
    return whole.isNegative()
        ? rounded(whole.negated(), exact.stream().map(BigMoney::negated).toList(), decimals)
            .stream()
            .map(Money::negated)
            .collect(ImmutableList.toImmutableList())
        : rounded(whole, exact, decimals);
  }

  private static ImmutableList<Money> rounded(Money whole, List<BigMoney> exact, int decimals) {
    BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
    List<Money> parts = new ArrayList<>();
    List<BigDecimal> remainders = new ArrayList<>();
    Money sum = Money.zero(whole.getCurrencyUnit());
    for (BigMoney part : exact) {
      BigDecimal floor = part.getAmount().setScale(decimals, RoundingMode.FLOOR);
      parts.add(Money.of(whole.getCurrencyUnit(), floor));
      remainders.add(part.getAmount().subtract(floor));
      sum = sum.plus(floor);
    }
    BigDecimal left = whole.getAmount().subtract(sum.getAmount()).divideToIntegralValue(unit);
    long possible =
        remainders.stream().filter(remainder -> remainder.signum() > 0).count();
    Refusal.unless(
        left.signum() >= 0
            && left.compareTo(BigDecimal.valueOf(possible)) <= 0
            && sum.getAmount().add(left.multiply(unit)).compareTo(whole.getAmount()) == 0,
        "allocation.must-be-near-the-sum-of-its-parts");
    largestFirst(remainders, left.intValueExact())
        .forEach(i -> parts.set(i, parts.get(i).plus(unit)));
    return ImmutableList.copyOf(parts);
  }

  private static <T extends Comparable<T>> IntStream largestFirst(List<T> remainders, int count) {
    return IntStream.range(0, remainders.size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
        .limit(count)
        .mapToInt(Integer::intValue);
  }

  private static List<BigInteger> units(BigInteger whole, List<BigDecimal> weights) {
    List<BigDecimal> bounded = weights.stream().map(Decimals::computed).toList();
    BigDecimal sum = bounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    Refusal.unless(
        bounded.stream().allMatch(w -> w.signum() >= 0), "allocation.must-have-no-negative-weight");
    Refusal.unless(sum.signum() > 0, "allocation.must-have-positive-weight");
    return whole.signum() < 0
        ? parts(whole.negate(), bounded, sum).stream().map(BigInteger::negate).toList()
        : parts(whole, bounded, sum);
  }

  private static List<BigInteger> parts(
      BigInteger whole, List<BigDecimal> weights, BigDecimal sum) {
    int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    BigInteger divisor = sum.setScale(scale).unscaledValue();
    List<BigInteger> units = new ArrayList<>();
    List<BigInteger> remainders = new ArrayList<>();
    for (BigDecimal weight : weights) {
      BigInteger[] cut =
          whole.multiply(weight.setScale(scale).unscaledValue()).divideAndRemainder(divisor);
      units.add(cut[0]);
      remainders.add(cut[1]);
    }
    BigInteger left = whole.subtract(units.stream().reduce(BigInteger.ZERO, BigInteger::add));
    largestFirst(remainders, left.intValueExact())
        .forEach(i -> units.set(i, units.get(i).add(BigInteger.ONE)));
    return units;
  }
}
