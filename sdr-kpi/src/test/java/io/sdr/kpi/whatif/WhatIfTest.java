package io.sdr.kpi.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.rule.CapPer;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.scheme.Excess;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.PayCap;
import io.sdr.kpi.scheme.Withholds;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class WhatIfTest {
  private static final List<Participant> FACTS = List.of(
      Months.sold("Anna", "1000"), Months.sold("Boris", "4000"), Months.sold("Clara", "10000"));

  /** Ten percent, but at most 500: 100, 400 and 500 where five percent pay 50, 200 and 500. */
  private static final MotivationScheme CAPPED = Months.scheme(PayRules.capped(
      Agreed.parse("USD 500.00"),
      CapPer.PERIOD,
      PayRules.commission(PayBases.credited(), Agreed.parse("10%"))));

  private static Impact impact(MotivationScheme before, MotivationScheme after) {
    return WhatIf.of(before, after).on(FACTS, Detail.NONE).value();
  }

  @Test
  void aHigherRateWithACapCosts250MoreAndLeavesWhoEarnsMostAsBefore() {
    Impact impact = impact(Months.commission("5%"), CAPPED);
    assertThat(impact.costBefore()).isEqualTo(Money.parse("USD 750.00"));
    assertThat(impact.costAfter()).isEqualTo(Money.parse("USD 1000.00"));
    assertThat(impact.difference()).isEqualTo(Money.parse("USD 250.00"));
    assertThat(impact.winners())
        .isEqualTo(new Impact.Side(2, Money.parse("USD 250.00"), Money.parse("USD 200.00")));
    assertThat(impact.losers())
        .isEqualTo(new Impact.Side(0, Money.zero(CurrencyUnit.USD), Money.zero(CurrencyUnit.USD)));
  }

  @Test
  void aCapTakesFromThoseAboveItOnly() {
    Impact impact = impact(Months.commission("10%"), CAPPED);
    assertThat(impact.losers())
        .isEqualTo(new Impact.Side(1, Money.parse("USD -500.00"), Money.parse("USD -500.00")));
    assertThat(impact.shareOfLosers()).isEqualTo(Proportion.of(1, 3));
  }

  private static MotivationScheme under(PayCap... caps) {
    return MotivationScheme.builder()
        .from(Months.commission("10%"))
        .addCaps(caps)
        .build();
  }

  private static PayCap cap(String most, Cadence per) {
    return new PayCap(
        "most",
        ImmutableSet.of(),
        Money.parse("USD " + most),
        per,
        Excess.LOST,
        Withholds.DUE_LAST);
  }

  @Test
  void aCapOfTheSchemeAsAWholeTakesFromThoseAboveIt() {
    Impact impact = impact(Months.commission("10%"), under(cap("300", Cadence.MONTH)));
    assertThat(impact.losers())
        .isEqualTo(new Impact.Side(2, Money.parse("USD -800.00"), Money.parse("USD -700.00")));
    assertThat(
            impact(under(cap("300", Cadence.MONTH)), Months.commission("10%")).difference())
        .isEqualTo(Money.parse("USD 800.00"));
    assertThat(impact(under(cap("300", Cadence.MONTH)), under(cap("350", Cadence.MONTH)))
            .difference())
        .isEqualTo(Money.parse("USD 100.00"));
  }

  @Test
  void aCapOfAYearIsUsedUpMonthByMonthWhateverTheOrderOfFacts() {
    List<Participant> months = List.of(
        Months.sold("Anna", "4000", Period.parse("2026-07")),
        Months.sold("Boris", "9000"),
        Months.sold("Anna", "5000"));
    Impact impact = WhatIf.of(Months.commission("10%"), under(cap("700", Cadence.YEAR)))
        .on(months, Detail.NONE)
        .value();
    assertThat(impact.people())
        .extracting(Impact.Change::after)
        .containsExactly(
            Money.parse("USD 200.00"), Money.parse("USD 700.00"), Money.parse("USD 500.00"));
  }

  @Test
  void changesAreDistributedByNearestRankAndInBinsThatHoldEveryone() {
    ChangeDistribution found = impact(Months.commission("5%"), CAPPED).distribution(2);
    assertThat(found.quantiles())
        .extracting(quantile -> quantile.share() + " " + quantile.change())
        .containsExactly(
            "0% USD 0.00",
            "10% USD 0.00",
            "25% USD 0.00",
            "50% USD 50.00",
            "75% USD 200.00",
            "90% USD 200.00",
            "100% USD 200.00");
    assertThat(found.bins())
        .containsExactly(
            new ChangeDistribution.Bin(Money.parse("USD 0.00"), Money.parse("USD 100.01"), 2),
            new ChangeDistribution.Bin(Money.parse("USD 100.01"), Money.parse("USD 200.02"), 1));
  }

  @Test
  void aHistogramHasBetweenOneBinAndAThousand() {
    Impact impact = impact(Months.commission("5%"), CAPPED);
    assertThat(impact.distribution(1).bins())
        .containsExactly(
            new ChangeDistribution.Bin(Money.parse("USD 0.00"), Money.parse("USD 200.01"), 3));
    assertThat(impact.distribution(1000).bins())
        .extracting(ChangeDistribution.Bin::people)
        .contains(1)
        .last()
        .isEqualTo(1);
    for (int bins : new int[] {0, 1001}) {
      assertThatThrownBy(() -> impact.distribution(bins))
          .hasMessageContaining("histogram must have sensible bins");
    }
  }

  @Test
  void anImpactFromAFileIsInOneCurrency() {
    String written = Months.JSON.write(impact(Months.commission("5%"), CAPPED));
    String inEuro = written.replace("\"currency\": \"USD\"", "\"currency\": \"EUR\"");
    assertThat(inEuro).isNotEqualTo(written);
    assertThat(Months.JSON.read(inEuro, Impact.class).diagnostics())
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.code()).isEqualTo("what-if.must-compare-in-one-currency"));
  }

  @Test
  void variationsAreComparedUnderNamesOfTheirOwn() {
    Scenario one = new Scenario("one", CAPPED);
    assertThatThrownBy(() -> new Scenario(" ", CAPPED))
        .hasMessageContaining("scenario must have a name");
    assertThatThrownBy(() -> ScenarioTable.of(CAPPED, List.of(), FACTS))
        .hasMessageContaining("scenario table must have scenarios");
    assertThatThrownBy(() -> ScenarioTable.of(CAPPED, List.of(one, one), FACTS))
        .hasMessageContaining("scenario table must have each name once");
  }

  @Test
  void onePersonSeesWhichPartDiffersAndWhichFiguresOfTheCalculation() {
    PersonalImpact clara =
        WhatIf.of(Months.commission("10%"), Months.commission("8%")).on(FACTS.get(2));
    assertThat(clara.statement().total()).isEqualTo(Money.parse("USD -200.00"));
    assertThat(clara.statement().changes())
        .singleElement()
        .satisfies(change -> assertThat(change.part()).isEqualTo("Commission"));
    assertThat(clara.why())
        .extracting(change -> change.path())
        .contains("/steps/0/steps/0/inputs/rate");
  }

  @Test
  void theDifferenceIsToldPersonByPersonAndAddsUp() {
    Explained<Impact> impact = WhatIf.of(Months.commission("5%"), CAPPED).on(FACTS, Detail.FULL);
    assertThat(Recalculation.contradictionsIn(impact.because().orElseThrow())).isEmpty();
    assertThat(told("en", impact)).isEqualTo("""
        The change costs USD 250.00 more: USD 1,000.00 instead of USD 750.00. Of 3 people and periods, paid more: 2, paid less: 0.
          Anna, 2026-06: USD 100.00 instead of USD 50.00, a change of USD 50.00.
          Boris, 2026-06: USD 400.00 instead of USD 200.00, a change of USD 200.00.
        """);
    assertThat(told("ru", impact)).isEqualTo("""
        Изменение стоит 250,00 USD: 1 000,00 USD вместо 750,00 USD. Из 3 людей и периодов больше получат: 2, меньше: 0.
          Anna, 2026-06: 100,00 USD вместо 50,00 USD, разница 50,00 USD.
          Boris, 2026-06: 400,00 USD вместо 200,00 USD, разница 200,00 USD.
        """);
  }

  private static String told(String language, Explained<Impact> impact) {
    return PolicyRegistry.discovered(WhatIfTest.class.getClassLoader())
        .wording(Locale.forLanguageTag(language))
        .tell(impact.because().orElseThrow())
        .replace('\u00a0', ' ');
  }

  @Test
  void refusesToCompareTwoCurrenciesNoFactsOrOnePersonTwice() {
    MotivationScheme inEuro = MotivationScheme.builder()
        .from(Months.commission("5%"))
        .currency(CurrencyUnit.EUR)
        .build();
    WhatIf same = WhatIf.of(CAPPED, CAPPED);
    assertThatThrownBy(() -> WhatIf.of(CAPPED, inEuro))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("must compare in one currency");
    assertThatThrownBy(() -> same.on(List.of(), Detail.NONE))
        .hasMessageContaining("must have facts");
    assertThatThrownBy(() -> same.on(List.of(FACTS.get(0), FACTS.get(0)), Detail.NONE))
        .hasMessageContaining("must have each person once in a period");
  }
}
