package io.sdr.process.funnel;

import static io.sdr.process.funnel.Paths.tally;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Unmet;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.StageId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class ShortfallTest {
  @Test
  void saysHowManyWinsAreLostAndWhetherThatMayBeChance() {
    Shortfall shortfall =
        compared("A", "50", "A@0 L@1", "A@0 L@1", "A@0 B@1 C@1 W@1").value();

    // of 3 fair coins at most 1 shows heads with probability 1/2; 1.5 should have passed, and all
    // who pass are won
    assertThat(shortfall)
        .isEqualTo(new Shortfall(
            Percent.of("50"),
            Measured.of(Percent.of("50")),
            Measured.of(new BigDecimal("0.30103")),
            Measured.of(Figure.of(new BigDecimal("0.5"))),
            Measured.of(Figure.of(BigMoney.parse("USD 50")))));
  }

  @Test
  void countsOnlyTheWinsThatWouldComeOfIt() {
    Shortfall shortfall = compared(
            "A", "100", "A@0 L@1", "A@0 L@1", "A@0 B@1 C@1 W@1", "A@0 B@1 L@2", "A@0 B@1 C@1 L@2")
        .value();

    // 2 are missing; 2 of 3 pass B and 1 of 2 passes C
    assertThat(shortfall.lostWins().flatMap(wins -> Measured.of(wins.number().orElseThrow())))
        .isEqualTo(Measured.of(new BigDecimal("0.6666666666666666666666666666666666")));
  }

  @Test
  void tellsApartWhatIsTooUnlikelyForAShare() {
    // of n fair coins at most k show heads with probability Σ C(n, i) / 2ⁿ
    for (int[] seen : new int[][] {{0, 2000}, {700, 4000}, {1000, 4000}, {49, 100}, {100, 100}}) {
      BigInteger ways = BigInteger.ONE;
      BigInteger sum = BigInteger.ONE;
      for (int i = 1; i <= seen[0]; i++) {
        ways = ways.multiply(BigInteger.valueOf(seen[1] - i + 1L)).divide(BigInteger.valueOf(i));
        sum = sum.add(ways);
      }
      String digits = sum.toString();
      double logarithm = Math.log10(Double.parseDouble("0." + digits)) + digits.length();

      assertThat(LowerTail.of(Proportion.of(seen[0], seen[1]), Percent.of("50"))
              .surprise()
              .value()
              .orElseThrow()
              .doubleValue())
          .isCloseTo(seen[1] * Math.log10(2) - logarithm, within(1e-5));
    }
    assertThat(LowerTail.of(Proportion.of(1, 2), Percent.HUNDRED).surprise())
        .isEqualTo(Measured.undefined("not-by-chance"));
    assertThat(LowerTail.of(Proportion.of(0, 2), Percent.ZERO).surprise())
        .isEqualTo(Measured.of(BigDecimal.ZERO));
  }

  @Test
  void isNegativeAboveTheBenchmark() {
    assertThat(compared("C", "40", "C@0 W@1", "C@0 L@1").value().lostWins())
        .isEqualTo(Measured.of(Figure.of(new BigDecimal("-0.2"))));
  }

  @Test
  void isUndefinedWhereNothingCameIn() {
    Explained<Shortfall> shortfall = compared("A", "50", "B@0 W@1");

    assertThat(shortfall.value().byChance()).isEqualTo(Measured.undefined("no-sample"));
    assertThat(shortfall.value().lostWins()).isEqualTo(Measured.undefined("no-sample"));
    assertThat(shortfall.value().lostValue()).isEqualTo(Measured.undefined("no-sample"));
    assertThat(steps(shortfall.because().orElseThrow()).toList())
        .filteredOn(step -> step.rule().matches("funnel\\.(missing-deals|lost-wins|by-chance)"))
        .extracting(step -> step.unmet().map(Unmet::condition).orElse("applied"))
        .containsExactly("no-sample", "no-sample", "no-sample");
  }

  @Test
  void isUndefinedWhereNobodyIsDecidedInALaterStage() {
    Shortfall shortfall = compared("A", "50", "A@0 L@1", "A@0 B@1").value();

    assertThat(shortfall.byChance()).isEqualTo(Measured.of(Percent.of("75")));
    assertThat(shortfall.lostWins()).isEqualTo(Measured.undefined("no-sample-behind"));
  }

  @Test
  void hasNoValueBeforeTheFirstWin() {
    Shortfall shortfall = compared("C", "50", "C@0 L@1").value();

    assertThat(shortfall.lostWins()).isEqualTo(Measured.of(Figure.of(new BigDecimal("0.5"))));
    assertThat(shortfall.lostValue()).isEqualTo(Measured.undefined("no-won-deals"));
  }

  @Test
  void tellsWhereMostWinsAreLost() {
    Explanation because = compared("C", "50", "C@0 L@1").because().orElseThrow();

    assertThat(PolicyRegistry.discovered(ShortfallTest.class.getClassLoader())
            .wording(Locale.ENGLISH)
            .tell(because))
        .contains("    Wins lost: 0.5, 0.5 missing deals of which 100% would be won.\n")
        .contains("  Most wins lost against the benchmark: C, 0.5.\n");
  }

  private static Explained<Shortfall> compared(String stage, String benchmark, String... paths) {
    FunnelRules rules = FunnelRules.builder()
        .openDeals(OpenDeals.UNDECIDED)
        .lossValue(LossValue.OWN_AMOUNT)
        .putBenchmark(StageId.of(stage), Percent.of(benchmark))
        .build();
    Explained<Funnel> funnel =
        tally(CountingMode.REACHED_OR_BEYOND, paths).read(rules, Detail.FULL);
    FunnelStep step = funnel.value().find(StageId.of(stage)).orElseThrow();
    return new Explained<>(step.shortfall().orElseThrow(), funnel.because());
  }

  private static Stream<Explanation> steps(Explanation step) {
    return Stream.concat(Stream.of(step), step.steps().stream().flatMap(ShortfallTest::steps));
  }
}
