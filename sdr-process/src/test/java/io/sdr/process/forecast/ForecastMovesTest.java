package io.sdr.process.forecast;

import static io.sdr.process.forecast.Prospects.QUARTER;
import static io.sdr.process.forecast.Prospects.forecast;
import static io.sdr.process.forecast.Prospects.prospect;
import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.sales.DealId;
import io.sdr.core.time.Period;
import io.sdr.process.forecast.ForecastMove.Cause;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class ForecastMovesTest {
  private static final Forecast BEFORE =
      forecast("a 100 50", "b 100 40", "c 10 50", "d 20 50", "e 30 won", "f 8 50", "g 5 ?");
  private static final Forecast AFTER =
      forecast("a 120 won", "b 100 60", "e 30 50", "g 5 20", "h 40 25", "i 9 ?");
  private static final Map<DealId, Cause> LEFT =
      ImmutableMap.of(DealId.of("c"), Cause.LOST, DealId.of("d"), Cause.SLIPPED);

  @Test
  void saysWhatMovedTheForecastDealByDeal() {
    ForecastMoves moves = between(BEFORE, AFTER).value();

    assertThat(moves.before()).isEqualTo(usd("139.00"));
    assertThat(moves.after()).isEqualTo(usd("206.00"));
    assertThat(moves.moves())
        .containsExactly(
            move("a", Cause.AMOUNT, "10.00"),
            move("a", Cause.WON, "60.00"),
            move("b", Cause.CHANCE, "20.00"),
            move("c", Cause.LOST, "-5.00"),
            move("d", Cause.SLIPPED, "-10.00"),
            move("e", Cause.REOPENED, "-15.00"),
            move("f", Cause.GONE, "-4.00"),
            move("g", Cause.CHANCE, "1.00"),
            move("h", Cause.NEW, "10.00"));
    assertThat(moves.unknown()).containsExactly(DealId.of("g"), DealId.of("i"));
  }

  @Test
  void sumsByCauseInTheOrderOfTheCauses() {
    assertThat(between(BEFORE, AFTER).value().byCause())
        .isEqualTo(ImmutableSortedMap.<Cause, BigMoney>naturalOrder()
            .put(Cause.NEW, usd("10.00"))
            .put(Cause.AMOUNT, usd("10.00"))
            .put(Cause.WON, usd("60.00"))
            .put(Cause.CHANCE, usd("21.00"))
            .put(Cause.LOST, usd("-5.00"))
            .put(Cause.SLIPPED, usd("-10.00"))
            .put(Cause.REOPENED, usd("-15.00"))
            .put(Cause.GONE, usd("-4.00"))
            .build());
    assertThat(between(BEFORE, BEFORE).value().byCause()).isEmpty();
  }

  @Test
  void leavesAnAmountWithoutAChanceOutOfTheMoves() {
    ForecastMoves moves = between(forecast("a 5 ?"), forecast("a 9 ?")).value();

    assertThat(moves.moves()).isEmpty();
    assertThat(moves.unknown()).containsExactly(DealId.of("a"));
    assertThat(between(forecast("a 5 ?"), forecast()).value().unknown())
        .containsExactly(DealId.of("a"));
    assertThat(between(forecast("a 5 50"), forecast("a 5 ?")).value().moves())
        .containsExactly(move("a", Cause.CHANCE, "-2.50"));
  }

  @Test
  void takesAnAmountThatBecomesKnownForAChangeOfTheAmount() {
    ForecastMoves moves = between(forecast("a ? 50"), forecast("a 100 50")).value();

    assertThat(moves.moves()).containsExactly(move("a", Cause.AMOUNT, "50.00"));
    assertThat(moves.unknown()).containsExactly(DealId.of("a"));
  }

  @Test
  void takesAnyReasonForLeavingAndGoneWhereNoneIsGiven() {
    for (Cause cause : List.of(Cause.LOST, Cause.SLIPPED, Cause.OMITTED, Cause.GONE)) {
      assertThat(ForecastMoves.between(
                  forecast("a 8 50"), forecast(), Map.of(DealId.of("a"), cause), Detail.NONE)
              .value()
              .moves())
          .containsExactly(move("a", cause, "-4.00"));
    }
    assertThat(between(forecast("a 8 50"), forecast()).value().moves())
        .containsExactly(move("a", Cause.GONE, "-4.00"));
  }

  @Test
  void readsInTheLaterForecastWhyADealIsLeftOutOfIt() {
    Forecast later = forecast(List.of(
        Prospect.builder()
            .from(prospect("a 8 50"))
            .category(ForecastCategory.OMITTED)
            .build(),
        Prospect.builder()
            .from(prospect("b 6 50"))
            .closing(LocalDate.of(2026, 10, 1))
            .build(),
        Prospect.builder()
            .from(prospect("c 4 50"))
            .category(ForecastCategory.OMITTED)
            .build()));

    assertThat(between(forecast("a 8 50", "b 6 50", "c 4 50"), later).value().moves())
        .containsExactly(
            move("a", Cause.OMITTED, "-4.00"),
            move("b", Cause.SLIPPED, "-3.00"),
            move("c", Cause.LOST, "-2.00"));
    assertThat(between(later, forecast("a 8 50")).value().moves())
        .containsExactly(move("a", Cause.NEW, "4.00"));
  }

  @Test
  void explainsItself() {
    Explained<ForecastMoves> moves =
        between(forecast("a 100 50", "b 10 50"), forecast("a 100 won"));
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());

    assertThat(Recalculation.contradictionsIn(moves.because().orElseThrow())).isEmpty();
    assertThat(policies.wording(Locale.ENGLISH).tell(moves.because().orElseThrow()))
        .isEqualTo("""
            From 1 Aug 2026 to 1 Aug 2026 the forecast moved by USD\u00a045.00, from USD\u00a055.00\
             to USD\u00a0100.00; 0 deals are not known.
              won: USD\u00a050.00
                a: USD\u00a050.00
              gone: USD\u00a0\u22125.00
                b: USD\u00a0\u22125.00
            """);
    assertThat(policies
            .wording(Locale.forLanguageTag("ru"))
            .tell(between(BEFORE, AFTER).because().orElseThrow()))
        .contains("ушло из периода: \u221210,00\u00a0USD")
        .doesNotContain("forecast-cause");
    assertThat(Recalculation.contradictionsIn(between(BEFORE, AFTER).because().orElseThrow()))
        .isEmpty();
  }

  @Test
  void comparesForecastsOfOnePeriodInOrderOfTime() {
    String rule = "forecast-moves.must-be-of-one-period";
    Horizon later = Horizon.of(QUARTER.asOf().plusDays(7), Period.parse("2026-Q3"));
    Horizon longer =
        Horizon.of(QUARTER.asOf(), Period.of(QUARTER.firstDay(), LocalDate.of(2026, 10, 2)));
    Horizon shorter =
        Horizon.of(QUARTER.asOf(), Period.of(QUARTER.asOf(), LocalDate.of(2026, 10, 1)));

    assertThat(between(BEFORE, at(later, CurrencyUnit.USD)).value().after()).isEqualTo(usd("0.00"));
    assertRefused(rule, () -> between(at(later, CurrencyUnit.USD), BEFORE));
    assertRefused(rule, () -> between(BEFORE, at(longer, CurrencyUnit.USD)));
    assertRefused(rule, () -> between(BEFORE, at(shorter, CurrencyUnit.USD)));
    assertRefused(rule, () -> between(BEFORE, at(QUARTER, CurrencyUnit.EUR)));
    assertRefused(
        "forecast-moves.must-leave-for-a-reason",
        () -> ForecastMoves.between(
            BEFORE, AFTER, ImmutableMap.of(DealId.of("c"), Cause.WON), Detail.NONE));
    assertRefused(
        "forecast-moves.must-sum-to-the-difference",
        () -> new ForecastMoves(usd("1"), usd("2"), ImmutableList.of(), ImmutableList.of()));
  }

  private static Forecast at(Horizon horizon, CurrencyUnit currency) {
    return Forecast.of(List.of(), WinChances.stated(), horizon, currency, Detail.NONE)
        .value();
  }

  private static Explained<ForecastMoves> between(Forecast before, Forecast after) {
    return ForecastMoves.between(before, after, LEFT, Detail.FULL);
  }

  private static ForecastMove move(String deal, Cause cause, String amount) {
    return new ForecastMove(DealId.of(deal), cause, usd(amount));
  }

  private static BigMoney usd(String amount) {
    return BigMoney.parse("USD " + amount);
  }
}
