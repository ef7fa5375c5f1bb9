package io.sdr.examples.benchmarks.contender;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.google.common.collect.ImmutableList;
import io.sdr.examples.benchmarks.question.Bands;
import io.sdr.examples.benchmarks.question.Credits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Business code of the careful kind: the same streams with amounts that know their currency. */
final class JodaMoneyStreams implements Contender {
  private static final CurrencyUnit CURRENCY = CurrencyUnit.EUR;
  private static final List<BigDecimal> RATES = IntStream.range(0, Bands.COUNT)
      .mapToObj(band -> BigDecimal.valueOf(Bands.rate(band), 4))
      .toList();

  private final List<Credit> credits;
  private final List<Money> quotas;
  private List<Commission> commissions = ImmutableList.of();

  JodaMoneyStreams(Credits unordered) {
    this.credits = IntStream.range(0, unordered.size())
        .mapToObj(row -> new Credit(
            row,
            new PersonMonth(unordered.people()[row], unordered.months()[row]),
            Money.ofMinor(CURRENCY, unordered.amounts()[row])))
        .toList();
    this.quotas = Arrays.stream(unordered.quotas())
        .mapToObj(quota -> Money.ofMinor(CURRENCY, quota))
        .toList();
  }

  @Override
  public void compute() {
    commissions = credits.stream().collect(groupingBy(Credit::month, toList())).values().stream()
        .flatMap(this::month)
        .toList();
  }

  private Stream<Commission> month(List<Credit> credits) {
    List<Money> bounds = bounds(quotas.get(credits.get(0).month().person()));
    List<Commission> earned = new ArrayList<>(credits.size());
    Money before = Money.zero(CURRENCY);
    for (Credit credit : credits) {
      earned.add(new Commission(credit.row(), commission(credit.amount(), before, bounds)));
      before = before.plus(credit.amount());
    }
    return earned.stream();
  }

  private static List<Money> bounds(Money quota) {
    return IntStream.range(0, Bands.COUNT)
        .mapToObj(band -> quota.multipliedBy(
            BigDecimal.valueOf(Bands.fromPercent(band), 2), RoundingMode.UNNECESSARY))
        .toList();
  }

  private static Money commission(Money amount, Money before, List<Money> bounds) {
    Money after = before.plus(amount);
    Money low = smaller(before, after);
    Money high = larger(before, after);
    BigMoney sum = BigMoney.zero(CURRENCY);
    for (int band = 0; band < Bands.COUNT; band++) {
      Money from = band == 0 ? low : larger(low, bounds.get(band));
      Money to = band + 1 == Bands.COUNT ? high : smaller(high, bounds.get(band + 1));
      if (to.isGreaterThan(from)) {
        sum = sum.plus(to.minus(from).toBigMoney().multipliedBy(RATES.get(band)));
      }
    }
    return (amount.isNegative() ? sum.negated() : sum).toMoney(RoundingMode.HALF_UP);
  }

  private static Money smaller(Money one, Money other) {
    return one.isLessThan(other) ? one : other;
  }

  private static Money larger(Money one, Money other) {
    return one.isGreaterThan(other) ? one : other;
  }

  @Override
  public long[] cents() {
    long[] cents = new long[credits.size()];
    commissions.forEach(earned -> cents[earned.row()] = earned.amount().getAmountMinorLong());
    return cents;
  }

  private record PersonMonth(int person, int month) {}

  private record Credit(int row, PersonMonth month, Money amount) {}

  private record Commission(int row, Money amount) {}
}
