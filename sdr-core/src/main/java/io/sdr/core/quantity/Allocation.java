package io.sdr.core.quantity;

import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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
   * @param weights one for each part, none negative, not all zero
   * @return the parts in the order of the weights; they sum to {@code whole}, and each differs from its exact share by
   *     less than one minor unit
   * @throws Refusal if there are no weights, one is negative or all are zero
   */
  public static ImmutableList<Money> byWeights(Money whole, List<BigDecimal> weights) {
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    Refusal.unless(
        weights.stream().allMatch(w -> w.signum() >= 0), "allocation.must-have-no-negative-weight");
    Refusal.unless(sum.signum() > 0, "allocation.must-have-positive-weight");
    return whole.isNegative()
        ? parts(whole.negated(), weights, sum).stream()
            .map(Money::negated)
            .collect(ImmutableList.toImmutableList())
        : parts(whole, weights, sum);
  }

  private static ImmutableList<Money> parts(Money whole, List<BigDecimal> weights, BigDecimal sum) {
    int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    BigInteger total = whole.getAmount().unscaledValue();
    BigInteger divisor = sum.setScale(scale).unscaledValue();
    List<BigInteger> units = new ArrayList<>();
    List<BigInteger> remainders = new ArrayList<>();
    for (BigDecimal weight : weights) {
      BigInteger[] cut =
          total.multiply(weight.setScale(scale).unscaledValue()).divideAndRemainder(divisor);
      units.add(cut[0]);
      remainders.add(cut[1]);
    }
    BigInteger left = total.subtract(units.stream().reduce(BigInteger.ZERO, BigInteger::add));
    IntStream.range(0, units.size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
        .limit(left.intValueExact())
        .forEach(i -> units.set(i, units.get(i).add(BigInteger.ONE)));
    return units.stream()
        .map(part -> Money.of(
            whole.getCurrencyUnit(),
            new BigDecimal(part, whole.getCurrencyUnit().getDecimalPlaces())))
        .collect(ImmutableList.toImmutableList());
  }
}
