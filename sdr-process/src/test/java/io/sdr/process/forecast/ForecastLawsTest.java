package io.sdr.process.forecast;

import static io.sdr.process.forecast.Prospects.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.team.PersonId;
import io.sdr.process.forecast.Prospects.Open;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.BigMoney;

@Domain(Prospects.class)
@Domain(DomainContext.Global.class)
class ForecastLawsTest {
  private static final BigMoney ONE = BigMoney.parse("USD 1");
  private static final BigDecimal TINY = new BigDecimal("1e-28");

  @Property(tries = 100)
  void sharesSumToTheWhole(@ForAll @Size(max = 15) List<Open> deals) {
    Forecast forecast = Prospects.of(deals);

    assertWhole(forecast.wins().shares());
    assertWhole(forecast.distribution(ONE).value().orElseThrow().totals().stream()
        .map(AmountDistribution.Total::share)
        .toList());
    assertWhole(forecast.simulated(ONE, new Simulation(1, 37, Percent.of("10"))).totals().stream()
        .map(AmountDistribution.Total::share)
        .toList());
  }

  private static void assertWhole(List<Percent> shares) {
    assertThat(shares.stream().map(Percent::fraction).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(BigDecimal.ONE);
  }

  @Property(tries = 100)
  void sharesOfChancesThatNeverEndSumToTheWholeToo(
      @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 96) Integer> parts) {
    List<Prospect> prospects = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      prospects.add(Prospect.builder()
          .from(Prospects.prospect("d" + i + " 100 ?"))
          .stated(Percent.ofFraction(
              Decimals.quotient(BigDecimal.valueOf(parts.get(i)), BigDecimal.valueOf(97))))
          .build());
    }
    prospects.add(Prospects.prospect("w 1000 won"));
    Forecast forecast = Prospects.forecast(prospects);
    AmountDistribution totals = forecast.distribution(ONE).value().orElseThrow();

