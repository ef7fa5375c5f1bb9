package io.sdr.process.forecast;

import static io.sdr.process.forecast.Prospects.forecast;
import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class DistributionTest {
  private static final Forecast FORECAST = forecast("w 50 won", "a 100 50", "b 200 25", "x 9 ?");
  private static final Forecast KNOWN = forecast("w 50 won", "a 100 50", "b 200 25");

  @Test
  void tellsHowLikelySoManyAreWon() {
    CountDistribution wins = KNOWN.wins();

    assertThat(wins.shares())
        .containsExactly(Percent.of("37.5"), Percent.of("50"), Percent.of("12.5"));
    assertThat(wins.method()).isEqualTo("poisson-binomial");
    assertThat(wins.mean()).isEqualByComparingTo("0.75");
    assertThat(wins.variance()).isEqualByComparingTo("0.4375");
    assertThat(wins.unknown()).isZero();
    assertThat(wins.chanceOfAtLeast(-1).chance()).isEqualTo(Measured.of(Percent.HUNDRED));
    assertThat(wins.chanceOfAtLeast(0).chance()).isEqualTo(Measured.of(Percent.HUNDRED));
    assertThat(wins.chanceOfAtLeast(1).chance()).isEqualTo(Measured.of(Percent.of("62.5")));
    assertThat(wins.chanceOfAtLeast(2).chance()).isEqualTo(Measured.of(Percent.of("12.5")));
    assertThat(wins.chanceOfAtLeast(3).chance()).isEqualTo(Measured.of(Percent.ZERO));
    assertThat(wins.quantile(Percent.of("37.5"))).isZero();
    assertThat(wins.quantile(Percent.of("37.6"))).isEqualTo(1);
    assertThat(wins.quantile(Percent.of("87.6"))).isEqualTo(2);
  }

  @Test
  void countsManyDealsWithoutLosingItself() {
    CountDistribution wins = CountDistribution.of(Collections.nCopies(400, Percent.of("10")));

    assertThat(wins.mean()).isEqualByComparingTo("40");
    assertThat(wins.shares()).hasSize(401);
    assertThat(wins.shares().get(400)).isEqualTo(Percent.ZERO);
    assertThat(wins.quantile(Percent.of("50"))).isEqualTo(40);
    assertThat(wins.chanceOfAtLeast(1).least().fraction())
        .isBetween(new BigDecimal("0.999999"), BigDecimal.ONE);
  }

  @Test
  void countsAnyNumberOfDealsThatAHeadMayAskAbout() {
    CountDistribution wins = CountDistribution.of(Collections.nCopies(20_000, Percent.of("10")));

    assertThat(wins.quantile(Percent.of("50"))).isEqualTo(2000);
    // 2000 ± 1.2816 · √1800
    assertThat(wins.quantile(Percent.of("10"))).isEqualTo(1946);
    assertThat(wins.quantile(Percent.of("90"))).isEqualTo(2054);
    assertRefused(
        "count-distribution.must-be-of-a-hundred-thousand-deals",
        () -> CountDistribution.of(Collections.nCopies(100_001, Percent.ZERO)));
  }

  @Test
  void tellsHowLikelyEachTotalIs() {
    AmountDistribution totals = exact(FORECAST, "1");

    assertThat(totals.totals())
        .containsExactly(
            total("50", "37.5"), total("150", "37.5"), total("250", "12.5"), total("350", "12.5"));
    assertThat(totals.method()).isEqualTo("convolution");
    assertThat(totals.n()).isEqualTo(2);
    assertThat(totals.rounding()).isEqualTo(new Rounding(0, usd("0"), usd("0")));
    assertThat(totals.mean()).isEqualTo(usd("150.00"));
    assertThat(totals.standardDeviation()).isEqualTo(usd("100.00"));
    assertThat(totals.simulation()).isEmpty();
  }

  @Test
  void readsQuantilesAndTheChanceOfAGoal() {
    AmountDistribution totals = exact(KNOWN, "1");

    assertThat(totals.quantile(Percent.of("10"))).isEqualTo(usd("50.00"));
    assertThat(totals.quantile(Percent.of("37.5"))).isEqualTo(usd("50.00"));
    assertThat(totals.quantile(Percent.of("37.6"))).isEqualTo(usd("150.00"));
    assertThat(totals.quantile(Percent.of("99"))).isEqualTo(usd("350.00"));
    assertThat(totals.chanceOfAtLeast(usd("150")).chance())
        .isEqualTo(Measured.of(Percent.of("62.5")));
    assertThat(totals.chanceOfAtLeast(usd("150.01")).chance())
        .isEqualTo(Measured.of(Percent.of("25")));
    assertThat(totals.chanceOfAtLeast(usd("1")).chance()).isEqualTo(Measured.of(Percent.HUNDRED));
    assertThat(totals.chanceOfAtLeast(usd("351")).chance()).isEqualTo(Measured.of(Percent.ZERO));
  }

  @Test
  void tellsASpanWhereDealsThatAreNotKnownMatter() {
    AmountDistribution totals = exact(forecast("d1 1000 ?", "d2 100 50"), "1");

    assertThat(totals.unknown()).isEqualTo(new UnknownDeals(1, usd("1000"), 0));
    assertThat(totals.chanceOfAtLeast(usd("500")))
        .isEqualTo(new ChanceSpan(Percent.ZERO, Percent.HUNDRED, Optional.empty()));
    assertThat(totals.chanceOfAtLeast(usd("500")).chance())
        .isEqualTo(Measured.undefined("known-within-bounds-only"));
    assertThat(totals.chanceOfAtLeast(usd("1050")))
        .isEqualTo(new ChanceSpan(Percent.ZERO, Percent.of("50"), Optional.empty()));
    assertThat(totals.chanceOfAtLeast(usd("1101")).chance()).isEqualTo(Measured.of(Percent.ZERO));
    assertThat(totals.chanceOfAtLeast(usd("0")).chance()).isEqualTo(Measured.of(Percent.HUNDRED));
  }

  @Test
  void cannotSayHowMuchAtMostWhereAnAmountIsNotKnown() {
    for (String withoutAmount : List.of("x ? 50", "x ? won", "x ? ?")) {
      assertThat(exact(forecast("a 100 50", withoutAmount), "1").chanceOfAtLeast(usd("999999")))
          .isEqualTo(new ChanceSpan(Percent.ZERO, Percent.HUNDRED, Optional.empty()));
    }
  }

  @Test
  void countsWinsWhateverTheirAmountsAndTellsASpanOfThoseWithoutAChance() {
    CountDistribution wins = forecast("a 100 50", "b ? 50", "c 9 ?", "w 1 won").wins();

    assertThat(wins.chances()).containsExactly(Percent.of("50"), Percent.of("50"));
    assertThat(wins.unknown()).isEqualTo(1);
    assertThat(wins.chanceOfAtLeast(2))
        .isEqualTo(new ChanceSpan(Percent.of("25"), Percent.of("75"), Optional.empty()));
    assertThat(wins.chanceOfAtLeast(4).chance()).isEqualTo(Measured.of(Percent.ZERO));
    assertThat(wins.chanceOfAtLeast(Integer.MIN_VALUE).chance())
        .isEqualTo(Measured.of(Percent.HUNDRED));
  }

  @Test
  void explainsASpan() {
    Forecast forecast = forecast("d1 1000 ?", "d2 100 50");
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());
    Explained<ChanceSpan> goal = Explained.of(
        "test", Detail.FULL, trace -> exact(forecast, "1").chanceOfAtLeast(usd("500"), trace));
    Explained<ChanceSpan> wins =
        Explained.of("test", Detail.FULL, trace -> forecast.wins().chanceOfAtLeast(1, trace));

    assertThat(policies
            .wording(Locale.ENGLISH)
            .say(goal.because().orElseThrow().steps().get(0)))
        .startsWith(
            "How likely USD\u00a0500.00 or more is lies between 0% and 100%, only its bounds are"
                + " known: 1 deals that are not known may bring nothing or all be won, and 0 amounts are"
                + " rounded");
    assertThat(policies
            .wording(Locale.ENGLISH)
            .say(wins.because().orElseThrow().steps().get(0)))
        .startsWith("How likely 1 or more wins are lies between 50%, if none of 1 deals without a"
            + " known chance is won, and 100%");
    assertThat(policies
            .wording(Locale.forLanguageTag("ru"))
            .say(goal.because().orElseThrow().steps().get(0)))
        .startsWith("Вероятность, что выйдет 500,00\u00a0USD или больше, — от 0\u00a0%");
  }

  @Test
  void refusesSpansThatAreNone() {
    for (String[] ends : new String[][] {{"-1", "0"}, {"2", "1"}, {"0", "101"}}) {
      assertRefused(
          "chance-span.must-lie-within-the-whole",
          () -> new ChanceSpan(Percent.of(ends[0]), Percent.of(ends[1]), Optional.empty()));
    }
    assertRefused("unknown-deals.must-not-be-negative", () -> new UnknownDeals(-1, usd("0"), 0));
    assertRefused("unknown-deals.must-not-be-negative", () -> new UnknownDeals(0, usd("-1"), 0));
    assertRefused("unknown-deals.must-not-be-negative", () -> new UnknownDeals(0, usd("0"), -1));
    assertRefused("unknown-deals.must-not-be-negative", () -> CountDistribution.of(List.of(), -1));
  }

  @Test
  void scoresItselfAgainstWhatCame() {
    AmountDistribution sure = exact(forecast("w 50 won"), "1");

    assertThat(sure.scoreAgainst(usd("50"))).isEqualTo(usd("0.00"));
    assertThat(sure.scoreAgainst(usd("20"))).isEqualTo(usd("30.00"));
    assertThat(sure.scoreAgainst(usd("90"))).isEqualTo(usd("40.00"));
    // 0 or 100 alike: a quarter of the way on either side
    assertThat(exact(forecast("a 100 50"), "1").scoreAgainst(usd("30"))).isEqualTo(usd("25.00"));
    assertThat(exact(forecast("a 100 50"), "1").scoreAgainst(usd("130"))).isEqualTo(usd("55.00"));
    assertRefused(
        "forecast.must-have-one-currency", () -> sure.scoreAgainst(BigMoney.parse("EUR 1")));
  }

  @Test
  void roundsAmountsToTheGridAndSaysSo() {
    AmountDistribution totals = exact(forecast("a 104 50", "b 150 50", "c 200 50"), "100");

    assertThat(totals.rounding()).isEqualTo(new Rounding(2, usd("50"), usd("4")));
    assertThat(totals.totals())
        .extracting(AmountDistribution.Total::amount)
        .containsExactly(
            usd("0.00"), usd("100.00"), usd("200.00"), usd("300.00"), usd("400.00"), usd("500.00"));
    assertThat(totals.mean()).isEqualTo(usd("227.00"));
  }

  @Test
  void judgesNoGoalByAmountsThatWereRounded() {
    AmountDistribution totals = exact(forecast("a 1000.50 50"), "100");

    assertThat(totals.chanceOfAtLeast(usd("1000.50")))
        .isEqualTo(new ChanceSpan(Percent.ZERO, Percent.of("50"), Optional.empty()));
    assertThat(totals.chanceOfAtLeast(usd("1000.50")).chance())
        .isEqualTo(Measured.undefined("known-within-bounds-only"));
    assertThat(totals.chanceOfAtLeast(usd("900")).chance())
        .isEqualTo(Measured.of(Percent.of("50")));
    assertThat(totals.chanceOfAtLeast(usd("1000.51")).chance())
        .isEqualTo(Measured.of(Percent.ZERO));
  }

  @Test
  void hasOneTotalWhereNothingIsOpen() {
    assertThat(exact(forecast("w 50 won"), "1").totals()).containsExactly(total("50", "100"));
    assertThat(exact(forecast("w 50 won", "a 7 100", "b 9 0"), "1").totals())
        .containsExactly(total("57", "100"));
    assertThat(exact(forecast(), "1").totals()).containsExactly(total("0", "100"));
  }

  @Test
  void saysSoWhereTheGridIsTooFine() {
    Forecast many = forecast(IntStream.range(0, 18)
        .mapToObj(i -> "d" + i + " " + (1L << i) + " 50")
        .toArray(String[]::new));

    assertThat(many.distribution(usd("1"))).isEqualTo(Measured.undefined("grid-too-fine"));
    assertThat(many.distribution(usd("100")).isDefined()).isTrue();
    assertRefused(
        "amount-distribution.must-not-be-finer-than-computable",
        () -> forecast("a 1000000 50").distribution(usd("0.0000001")));
  }

  @Test
  void isAsFineAsCanBeComputedAndNoFiner() {
    assertThat(forecast("a 1 50")
            .distribution(usd("0.000000000001"))
            .value()
            .orElseThrow()
            .totals())
        .hasSize(2);
    assertRefused(
        "amount-distribution.must-not-be-finer-than-computable",
        () -> forecast("a 1.000000000001 50").distribution(usd("0.000000000001")));
  }

  @Test
  void roundsHalvesOfTheGridToTheEvenStep() {
    AmountDistribution totals = exact(forecast("a 150 100", "b 250 100", "c 249 100"), "100");

    assertThat(totals.totals()).containsExactly(total("600", "100"));
    assertThat(totals.rounding()).isEqualTo(new Rounding(3, usd("50"), usd("99")));
    assertThat(totals.mean()).isEqualTo(usd("649.00"));
    assertThat(totals.standardDeviation()).isEqualTo(usd("0.00"));
  }

  @Test
  void scattersByTheAmountsAsTheyAre() {
    // 104² × ¼ + 30² × 0.21
    assertThat(exact(forecast("a 104 50", "b 30 70", "w 99 won"), "100").standardDeviation())
        .isEqualTo(usd(new BigDecimal("2893").sqrt(MathContext.DECIMAL128).toPlainString()));
  }

  @Test
  void refusesAGridThatIsNone() {
    String rule = "amount-distribution.must-have-a-positive-grid-in-its-currency";

    assertRefused(rule, () -> FORECAST.distribution(usd("0")));
    assertRefused(rule, () -> FORECAST.distribution(BigMoney.parse("EUR 1")));
    assertRefused(rule, () -> FORECAST.simulated(usd("-1"), Simulation.of(1, 1)));
    assertRefused(
        "forecast.must-have-one-currency",
        () -> exact(FORECAST, "1").chanceOfAtLeast(BigMoney.parse("EUR 1")));
    for (String points : List.of("0", "100")) {
      assertRefused(
          "distribution.must-have-quantile-of-a-part",
          () -> exact(FORECAST, "1").quantile(Percent.of(points)));
      assertRefused(
          "distribution.must-have-quantile-of-a-part",
          () -> FORECAST.wins().quantile(Percent.of(points)));
    }
    assertRefused(
        "prospect.must-have-a-chance-within-the-whole",
        () -> CountDistribution.of(List.of(Percent.of("101"))));
    assertRefused(
        "count-distribution.must-have-a-share-for-each-count",
        () -> new CountDistribution("x", ImmutableList.of(), 0, ImmutableList.of()));
    assertRefused(
        "amount-distribution.must-have-a-total",
        () -> new AmountDistribution(
            "x",
            0,
            usd("1"),
            new Rounding(0, usd("0"), usd("0")),
            usd("1"),
            usd("1"),
            new UnknownDeals(0, usd("0"), 0),
            Optional.empty(),
            ImmutableList.of()));
  }

  @Test
  void findsNearlyTheSameByTryingOut() {
    AmountDistribution tried = FORECAST.simulated(usd("1"), Simulation.of(7, 20_000));

    assertThat(tried.method()).isEqualTo("simulation");
    assertThat(tried.simulation()).contains(new Simulation(7, 20_000, Percent.ZERO));
    for (AmountDistribution.Total total : exact(FORECAST, "1").totals()) {
      Percent found = tried.totals().stream()
          .filter(one -> one.amount().equals(total.amount()))
          .findFirst()
          .orElseThrow()
          .share();
      assertThat(found.points().subtract(total.share().points()).abs())
          .isLessThan(new BigDecimal("1.5"));
    }
    assertThat(tried.mean()).isEqualTo(usd("150.00"));
  }

  @Test
  void saysThatWhatWasTriedOutIsASample() {
    AmountDistribution tried = KNOWN.simulated(usd("1"), new Simulation(7, 100, Percent.of("20")));
    Explained<ChanceSpan> chance =
        Explained.of("test", Detail.FULL, trace -> tried.chanceOfAtLeast(usd("150"), trace));
    long hits = chance.value().least().points().longValueExact();

    assertThat(chance.value().interval())
        .isEqualTo(Proportion.of(hits, 100).interval().value());
    assertThat(PolicyRegistry.discovered(getClass().getClassLoader())
            .wording(Locale.ENGLISH)
            .tell(chance.because().orElseThrow()))
        .containsPattern(
            "    Found in 100 trials from seed 7, deals sharing 20% of their fate: with 95%"
                + " certainty it lies between [0-9.]+% and [0-9.]+%.");
    assertThat(exact(KNOWN, "1").chanceOfAtLeast(usd("150")).interval()).isEmpty();
  }

  @Test
  void spreadsTheIntervalOverWhatIsNotKnown() {
    AmountDistribution tried =
        forecast("d1 1000 ?", "d2 100 50").simulated(usd("1"), Simulation.of(7, 1000));
    ChanceSpan span = tried.chanceOfAtLeast(usd("1050"));

    assertThat(span.least()).isEqualTo(Percent.ZERO);
    assertThat(span.most()).isBetween(Percent.of("45"), Percent.of("55"));
    assertThat(span.interval().orElseThrow().low()).isEqualTo(Percent.ZERO);
    assertThat(span.interval().orElseThrow().high()).isGreaterThan(span.most());
  }

  @Test
  void scattersAsItsOwnTotalsDoWhereDealsShareAFate() {
    AmountDistribution together = forecast("a 100 50", "b 100 50")
        .simulated(usd("1"), new Simulation(7, 5_000, Percent.of("90")));
    BigDecimal squares = together.totals().stream()
        .map(total -> total.amount().getAmount().pow(2).multiply(total.share().fraction()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal variance = squares.subtract(mean(together).pow(2));

    assertThat(together.standardDeviation().getAmount())
        .isEqualByComparingTo(variance.sqrt(MathContext.DECIMAL128));
    // 70.7 if they had nothing to do with one another
    assertThat(together.standardDeviation().getAmount()).isGreaterThan(new BigDecimal("80"));
  }

  @Test
  void triesOutTheSameFromTheSameSeed() {
    Simulation simulation = Simulation.of(42, 500);

    assertThat(FORECAST.simulated(usd("1"), simulation))
        .isEqualTo(FORECAST.simulated(usd("1"), simulation));
    assertThat(FORECAST.simulated(usd("1"), Simulation.of(43, 500)).totals())
        .isNotEqualTo(FORECAST.simulated(usd("1"), simulation).totals());
  }

  @Test
  void winsAndLosesTogetherWhereDealsShareAFate() {
    Forecast alike =
        forecast(IntStream.range(0, 20).mapToObj(i -> "d" + i + " 10 50").toArray(String[]::new));
    AmountDistribution alone = alike.simulated(usd("1"), Simulation.of(7, 20_000));
    AmountDistribution together =
        alike.simulated(usd("1"), new Simulation(7, 20_000, Percent.of("50")));

    assertThat(together.quantile(Percent.of("10")).getAmount())
        .isLessThan(alone.quantile(Percent.of("10")).getAmount());
    assertThat(together.quantile(Percent.of("90")).getAmount())
        .isGreaterThan(alone.quantile(Percent.of("90")).getAmount());
    assertThat(mean(together)).isBetween(new BigDecimal("97"), new BigDecimal("103"));
    assertThat(mean(alone)).isBetween(new BigDecimal("99"), new BigDecimal("101"));
  }

  @Test
  void keepsTheChanceOfEachDealHoweverFarTheyShareAFate() {
    Forecast unlikely =
        forecast(IntStream.range(0, 20).mapToObj(i -> "d" + i + " 10 20").toArray(String[]::new));

    assertThat(mean(unlikely.simulated(usd("1"), new Simulation(7, 20_000, Percent.of("60")))))
        .isBetween(new BigDecimal("39"), new BigDecimal("41"));
  }

  @Test
  void leavesOutWhatIsTooUnlikelyToShow() {
    AmountDistribution totals = exact(
        forecast(IntStream.range(0, 18).mapToObj(i -> "d" + i + " 1 0.1").toArray(String[]::new)),
        "1");

    assertThat(totals.totals()).hasSize(18);
    assertThat(totals.totals()).allMatch(total -> total.share().points().signum() > 0);
    assertThat(totals.quantile(Percent.of("99.9999999999999999"))).isEqualTo(usd("7.00"));
  }

  @Test
  void keepsSureDealsSureWhateverTheFate() {
    AmountDistribution sure =
        forecast("a 7 100", "b 9 0").simulated(usd("1"), new Simulation(7, 100, Percent.of("90")));

    assertThat(sure.totals()).containsExactly(total("7", "100"));
  }

  @Test
  void refusesSimulationsThatAreNone() {
    assertRefused("simulation.must-have-some-trials", () -> Simulation.of(1, 0));
    assertRefused("simulation.must-have-some-trials", () -> Simulation.of(1, 1_000_001));
    assertRefused(
        "simulation.must-have-a-fate-below-the-whole", () -> new Simulation(1, 1, Percent.HUNDRED));
    assertRefused(
        "simulation.must-have-a-fate-below-the-whole",
        () -> new Simulation(1, 1, Percent.of("-1")));
    assertThat(Simulation.of(1, 1_000_000).trials()).isEqualTo(1_000_000);
  }

  @Test
  void explainsTheChanceOfAGoal() {
    Explained<ChanceSpan> chance = Explained.of(
        "test", Detail.FULL, trace -> exact(FORECAST, "1").chanceOfAtLeast(usd("250"), trace));
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());

    assertThat(policies
            .wording(Locale.ENGLISH)
            .say(chance.because().orElseThrow().steps().get(0)))
        .isEqualTo(
            "USD\u00a0250.00 or more comes with a probability of 25%: 2 open deals and 1 that are"
                + " not known, USD\u00a0150.00 on average, USD\u00a050.00 to USD\u00a0350.00 in eight cases of ten,"
                + " USD\u00a0150.00 in the middle; computed total by total.");
    assertThat(policies
            .wording(Locale.forLanguageTag("ru"))
            .say(chance.because().orElseThrow().steps().get(0)))
        .startsWith("250,00\u00a0USD или больше выйдет с вероятностью 25\u00a0%");
  }

  @Test
  void explainsTheChanceOfSoManyWins() {
    Explained<ChanceSpan> chance =
        Explained.of("test", Detail.FULL, trace -> KNOWN.wins().chanceOfAtLeast(1, trace));
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());

    assertThat(chance.value().chance()).isEqualTo(Measured.of(Percent.of("62.5")));
    assertThat(policies
            .wording(Locale.ENGLISH)
            .say(chance.because().orElseThrow().steps().get(0)))
        .isEqualTo("1 or more of 2 open deals are won with a probability of 62.5%, 0.75 on average,"
            + " beside 0 that are not known; each deal with a chance of its own.");
    assertThat(policies
            .wording(Locale.forLanguageTag("ru"))
            .say(chance.because().orElseThrow().steps().get(0)))
        .startsWith("Из 2 открытых сделок 1 или больше выиграют с вероятностью 62,5\u00a0%");
  }

  private static BigDecimal mean(AmountDistribution distribution) {
    return distribution.totals().stream()
        .map(total -> total.amount().getAmount().multiply(total.share().fraction()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static AmountDistribution exact(Forecast forecast, String grid) {
    return forecast.distribution(usd(grid)).value().orElseThrow();
  }

  private static AmountDistribution.Total total(String amount, String points) {
    return new AmountDistribution.Total(usd(amount), Percent.of(points));
  }

  private static BigMoney usd(String amount) {
    return BigMoney.parse("USD " + amount);
  }
}
