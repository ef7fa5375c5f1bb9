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

/** The usual business code: objects with decimals, a stream that groups them, a loop over bands for each. */
final class BigDecimalStreams implements Contender {
  private static final List<BigDecimal> RATES = IntStream.range(0, Bands.COUNT)
      .mapToObj(band -> BigDecimal.valueOf(Bands.rate(band), 4))
      .toList();

  private final List<Credit> credits;
  private final List<BigDecimal> quotas;
  private List<Commission> commissions = ImmutableList.of();

  BigDecimalStreams(Credits unordered) {
    this.credits = IntStream.range(0, unordered.size())
        .mapToObj(row -> new Credit(
            row,
            new PersonMonth(unordered.people()[row], unordered.months()[row]),
            BigDecimal.valueOf(unordered.amounts()[row], 2)))
        .toList();
    this.quotas = Arrays.stream(unordered.quotas())
        .mapToObj(quota -> BigDecimal.valueOf(quota, 2))
        .toList();
  }

  @Override
  public void compute() {
    commissions = credits.stream().collect(groupingBy(Credit::month, toList())).values().stream()
        .flatMap(this::month)
        .toList();
  }

  private Stream<Commission> month(List<Credit> credits) {
    List<BigDecimal> bounds = bounds(quotas.get(credits.get(0).month().person()));
    List<Commission> earned = new ArrayList<>(credits.size());
    BigDecimal before = BigDecimal.ZERO;
    for (Credit credit : credits) {
      earned.add(new Commission(credit.row(), commission(credit.amount(), before, bounds)));
      before = before.add(credit.amount());
    }
    return earned.stream();
  }

  private static List<BigDecimal> bounds(BigDecimal quota) {
    return IntStream.range(0, Bands.COUNT)
        .mapToObj(band -> quota.multiply(BigDecimal.valueOf(Bands.fromPercent(band), 2)))
        .toList();
  }

  private static BigDecimal commission(
      BigDecimal amount, BigDecimal before, List<BigDecimal> bounds) {
    BigDecimal after = before.add(amount);
    BigDecimal low = before.min(after);
    BigDecimal high = before.max(after);
    BigDecimal sum = BigDecimal.ZERO;
    for (int band = 0; band < Bands.COUNT; band++) {
      BigDecimal from = band == 0 ? low : low.max(bounds.get(band));
      BigDecimal to = band + 1 == Bands.COUNT ? high : high.min(bounds.get(band + 1));
      if (to.compareTo(from) > 0) {
        sum = sum.add(to.subtract(from).multiply(RATES.get(band)));
      }
    }
    return (amount.signum() < 0 ? sum.negate() : sum).setScale(2, RoundingMode.HALF_UP);
  }

  @Override
  public long[] cents() {
    long[] cents = new long[credits.size()];
    commissions.forEach(
        earned -> cents[earned.row()] = earned.amount().unscaledValue().longValueExact());
    return cents;
  }

  private record PersonMonth(int person, int month) {}

  private record Credit(int row, PersonMonth month, BigDecimal amount) {}

  private record Commission(int row, BigDecimal amount) {}
}
