package io.sdr.kpi.metric;

import static io.sdr.kpi.sample.Scenario.department;
import static io.sdr.kpi.sample.Scenario.placement;
import static io.sdr.kpi.sample.Scenario.returned;
import static io.sdr.kpi.sample.Scenario.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Maps;
import io.sdr.core.quantity.ExchangeRate;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealLine;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.ProductId;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.TeamId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.sample.Scenario;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class TallySheetTest {
  private static final PersonId DIRECTOR = PersonId.of("director");
  private static final PersonId EAST = PersonId.of("east");
  private static final PersonId WEST = PersonId.of("west");
  private static final PersonId ANN = PersonId.of("ann");

  /** Ann sells for the east until 15 May and for the west from 16 May until she leaves after 27 May. */
  private static final Department MOVED = department(List.of(
      placement("director", "all", "-/+").build(),
      placement("east", "east", "-/+").manager(DIRECTOR).build(),
      placement("west", "west", "-/+").manager(DIRECTOR).build(),
      placement("ann", "east", "-/2011-05-16").manager(EAST).build(),
      placement("ann", "west", "2011-05-16/2011-05-28").manager(WEST).build()));

  private static TallySheet.Collector collecting() {
    return TallySheet.collecting(
        MOVED, Period.parse("2011-05"), CurrencyUnit.USD, ExchangeRates.none());
  }

  private static BigMoney revenue(TallySheet sheet, PersonId person, Scope scope) {
    return sheet.of(person, scope).revenue();
  }

  private static Tally ofTeam(TallySheet sheet, String team) {
    return sheet.byTeam().getOrDefault(TeamId.of(team), Tally.empty(CurrencyUnit.USD));
  }

  private static BigMoney usd(String amount) {
    return BigMoney.parse("USD " + amount);
  }

  @Test
  void countsForTheManagerOfTheDayOfTheDeal() {
    TallySheet sheet = collecting()
        .add(won(ANN, "2011-05-15", "USD 100"))
        .add(won(ANN, "2011-05-16", "USD 20"))
        .sheet();
    assertThat(revenue(sheet, ANN, Scope.OWN)).isEqualByComparingTo(usd("120"));
    assertThat(revenue(sheet, EAST, Scope.TEAM)).isEqualByComparingTo(usd("100"));
    assertThat(revenue(sheet, WEST, Scope.TEAM)).isEqualByComparingTo(usd("20"));
    assertThat(revenue(sheet, DIRECTOR, Scope.TEAM)).isEqualByComparingTo(usd("120"));
    assertThat(ofTeam(sheet, "east").revenue()).isEqualByComparingTo(usd("100"));
    assertThat(ofTeam(sheet, "west").revenue()).isEqualByComparingTo(usd("20"));
    assertThat(sheet.byTeam()).doesNotContainKey(TeamId.of("all"));
  }

  @Test
  void takesAReturnFromTheManagerOfTheDayItCameBack() {
    TallySheet sheet = collecting()
        .add(won(ANN, "2011-05-15", "USD 100"))
        .add(returned(ANN, "2011-05-20", "USD 30"))
        .sheet();
    assertThat(revenue(sheet, EAST, Scope.TEAM)).isEqualByComparingTo(usd("100"));
    assertThat(revenue(sheet, WEST, Scope.TEAM)).isEqualByComparingTo(usd("-30"));
    assertThat(sheet.of(ANN, Scope.OWN).of(Quantities.RETURNS)).isEqualTo(1);
  }

  @Test
  void addsOwnAndTeamFacts() {
    TallySheet sheet = collecting()
        .add(won(EAST, "2011-05-02", "USD 7"))
        .add(won(ANN, "2011-05-02", "USD 100"))
        .sheet();
    assertThat(revenue(sheet, EAST, Scope.OWN)).isEqualByComparingTo(usd("7"));
    assertThat(revenue(sheet, EAST, Scope.TEAM)).isEqualByComparingTo(usd("100"));
    assertThat(revenue(sheet, EAST, Scope.OWN_AND_TEAM)).isEqualByComparingTo(usd("107"));
    assertThat(revenue(sheet, DIRECTOR, Scope.TEAM)).isEqualByComparingTo(usd("107"));
    assertThat(sheet.total().revenue()).isEqualByComparingTo(usd("107"));
  }

  @Test
  void leavesWhatComesInAfterLeavingToNobodysTeam() {
    TallySheet sheet = collecting().add(won(ANN, "2011-05-28", "USD 100")).sheet();
    assertThat(revenue(sheet, ANN, Scope.OWN)).isEqualByComparingTo(usd("100"));
    assertThat(revenue(sheet, WEST, Scope.TEAM)).isEqualByComparingTo(usd("0"));
    assertThat(sheet.byTeam()).isEmpty();
    assertThat(sheet.total().revenue()).isEqualByComparingTo(usd("100"));
  }

  @Test
  void countsWhatWasDecidedFromTheFirstToTheLastDay() {
    TallySheet sheet = collecting()
        .add(won(EAST, "2011-04-30", "USD 1"))
        .add(won(EAST, "2011-05-01", "USD 10"))
        .add(won(EAST, "2011-05-31", "USD 100"))
        .add(won(EAST, "2011-06-01", "USD 1000"))
        .add(returned(EAST, "2011-04-30", "USD 1"))
        .add(returned(EAST, "2011-06-01", "USD 1"))
        .sheet();
    assertThat(sheet.total().revenue()).isEqualByComparingTo(usd("110"));
    assertThat(sheet.period()).isEqualTo(Period.parse("2011-05"));
  }

  @Test
  void countsTheLeapDay() {
    TallySheet sheet = TallySheet.collecting(
            MOVED, Period.parse("2012-02"), CurrencyUnit.USD, ExchangeRates.none())
        .add(won(EAST, "2012-02-29", "USD 5"))
        .add(won(EAST, "2012-03-01", "USD 50"))
        .sheet();
    assertThat(sheet.total().revenue()).isEqualByComparingTo(usd("5"));
  }

  @Test
  void leavesOutOpenDeals() {
    Deal open = Deal.builder()
        .from(won(EAST, "2011-05-02", "USD 7"))
        .outcome(Outcome.OPEN)
        .closed(Optional.empty())
        .build();
    assertThat(collecting().add(open).sheet().total()).isEqualTo(Tally.empty(CurrencyUnit.USD));
  }

  @Test
  void isEmptyForEveryoneWithoutFacts() {
    TallySheet sheet = collecting().sheet();
    assertThat(sheet.of(ANN, Scope.OWN_AND_TEAM)).isEqualTo(Tally.empty(CurrencyUnit.USD));
    assertThat(sheet.of(PersonId.of("stranger"), Scope.OWN))
        .isEqualTo(Tally.empty(CurrencyUnit.USD));
    assertThat(sheet.byTeam()).isEmpty();
    assertThat(sheet.byProduct()).isEmpty();
  }

  @Test
  void keepsAccountOfProducts() {
    ProductId tea = ProductId.of("tea");
    SalesReturn back = SalesReturn.builder()
        .from(returned(ANN, "2011-05-05", "USD 3"))
        .product(tea)
        .build();
    TallySheet sheet = collecting()
        .add(Deal.builder().from(won(ANN, "2011-05-02", "USD 7")).product(tea).build())
        .add(Deal.builder().from(Scenario.lost(EAST, "2011-05-02")).product(tea).build())
        .add(won(ANN, "2011-05-02", "USD 100"))
        .add(back)
        .sheet();
    Tally product = sheet.byProduct().getOrDefault(tea, Tally.empty(CurrencyUnit.USD));
    assertThat(sheet.byProduct()).hasSize(1);
    assertThat(product.revenue()).isEqualByComparingTo(usd("4"));
    assertThat(product.of(Quantities.DEALS_LOST)).isEqualTo(1);
  }

  private static DealLine line(int number, String product, String amount) {
    return DealLine.builder()
        .number(number)
        .product(Optional.of(product).filter(name -> !name.isEmpty()).map(ProductId::of))
        .amount(usd(amount))
        .build();
  }

  @Test
  void keepsAccountOfTheProductsOnTheLinesOfADeal() {
    SalesReturn back = SalesReturn.builder()
        .from(returned(ANN, "2011-05-05", "USD 10"))
        .product(ProductId.of("p"))
        .build();
    TallySheet sheet = collecting()
        .add(Deal.builder()
            .from(won(ANN, "2011-05-02", "USD 107"))
            .product(ProductId.of("other"))
            .addLines(line(1, "p", "50"), line(2, "q", "40"), line(3, "p", "10"), line(4, "", "7"))
            .build())
        .add(Deal.builder()
            .from(won(ANN, "2011-05-02", "USD 3"))
            .addLine(line(1, "", "3"))
            .build())
        .add(back)
        .sheet();
    assertThat(Maps.transformValues(sheet.byProduct(), Tally::revenue))
        .containsOnly(
            Map.entry(ProductId.of("other"), usd("7")),
            Map.entry(ProductId.of("p"), usd("50")),
            Map.entry(ProductId.of("q"), usd("40")));
    Tally p = sheet.byProduct().getOrDefault(ProductId.of("p"), Tally.empty(CurrencyUnit.USD));
    assertThat(p.of(Quantities.DEALS_WON)).isEqualTo(1);
    assertThat(p.of(Quantities.LINES)).isEqualTo(2);
    assertThat(sheet.total().revenue()).isEqualByComparingTo(usd("100"));
    assertThat(sheet.total().of(Quantities.LINES)).isEqualTo(5);
  }

  @Test
  void convertsAtTheRateOfTheDayOfTheFact() {
    ExchangeRates rates = ExchangeRates.of(List.of(
        new ExchangeRate(
            CurrencyUnit.EUR,
            CurrencyUnit.USD,
            new BigDecimal("1.5"),
            LocalDate.parse("2011-01-01")),
        new ExchangeRate(
            CurrencyUnit.EUR,
            CurrencyUnit.USD,
            new BigDecimal("2"),
            LocalDate.parse("2011-05-10"))));
    TallySheet sheet = TallySheet.collecting(
            MOVED, Period.parse("2011-05"), CurrencyUnit.USD, rates)
        .add(won(ANN, "2011-05-09", "EUR 10"))
        .add(won(ANN, "2011-05-10", "EUR 10"))
        .add(won(ANN, "2011-05-10", "USD 1"))
        .add(returned(ANN, "2011-05-11", "EUR 3"))
        .sheet();
    assertThat(sheet.total().of(Quantities.SOLD)).isEqualByComparingTo(usd("36"));
    assertThat(sheet.total().of(Quantities.RETURNED)).isEqualByComparingTo(usd("6"));
    assertThat(sheet.currency()).isEqualTo(CurrencyUnit.USD);
  }

  @Test
  void refusesAnAmountWithoutARateAndCountsNothingOfIt() {
    TallySheet.Collector collector = collecting();
    Deal foreign = won(ANN, "2011-05-09", "EUR 10");
    assertThatThrownBy(() -> collector.add(foreign))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("exchange-rate.must-be-declared"));
    assertThat(collector.sheet().byTeam()).isEmpty();
  }

  @Test
  void refusesTheDealOfAStranger() {
    Deal strange = won(PersonId.of("stranger"), "2011-05-09", "USD 10");
    assertThatThrownBy(() -> collecting().add(strange))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("tally.must-know-owner"));
  }

  @Test
  void staysAsItWasWhenMoreIsCollected() {
    TallySheet.Collector collector = collecting().add(won(ANN, "2011-05-09", "USD 10"));
    TallySheet before = collector.sheet();
    collector.add(won(ANN, "2011-05-09", "USD 10"));
    assertThat(before.total().of(Quantities.DEALS_WON)).isEqualTo(1);
    assertThat(collector.sheet().total().of(Quantities.DEALS_WON)).isEqualTo(2);
  }
}
