package io.sdr.process.forecast;

import static io.sdr.process.forecast.Prospects.forecast;
import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.sales.DealId;
import java.math.BigDecimal;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class GoalGapTest {
  private static final Forecast FORECAST =
      forecast("w 50 won", "a 100 50", "b 300 50", "c 200 25", "x 9 ?");

  @Test
  void saysHowMuchIsMissingAndWhatWouldCloseIt() {
    GoalGap gap = gap(FORECAST, "425");

    assertThat(gap.gap()).isEqualTo(usd("125.00"));
    // 125 at (50 + 150 + 50) / 3 each
    assertThat(gap.moreDeals()).isEqualTo(Measured.of(Figure.of(new BigDecimal("1.5"))));
    // (425 − 50) / 250
    assertThat(gap.raise()).isEqualTo(Measured.of(Figure.of(new BigDecimal("1.5"))));
    assertThat(gap.ifWon()).isEqualTo(Measured.of(deals("b", "c")));
  }

  @Test
  void takesTheFewestDealsTheLargestFirstAndEqualOnesByName() {
    assertThat(gap(FORECAST, "350").ifWon()).isEqualTo(Measured.of(deals("b")));
    assertThat(gap(FORECAST, "350.01").ifWon()).isEqualTo(Measured.of(deals("b", "c")));
    assertThat(gap(forecast("z 10 50", "y 10 50"), "5").ifWon()).isEqualTo(Measured.of(deals("y")));
  }

  @Test
  void hasNothingToCloseWhereTheGoalIsExpectedOrReached() {
    GoalGap expected = gap(FORECAST, "300");
    GoalGap reached = gap(FORECAST, "50");

    assertThat(expected.gap()).isEqualTo(usd("0.00"));
    assertThat(expected.moreDeals()).isEqualTo(Measured.undefined("goal-is-expected"));
    assertThat(expected.raise()).isEqualTo(Measured.undefined("goal-is-expected"));
    assertThat(expected.ifWon()).isEqualTo(Measured.of(deals("b")));
    assertThat(reached.gap()).isEqualTo(usd("-250.00"));
    assertThat(reached.ifWon()).isEqualTo(Measured.undefined("goal-is-reached"));
  }

  @Test
  void saysSoWhereThePipelineCannotCloseIt() {
    GoalGap far = gap(FORECAST, "651");
    GoalGap nothing = gap(forecast("w 50 won", "a 9 0"), "60");

    assertThat(far.raise()).isEqualTo(Measured.undefined("not-enough-however-far-chances-rise"));
    assertThat(gap(FORECAST, "660").ifWon())
        .isEqualTo(Measured.undefined("not-enough-in-the-pipeline"));
    assertThat(far.moreDeals().isDefined()).isTrue();
    assertThat(nothing.moreDeals()).isEqualTo(Measured.undefined("nothing-is-expected"));
    assertThat(nothing.raise()).isEqualTo(Measured.undefined("nothing-is-expected"));
  }

  @Test
  void raisesNoChanceAboveTheWhole() {
    // the first is sure at 1.25 times; the other has to bring 500 of the 100 that are expected of
    // it
    assertThat(gap(forecast("a 1000 80", "b 1000 10"), "1500").raise())
        .isEqualTo(Measured.of(Figure.of(5)));
    // all are sure when the least likely one is
    assertThat(gap(FORECAST, "650").raise()).isEqualTo(Measured.of(Figure.of(4)));
    assertThat(gap(forecast("a 10 50", "b 90 0"), "20").raise())
        .isEqualTo(Measured.undefined("not-enough-however-far-chances-rise"));
  }

  @Test
  void looksAtDealsThatAreNotKnownWhereTheirChanceDoesNotMatter() {
    Forecast forecast = forecast("a 100 50", "b 1000 ?", "c ? 50", "w ? won");

    assertThat(gap(forecast, "500").unknown()).isEqualTo(new UnknownDeals(1, usd("1000.00"), 2));
    assertThat(gap(forecast, "500").gap()).isEqualTo(usd("450.00"));
    assertThat(gap(forecast, "500").ifWon()).isEqualTo(Measured.of(deals("b")));
    assertThat(gap(forecast, "1100").ifWon()).isEqualTo(Measured.of(deals("b", "a")));
    assertThat(gap(forecast, "1101").ifWon())
        .isEqualTo(Measured.undefined("some-amounts-not-known"));
  }

  @Test
  void saysHowMuchMoreThanTheGoalIsExpected() {
    Explained<GoalGap> gap = GoalGap.of(FORECAST, usd("200"), Detail.FULL);
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());

    assertThat(gap.value().gap()).isEqualTo(usd("-100.00"));
    assertThat(Recalculation.contradictionsIn(gap.because().orElseThrow())).isEmpty();
    assertThat(policies.wording(Locale.ENGLISH).tell(gap.because().orElseThrow()))
        .startsWith("USD\u00a0100.00 more than USD\u00a0200.00 is expected: USD\u00a0300.00,"
            + " USD\u00a050.00 of it won; 1 deals are not known.\n");
    assertThat(policies.wording(Locale.forLanguageTag("ru")).tell(gap.because().orElseThrow()))
        .startsWith("Ожидается на 100,00\u00a0USD больше, чем 200,00\u00a0USD");
  }

  @Test
  void explainsThatSomeDealsAreSureWhenChancesRiseFar() {
    Explained<GoalGap> gap =
        GoalGap.of(forecast("a 1000 80", "b 1000 10"), usd("1500"), Detail.FULL);

    assertThat(Recalculation.contradictionsIn(gap.because().orElseThrow())).isEmpty();
    assertThat(PolicyRegistry.discovered(getClass().getClassLoader())
            .wording(Locale.ENGLISH)
            .tell(gap.because().orElseThrow()))
        .contains(
            "  All chances would have to rise 5 times, none above 100%: 1 deals are sure by then"
                + " and bring USD\u00a01,000.00, USD\u00a0500.00 is missing beside and USD\u00a0100.00"
                + " expected of the others.\n");
  }

  @Test
  void explainsItself() {
    Explained<GoalGap> gap = GoalGap.of(FORECAST, usd("425"), Detail.FULL);
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());

    assertThat(Recalculation.contradictionsIn(gap.because().orElseThrow())).isEmpty();
    assertThat(policies.wording(Locale.ENGLISH).tell(gap.because().orElseThrow()))
        .isEqualTo("""
            The gap to USD\u00a0425.00 is USD\u00a0125.00: USD\u00a0300.00 is expected,\
             USD\u00a050.00 of it won; 1 deals are not known.
              1.5 more deals like the 3 open ones would bring USD\u00a0125.00; those are worth\
             USD\u00a0250.00.
              All chances would have to rise 1.5 times: USD\u00a0375.00 is missing and\
             USD\u00a0250.00 expected.
              2 open deals reach the goal if they are won.
                b
                c
            """);
    assertThat(policies
            .wording(Locale.forLanguageTag("ru"))
            .tell(GoalGap.of(FORECAST, usd("50"), Detail.FULL).because().orElseThrow()))
        .contains("Какие сделки дали бы цель: цель достигнута.")
        .contains("Насколько должны вырасти вероятности: столько уже ожидается.")
        .doesNotContain("unmet.");
  }

  @Test
  void refusesAGoalInAnotherCurrency() {
    assertRefused(
        "forecast.must-have-one-currency",
        () -> GoalGap.of(FORECAST, BigMoney.parse("EUR 1"), Detail.NONE));
  }

  private static GoalGap gap(Forecast forecast, String goal) {
    return GoalGap.of(forecast, usd(goal), Detail.NONE).value();
  }

  private static ImmutableList<DealId> deals(String... ids) {
    ImmutableList.Builder<DealId> deals = ImmutableList.builder();
    for (String id : ids) {
      deals.add(DealId.of(id));
    }
    return deals.build();
  }

  private static BigMoney usd(String amount) {
    return BigMoney.parse("USD " + amount);
  }
}