    assertWhole(forecast.wins().shares());
    assertWhole(totals.totals().stream().map(AmountDistribution.Total::share).toList());
    assertThat(totals.chanceOfAtLeast(BigMoney.parse("USD 1000")).least())
        .isEqualTo(Percent.HUNDRED);
    assertThat(totals.chanceOfAtLeast(BigMoney.parse("USD 1000.01")).least())
        .isLessThanOrEqualTo(Percent.HUNDRED);
    assertThat(forecast.wins().chanceOfAtLeast(0).least()).isEqualTo(Percent.HUNDRED);
    assertThat(forecast.wins().chanceOfAtLeast(1).least()).isLessThanOrEqualTo(Percent.HUNDRED);
  }

  @Property(tries = 100)
  void theMeanOfTheDistributionIsTheForecast(@ForAll @Size(max = 15) List<Open> deals) {
    AmountDistribution distribution =
        Prospects.of(deals, "w 3 won").distribution(ONE).value().orElseThrow();
    BigDecimal mean = distribution.totals().stream()
        .map(total -> total.amount().getAmount().multiply(total.share().fraction()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(mean.subtract(distribution.mean().getAmount()).abs())
        .isLessThan(new BigDecimal("1e-25"));
    assertThat(distribution.rounding().deals()).isZero();
  }

  @Property(tries = 100)
  void orderDoesNotMatter(@ForAll @Size(max = 10) List<Open> deals, @ForAll Random random) {
    List<Open> shuffled = new ArrayList<>(deals);
    Collections.shuffle(shuffled, random);

    assertThat(Prospects.of(shuffled).expected()).isEqualTo(Prospects.of(deals).expected());
    assertThat(amounts(shuffled)).isEqualTo(amounts(deals));
  }

  private static List<BigMoney> amounts(List<Open> deals) {
    return Prospects.of(deals).distribution(ONE).value().orElseThrow().totals().stream()
        .map(AmountDistribution.Total::amount)
        .toList();
  }

  @Property(tries = 200)
  void aCoarseGridTellsASpanThatHoldsWhatAFineOneTells(
      @ForAll @Size(max = 10) List<Open> deals,
      @ForAll @IntRange(min = 2, max = 7) int step,
      @ForAll @IntRange(max = 80) int goal) {
    Forecast forecast = Prospects.of(deals, "w 3 won");
    Percent exact = forecast
        .distribution(ONE)
        .value()
        .orElseThrow()
        .chanceOfAtLeast(usd(goal))
        .least();
    ChanceSpan coarse =
        forecast.distribution(usd(step)).value().orElseThrow().chanceOfAtLeast(usd(goal));

    assertThat(exact.fraction())
        .isBetween(
            coarse.least().fraction().subtract(TINY), coarse.most().fraction().add(TINY));
  }

  private static BigMoney usd(int amount) {
    return ONE.multipliedBy(amount);
  }

  @Property(tries = 100)
  void aHigherGoalIsNeverMoreLikely(
      @ForAll @Size(max = 12) List<Open> deals, @ForAll @IntRange(max = 80) int goal) {
    AmountDistribution distribution =
        Prospects.of(deals).distribution(ONE).value().orElseThrow();

    assertThat(distribution.chanceOfAtLeast(ONE.multipliedBy(goal + 1)).least())
        .isLessThanOrEqualTo(
            distribution.chanceOfAtLeast(ONE.multipliedBy(goal)).least());
    assertThat(distribution.quantile(Percent.of("10")).getAmount())
        .isLessThanOrEqualTo(distribution.quantile(Percent.of("90")).getAmount());
  }

  @Property(tries = 100)
  void movesSumToTheDifferenceAndExplainThemselves(
      @ForAll @Size(max = 8) List<Open> before, @ForAll @Size(max = 8) List<Open> after) {
    Explained<ForecastMoves> moves = ForecastMoves.between(
        Prospects.of(before, "w 3 won"), Prospects.of(after), ImmutableMap.of(), Detail.FULL);

    assertThat(moves.value().byCause().values().stream()
            .map(BigMoney::getAmount)
            .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(
            moves.value().after().minus(moves.value().before()).getAmount());
    assertThat(Recalculation.contradictionsIn(moves.because().orElseThrow())).isEmpty();
  }

  @Property(tries = 100)
  void gapsExplainThemselves(
      @ForAll @Size(max = 8) List<Open> deals, @ForAll @IntRange(max = 99) int goal) {
    Explained<GoalGap> gap =
        GoalGap.of(Prospects.of(deals, "w 3 won"), ONE.multipliedBy(goal), Detail.FULL);

    assertThat(Recalculation.contradictionsIn(gap.because().orElseThrow())).isEmpty();
    assertThat(gap.value().gap().plus(Prospects.of(deals, "w 3 won").expected()))
        .isEqualTo(ONE.multipliedBy(goal).withScale(gap.value().gap().getScale()));
  }

  /** At the factor that is told, chances, none above the whole, bring exactly what is missing. */
  @Property(tries = 300)
  void risenChancesReachTheGoal(
      @ForAll @Size(min = 1, max = 8) List<Open> deals,
      @ForAll @IntRange(min = 1, max = 70) int goal) {
    GoalGap gap =
        GoalGap.of(Prospects.of(deals), ONE.multipliedBy(goal), Detail.NONE).value();
    int reachable =
        deals.stream().filter(deal -> deal.percent() > 0).mapToInt(Open::amount).sum();
    if (!gap.gap().isPositive()) {
      assertThat(gap.raise()).isEqualTo(Measured.undefined("goal-is-expected"));
    } else if (reachable < goal) {
      assertThat(gap.raise().isDefined()).isFalse();
    } else {
      BigDecimal factor = gap.raise().value().orElseThrow().number().orElseThrow();
      BigDecimal risen = BigDecimal.ZERO;
      for (Open deal : deals) {
        BigDecimal chance =
            BigDecimal.valueOf(deal.percent(), 2).multiply(factor).min(BigDecimal.ONE);
        risen = risen.add(chance.multiply(BigDecimal.valueOf(deal.amount())));
      }
      assertThat(factor).isGreaterThan(BigDecimal.ONE);
      assertThat(risen.subtract(BigDecimal.valueOf(goal)).abs()).isLessThan(TINY);
    }
  }

  @Property(tries = 200)
  void aBetterRecordNeverLowersAChance(
      @ForAll @IntRange(max = 100) int percent,
      @ForAll @IntRange(max = 20) int won,
      @ForAll @IntRange(max = 20) int lost) {
    Prospect prospect = Prospects.prospect("a 1 " + percent);
    Percent worse = adjusted(prospect, Proportion.of(won, won + lost + 1));
    Percent better = adjusted(prospect, Proportion.of(won + 1, won + lost + 1));

    assertThat(worse).isBetween(Percent.ZERO, Percent.HUNDRED);
    assertThat(better.fraction().add(TINY)).isGreaterThanOrEqualTo(worse.fraction());
  }

  /** The team without the owner is so large that the owner does not move it. */
  private static Percent adjusted(Prospect prospect, Proportion record) {
    return WinChances.adjustedForOwner(
            WinChances.stated(),
            ImmutableMap.of(
                PersonId.of("ann"),
                record,
                PersonId.of("bob"),
                Proportion.of(3_000_000, 9_000_000)),
            20)
        .chance(prospect, QUARTER, Trace.silent())
        .value()
        .orElseThrow();
  }
}
