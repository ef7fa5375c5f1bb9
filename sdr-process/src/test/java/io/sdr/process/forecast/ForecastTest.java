package io.sdr.process.forecast;

import static io.sdr.process.forecast.Prospects.QUARTER;
import static io.sdr.process.forecast.Prospects.forecast;
import static io.sdr.process.forecast.Prospects.prospect;
import static io.sdr.process.forecast.Prospects.prospects;
import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.DealId;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.process.forecast.Forecast.LeftOut;
import io.sdr.process.forecast.Horizon.Outside;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class ForecastTest {
  @Test
  void weighsOpenDealsAndAddsWhatIsWon() {
    Forecast forecast = forecast("a 100 50", "b 70 won", "c 10 25", "d 900 ?");

    assertThat(forecast.closed()).isEqualTo(usd("70"));
    assertThat(forecast.weighted()).isEqualTo(usd("52.5"));
    assertThat(forecast.expected()).isEqualTo(usd("122.5"));
    assertThat(forecast.open())
        .extracting(one -> one.prospect().deal().text())
        .containsExactly("a", "c");
    assertThat(forecast.unknown())
        .extracting(one -> one.prospect().deal().text())
        .containsExactly("d");
    assertThat(forecast.unknown().get(0).expected())
        .isEqualTo(Measured.undefined("nothing-stated"));
  }

  @Test
  void countsDealsWithoutAnAmountAsUnknownAndNotAsNothing() {
    Explained<Forecast> forecast = told(prospects("a 100 50", "b ? 50", "w ? won"), QUARTER);

    assertThat(forecast.value().expected()).isEqualTo(usd("50"));
    assertThat(forecast.value().closed()).isEqualTo(usd("0"));
    assertThat(forecast.value().unknown())
        .extracting(ProspectChance::expected)
        .containsExactly(
            Measured.undefined("amount-not-known"), Measured.undefined("amount-not-known"));
    assertThat(Recalculation.contradictionsIn(forecast.because().orElseThrow())).isEmpty();
    assertThat(PolicyRegistry.discovered(getClass().getClassLoader())
            .wording(Locale.ENGLISH)
            .tell(forecast.because().orElseThrow()))
        .contains(
            "USD\u00a050.00 won and expected from 1 deals; 2 more are not known, 0 left out.\n")
        .contains("  b is in no sum: nobody knows what the deal is worth.\n    50%, says ann.\n")
        .contains("  w is in no sum: nobody knows what the deal is worth.\n");
  }

  @Test
  void leavesOutWhatNobodyCountsOn() {
    Prospect omitted = Prospect.builder()
        .from(prospect("x 500 90"))
        .category(ForecastCategory.OMITTED)
        .build();

    assertThat(forecast(List.of(omitted)).prospects()).isEmpty();
    assertThat(forecast(List.of(omitted)).expected()).isEqualTo(usd("0"));
    assertThat(forecast(List.of(omitted)).leftOut())
        .isEqualTo(ImmutableSortedMap.of(DealId.of("x"), LeftOut.OMITTED));
  }

  @Test
  void leavesOutWhatClosesOutsideThePeriodAndSaysSo() {
    List<Prospect> prospects = List.of(
        closing("late 500 50", "2026-10-01"),
        closing("old 70 won", "2026-06-30"),
        closing("next 30 won", "2026-10-01"),
        closing("first 1 won", "2026-07-01"),
        closing("last 10 50", "2026-09-30"),
        closing("overdue 100 50", "2026-05-01"),
        prospect("whenever 1000 50"));
    Explained<Forecast> forecast = told(prospects, QUARTER);

    assertThat(forecast.value().expected()).isEqualTo(usd("556"));
    assertThat(forecast.value().leftOut())
        .isEqualTo(ImmutableSortedMap.of(
            DealId.of("late"), LeftOut.OUTSIDE_THE_PERIOD,
            DealId.of("next"), LeftOut.OUTSIDE_THE_PERIOD,
            DealId.of("old"), LeftOut.OUTSIDE_THE_PERIOD));
    assertThat(Recalculation.contradictionsIn(forecast.because().orElseThrow())).isEmpty();
    assertThat(PolicyRegistry.discovered(getClass().getClassLoader())
            .wording(Locale.ENGLISH)
            .tell(forecast.because().orElseThrow()))
        .contains("from 4 deals; 0 more are not known, 3 left out.\n")
        .contains("  late is left out: it closes on 1 Oct 2026, outside the period.\n");
  }

  @Test
  void countsOrRefusesWhatClosesOutsideThePeriodWhereThatIsChosen() {
    List<Prospect> late = List.of(closing("late 500 50", "2026-10-01"), prospect("a 100 50"));

    assertThat(told(late, QUARTER.with(Outside.COUNT)).value().expected()).isEqualTo(usd("300"));
    assertRefused("horizon.must-hold-each-deal", () -> told(late, QUARTER.with(Outside.REFUSE)));
    assertThat(told(late.subList(1, 2), QUARTER.with(Outside.REFUSE)).value().expected())
        .isEqualTo(usd("50"));
  }

  @Test
  void isTheSameToTheLastDigitInWhateverOrderDealsCome() {
    List<Prospect> prospects = prospects("c 10 33.3333", "a 7 12.3456789", "b 3 66.67", "w 2 won");
    List<Prospect> turned = Lists.reverse(prospects);

    assertThat(forecast(turned)).isEqualTo(forecast(prospects));
    assertThat(forecast(turned).wins()).isEqualTo(forecast(prospects).wins());
    assertThat(forecast(turned).prospects())
        .extracting(one -> one.prospect().deal().text())
        .containsExactly("a", "b", "c", "w");
  }

  @Test
  void knowsWhatIsExpectedInWhichMonth() {
    Forecast forecast = forecast(List.of(
        closing("a 100 50", "2026-08-15"),
        closing("b 70 won", "2026-08-15"),
        closing("c 10 50", "2026-09-15"),
        closing("d 10 ?", "2026-09-15"),
        prospect("e 10 50")));

    assertThat(forecast.byMonth())
        .isEqualTo(ImmutableSortedMap.of(
            YearMonth.of(2026, 8), usd("120"), YearMonth.of(2026, 9), usd("5")));
  }

  @Test
  void knowsWhatIsExpectedOfWhom() {
    Prospect bobs =
        Prospect.builder().from(prospect("b 70 50")).owner(PersonId.of("bob")).build();

    assertThat(
            forecast(List.of(prospect("a 100 50"), bobs, prospect("c 7 won"))).byOwner())
        .isEqualTo(
            ImmutableSortedMap.of(PersonId.of("ann"), usd("57"), PersonId.of("bob"), usd("35")));
  }

  @Test
  void explainsEveryDeal() {
    Explained<Forecast> forecast = Forecast.of(
        prospects("a 100 50", "b 70 won", "d 900 ?"),
        WinChances.stated(),
        QUARTER,
        CurrencyUnit.USD,
        Detail.FULL);
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());

    assertThat(forecast.value()).isEqualTo(forecast("a 100 50", "b 70 won", "d 900 ?"));
    assertThat(Recalculation.contradictionsIn(forecast.because().orElseThrow())).isEmpty();
    assertThat(policies.wording(Locale.ENGLISH).tell(forecast.because().orElseThrow()))
        .isEqualTo("""
            Forecast of 1 Aug 2026 for 1 Jul 2026 to 30 Sep 2026: USD\u00a0120.00 won and expected\
             from 2 deals; 1 more are not known, 0 left out.
              a: USD\u00a050.00 expected, 50% of USD\u00a0100.00.
                50%, says ann.
              b is won: USD\u00a070.00.
              d: USD\u00a0900.00 left out, the owner says nothing.
                ann states no chance: the owner says nothing.
            """);
    assertThat(policies
            .wording(Locale.forLanguageTag("ru"))
            .tell(forecast.because().orElseThrow()))
        .startsWith("Прогноз от 01.08.2026 на период с 01.07.2026 по 30.09.2026:"
            + " выиграно и ожидается 120,00\u00a0USD")
        .doesNotContain("unmet.");
  }

  @Test
  void refusesWhatIsNoForecast() {
    assertRefused("forecast.must-have-each-deal-once", () -> forecast("a 1 50", "a 1 50"));
    assertRefused(
        "forecast.must-have-one-currency",
        () -> forecast(List.of(Prospect.builder()
            .from(prospect("a 1 50"))
            .amount(BigMoney.parse("EUR 1"))
            .build())));
    WinChance wrong = (prospect, horizon, trace) -> Measured.of(Percent.of("100.1"));
    assertRefused(
        "prospect.must-have-a-chance-within-the-whole",
        () -> Forecast.of(prospects("a 1 50"), wrong, QUARTER, CurrencyUnit.USD, Detail.NONE));
    assertRefused("prospect.must-have-a-chance-within-the-whole", () -> prospect("a 1 101"));
    assertRefused("prospect.must-have-a-chance-within-the-whole", () -> prospect("a 1 -1"));
    assertRefused("prospect.must-not-have-negative-amount", () -> prospect("a -1 50"));
    assertRefused(
        "prospect.must-not-have-negative-age",
        () -> Prospect.builder().from(prospect("a 1 50")).age(-1L).build());
    assertRefused(
        "horizon.must-not-end-before-today",
        () -> Horizon.of(LocalDate.of(2026, 10, 1), Period.parse("2026-Q3")));
    assertRefused(
        "horizon.must-not-end-before-it-begins",
        () -> new Horizon(
            QUARTER.asOf(), LocalDate.of(2026, 10, 1), QUARTER.lastDay(), Outside.COUNT));
    assertThat(Horizon.of(QUARTER.lastDay(), Period.parse("2026-Q3")).days()).isZero();
    assertThat(QUARTER.days()).isEqualTo(60);
  }

  @Test
  void isEqualHoweverAmountsAreWritten() {
    assertThat(prospect("a 1.50 50")).isEqualTo(prospect("a 1.5 50"));
  }

  @Test
  void addsUpByCategoryAtFullAmounts() {
    CategoryTotals totals = CategoryTotals.of(
            List.of(
                in(ForecastCategory.COMMIT, "a 100 1"),
                in(ForecastCategory.COMMIT, "b 1 1"),
                in(ForecastCategory.BEST_CASE, "c 20 1"),
                in(ForecastCategory.PIPELINE, "d 3 1"),
                in(ForecastCategory.OMITTED, "e 999 1"),
                in(ForecastCategory.CLOSED, "f 7 1")),
            CurrencyUnit.USD,
            Detail.NONE)
        .value();

    assertThat(totals)
        .isEqualTo(new CategoryTotals(usd("7"), usd("101"), usd("20"), usd("3.000"), 0));
    assertThat(totals.commitForecast()).isEqualTo(usd("108"));
    assertThat(totals.bestCaseForecast()).isEqualTo(usd("128"));
    assertThat(totals.openPipeline()).isEqualTo(usd("124"));
    assertThat(totals.coverage(usd("69"), Trace.silent()))
        .isEqualTo(Measured.of(BigDecimal.valueOf(2)));
    assertThat(totals.coverage(usd("7"), Trace.silent()))
        .isEqualTo(Measured.undefined("goal-is-reached"));
    assertRefused(
        "forecast.must-have-one-currency",
        () -> totals.coverage(BigMoney.parse("EUR 9"), Trace.silent()));
    assertRefused(
        "forecast.must-have-one-currency",
        () -> new CategoryTotals(usd("7"), usd("1"), BigMoney.parse("EUR 9"), usd("3"), 0));
  }

  @Test
  void countsDealsWithoutAnAmountBesideTheTotals() {
    Prospect omitted = in(ForecastCategory.OMITTED, "o ? 1");
    CategoryTotals totals = CategoryTotals.of(
            List.of(prospect("a 100 1"), prospect("b ? 1"), prospect("w ? won"), omitted),
            CurrencyUnit.USD,
            Detail.NONE)
        .value();

    assertThat(totals).isEqualTo(new CategoryTotals(usd("0"), usd("0"), usd("0"), usd("100"), 2));
    assertRefused(
        "unknown-deals.must-not-be-negative",
        () -> new CategoryTotals(usd("0"), usd("0"), usd("0"), usd("0"), -1));
  }

  @Test
  void addsEachDealUpOnce() {
    assertRefused(
        "forecast.must-have-each-deal-once",
        () -> CategoryTotals.of(prospects("a 100 50", "a 100 50"), CurrencyUnit.USD, Detail.NONE));
  }

  @Test
  void explainsCategoriesDealByDeal() {
    Explained<CategoryTotals> totals = CategoryTotals.of(
        List.of(
            in(ForecastCategory.COMMIT, "a 100 1"),
            in(ForecastCategory.BEST_CASE, "c 20 1"),
            in(ForecastCategory.OMITTED, "e 999 1"),
            prospect("f 7 won")),
        CurrencyUnit.USD,
        Detail.FULL);
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());

    assertThat(Recalculation.contradictionsIn(totals.because().orElseThrow())).isEmpty();
    assertThat(policies.wording(Locale.ENGLISH).tell(totals.because().orElseThrow()))
        .isEqualTo("""
            USD\u00a0127.00 in all; USD\u00a0107.00 if what is committed comes,\
             USD\u00a0127.00 with the best cases; 0 deals without an amount are in none.
              closed: USD\u00a07.00
                f: USD\u00a07.00
              commit: USD\u00a0100.00
                a: USD\u00a0100.00
              best case: USD\u00a020.00
                c: USD\u00a020.00
              pipeline: USD\u00a00.00
            """);
    assertThat(
            policies.wording(Locale.forLanguageTag("ru")).tell(totals.because().orElseThrow()))
        .contains("  обещано: 100,00\u00a0USD\n")
        .doesNotContain("forecast-category");
  }

  @Test
  void saysHowMuchMoreThanTheGoalIsWon() {
    CategoryTotals totals =
        CategoryTotals.of(prospects("b 7 won"), CurrencyUnit.USD, Detail.NONE).value();
    Explained<Measured<BigDecimal>> coverage =
        Explained.of("test", Detail.FULL, trace -> totals.coverage(usd("5"), trace));

    assertThat(Recalculation.contradictionsIn(coverage.because().orElseThrow())).isEmpty();
    assertThat(PolicyRegistry.discovered(getClass().getClassLoader())
            .wording(Locale.ENGLISH)
            .tell(coverage.because().orElseThrow()))
        .contains("Nothing is missing for the goal: USD\u00a07.00 is USD\u00a02.00 more than"
            + " USD\u00a05.00.\n");
  }

  @Test
  void explainsCoverage() {
    CategoryTotals totals = CategoryTotals.of(
            prospects("a 124 1", "b 7 won"), CurrencyUnit.USD, Detail.NONE)
        .value();
    Explained<Measured<BigDecimal>> coverage =
        Explained.of("test", Detail.FULL, trace -> totals.coverage(usd("69"), trace));
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());

    assertThat(Recalculation.contradictionsIn(coverage.because().orElseThrow())).isEmpty();
    assertThat(policies.wording(Locale.ENGLISH).tell(coverage.because().orElseThrow()))
        .contains(
            "  The open pipeline is 2 times what is missing: USD\u00a0124.00 for USD\u00a062.00.\n")
        .contains("    Missing for the goal: USD\u00a062.00, USD\u00a069.00 less USD\u00a07.00.\n");
  }

  private static Prospect in(ForecastCategory category, String text) {
    return Prospect.builder().from(prospect(text)).category(category).build();
  }

  private static Prospect closing(String text, String day) {
    return Prospect.builder().from(prospect(text)).closing(LocalDate.parse(day)).build();
  }

  private static Explained<Forecast> told(List<Prospect> prospects, Horizon horizon) {
    return Forecast.of(prospects, WinChances.stated(), horizon, CurrencyUnit.USD, Detail.FULL);
  }

  private static BigMoney usd(String amount) {
    return BigMoney.parse("USD " + amount)
        .withScale(Math.max(2, new BigDecimal(amount).stripTrailingZeros().scale()));
  }
}
