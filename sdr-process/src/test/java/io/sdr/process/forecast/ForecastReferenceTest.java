package io.sdr.process.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sdr.core.quantity.Percent;
import io.sdr.process.forecast.Prospects.Open;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.BigMoney;

/** All ways in which a few deals can end, one by one, must come to the same distribution. */
@Domain(Prospects.class)
@Domain(DomainContext.Global.class)
class ForecastReferenceTest {
  private static final BigMoney ONE = BigMoney.parse("USD 1");

  @Property(tries = 200)
  void distributionsAreThoseOfAllWaysToEnd(
      @ForAll @Size(max = 8) List<Open> deals, @ForAll @IntRange(max = 60) int goal) {
    Map<Integer, Double> totals = new TreeMap<>();
    Map<Integer, Double> wins = new TreeMap<>();
    for (int way = 0; way < 1 << deals.size(); way++) {
      double probability = 1;
      int total = 7;
      for (int i = 0; i < deals.size(); i++) {
        boolean won = (way >> i & 1) == 1;
        double chance = deals.get(i).percent() / 100.0;
        probability *= won ? chance : 1 - chance;
        total += won ? deals.get(i).amount() : 0;
      }
      totals.merge(total, probability, Double::sum);
      wins.merge(Integer.bitCount(way), probability, Double::sum);
    }
    Forecast forecast = Prospects.of(deals, "w 7 won");
    AmountDistribution distribution = forecast.distribution(ONE).value().orElseThrow();

    for (AmountDistribution.Total total : distribution.totals()) {
      assertClose(
          total.share(), totals.getOrDefault(total.amount().getAmount().intValueExact(), -1.0));
    }
    assertClose(
        distribution.chanceOfAtLeast(ONE.multipliedBy(goal)).least(),
        totals.entrySet().stream()
            .filter(one -> one.getKey() >= goal)
            .mapToDouble(Map.Entry::getValue)
            .sum());
    for (int count = 0; count <= deals.size(); count++) {
      assertClose(forecast.wins().shares().get(count), wins.getOrDefault(count, -1.0));
    }
    assertThat(distribution.mean().getAmount().doubleValue())
        .isCloseTo(
            totals.entrySet().stream()
                .mapToDouble(one -> one.getKey() * one.getValue())
                .sum(),
            within(1e-9));
    double mean = distribution.mean().getAmount().doubleValue();
    assertThat(distribution.standardDeviation().getAmount().doubleValue())
        .isCloseTo(
            Math.sqrt(totals.entrySet().stream()
                .mapToDouble(one -> Math.pow(one.getKey() - mean, 2) * one.getValue())
                .sum()),
            within(1e-6));
  }

  /** Chances that nobody knows may be any: the span is what the two ends of them come to. */
  @Property(tries = 200)
  void spansLieBetweenNothingAndEverythingOfWhatIsNotKnown(
      @ForAll @Size(max = 6) List<Open> deals,
      @ForAll @Size(max = 3) List<@IntRange(max = 9) Integer> unknown,
      @ForAll @IntRange(max = 40) int goal) {
    BigMoney target = ONE.multipliedBy(goal);

    assertThat(atLeast(deals, unknown, "?", target))
        .isEqualTo(new ChanceSpan(
            atLeast(deals, unknown, "0", target).least(),
            atLeast(deals, unknown, "100", target).least(),
            Optional.empty()));
    assertThat(forecast(deals, unknown, "?").wins().chanceOfAtLeast(2))
        .isEqualTo(new ChanceSpan(
            forecast(deals, unknown, "0").wins().chanceOfAtLeast(2).least(),
            forecast(deals, unknown, "100").wins().chanceOfAtLeast(2).least(),
            Optional.empty()));
  }

  private static ChanceSpan atLeast(
      List<Open> deals, List<Integer> others, String chance, BigMoney goal) {
    return forecast(deals, others, chance)
        .distribution(ONE)
        .value()
        .orElseThrow()
        .chanceOfAtLeast(goal);
  }

  private static Forecast forecast(List<Open> deals, List<Integer> others, String chance) {
    return Prospects.of(
        deals,
        IntStream.range(0, others.size())
            .mapToObj(i -> "u" + i + " " + others.get(i) + " " + chance)
            .toArray(String[]::new));
  }

  private static void assertClose(Percent share, double expected) {
    assertThat(share.fraction().doubleValue()).isCloseTo(expected, within(1e-9));
  }

  /** The score is how far totals lie from what came on average, less half of how far they lie from one another. */
  @Property(tries = 200)
  void scoresAreThoseOfTheTextbook(
      @ForAll @Size(max = 7) List<Open> deals, @ForAll @IntRange(max = 70) int actual) {
    AmountDistribution distribution =
        Prospects.of(deals).distribution(ONE).value().orElseThrow();
    double score = 0;
    for (AmountDistribution.Total one : distribution.totals()) {
      double x = one.amount().getAmount().doubleValue();
      double p = one.share().fraction().doubleValue();
      score += p * Math.abs(x - actual);
      for (AmountDistribution.Total other : distribution.totals()) {
        double y = other.amount().getAmount().doubleValue();
        score -= p * other.share().fraction().doubleValue() * Math.abs(x - y) / 2;
      }
    }

    assertThat(distribution.scoreAgainst(ONE.multipliedBy(actual)).getAmount().doubleValue())
        .isCloseTo(score, within(1e-9));
  }

  @Property(tries = 200)
  void quantilesAreTheFirstTotalThatReachesTheLevel(
      @ForAll @Size(max = 8) List<Open> deals, @ForAll @IntRange(min = 1, max = 99) int level) {
    AmountDistribution distribution =
        Prospects.of(deals).distribution(ONE).value().orElseThrow();
    BigMoney quantile = distribution.quantile(Percent.of("" + level));
    BigDecimal below = BigDecimal.ZERO;
    BigDecimal upTo = BigDecimal.ZERO;
    for (AmountDistribution.Total total : distribution.totals()) {
      BigDecimal share = total.share().points();
      below = total.amount().isLessThan(quantile) ? below.add(share) : below;
      upTo = total.amount().isGreaterThan(quantile) ? upTo : upTo.add(share);
    }

    assertThat(below).isLessThan(BigDecimal.valueOf(level));
    assertThat(upTo)
        .isGreaterThanOrEqualTo(BigDecimal.valueOf(level).subtract(new BigDecimal("1e-20")));
  }
}
