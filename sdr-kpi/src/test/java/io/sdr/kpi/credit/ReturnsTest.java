package io.sdr.kpi.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.ExchangeRate;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealLine;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.kpi.sample.Scenario;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class ReturnsTest {
  private static final Crediting SHARED = Sales.by(CreditRules.declaredShares());

  private static BigMoney usd(String amount) {
    return BigMoney.parse("USD " + amount);
  }

  private static Deal.Builder ofThree(String amount) {
    return Sales.won("d", amount)
        .addShare(Sales.revenue(Sales.ANN, "43"))
        .addShare(Sales.revenue(Sales.BOB, "43"))
        .addShare(Sales.revenue(Sales.CAY, "14"));
  }

  private static SalesReturn back(String id, String amount) {
    return Sales.back(id, "d", amount).build();
  }

  private static BigDecimal sum(CreditBook book, PersonId person, CreditFigure figure) {
    return book.of(person).figures(figure).value().orElseThrow().sum().getAmount();
  }

  private static void assertNothingLeft(CreditBook book) {
    for (PersonId person : book.people()) {
      for (CreditFigure figure : CreditFigure.values()) {
        book.of(person)
            .figures(figure)
            .value()
            .ifPresent(amounts -> assertThat(amounts.sum().getAmount())
                .as("%s of %s", figure, person)
                .isZero());
      }
      assertThat(book.of(person).units()).as("units of %s", person).isZero();
    }
    assertThat(book.house().getAmount()).isZero();
  }

  @Test
  void noReturnBringsAnyoneAnything() {
    CreditBook book =
        Sales.book(SHARED, ofThree("100").build(), back("r1", "0.10"), back("r2", "0.01"));
    assertThat(book.credits())
        .filteredOn(credit -> credit.takesBack().isPresent())
        .noneMatch(credit -> credit.amount().isPositive());
    CreditBook all = Sales.book(
        SHARED,
        ofThree("100").build(),
        back("r1", "0.10"),
        back("r2", "0.01"),
        back("r3", "99.89"));
    assertNothingLeft(all);
  }

  @Test
  void keepsTheProportionOverManyTinyReturns() {
    SalesReturn[] cents = new SalesReturn[50];
    for (int i = 0; i < cents.length; i++) {
      cents[i] = back("r" + i, "0.01");
    }
    CreditBook book = Sales.book(SHARED, ofThree("1").build(), cents);
    assertThat(sum(book, Sales.ANN, CreditFigure.AMOUNT))
        .isBetween(new BigDecimal("0.20"), new BigDecimal("0.23"));
    assertThat(sum(book, Sales.CAY, CreditFigure.AMOUNT))
        .isBetween(new BigDecimal("0.06"), new BigDecimal("0.09"));
  }

  @Test
  void aTinyReturnTakesBackTheMarginThatItTookThePartOf() {
    Deal deal =
        ofThree("100").addLine(Sales.line(1, "100").cost(usd("70")).build()).build();
    assertNothingLeft(Sales.book(SHARED, deal, back("r1", "0.01"), back("r2", "99.99")));
  }

  @Test
  void takesFromALineFinerThanACentNoMoreThanItHas() {
    Deal.Builder deal = Sales.won("d", "0.02");
    for (int i = 1; i <= 4; i++) {
      deal.addLine(Sales.line(i, "0.005").cost(usd("0.00" + i)).build());
    }
    CreditBook half = Sales.book(Crediting.toOwners(), deal.build(), back("r", "0.01"));
    for (int i = 1; i <= 4; i++) {
      int line = i;
      BigMoney left = half.of(Sales.ANN)
          .where(credit -> credit.line() == line)
          .figures(CreditFigure.AMOUNT)
          .value()
          .orElseThrow()
          .sum();
      assertThat(left).isBetween(usd("0"), usd("0.005"));
    }
    assertNothingLeft(
        Sales.book(Crediting.toOwners(), deal.build(), back("r", "0.01"), back("s", "0.01")));
  }

  @Test
  void whatWasGivenAwayGoesBackWithTheDeal() {
    Deal deal = Sales.won("d", "100")
        .addLine(Sales.line(1, "100").cost(usd("50")).build())
        .addLine(
            Sales.line(2, "0").cost(usd("80")).quantity(new BigDecimal("4")).build())
        .build();
    CreditBook half = Sales.book(Crediting.toOwners(), deal, back("r", "50"));
    assertThat(sum(half, Sales.ANN, CreditFigure.MARGIN)).isEqualByComparingTo("-15");
    assertThat(half.of(Sales.ANN).units()).isEqualByComparingTo("2.5");
    assertNothingLeft(Sales.book(
        Crediting.toOwners(),
        deal,
        back("r", "50"),
        Sales.back("s", "d", "50").line(1).build()));
  }

  @Test
  void thePartsOfAUnitAreAUnit() {
    Deal deal = Sales.won("d", "90")
        .addShare(Sales.revenue(Sales.ANN, "20"))
        .addShare(Sales.revenue(Sales.BOB, "30"))
        .addShare(Sales.revenue(Sales.CAY, "50"))
        .build();
    Crediting above = Crediting.builder().rule(CreditRules.equally()).rollsUp(1).build();
    assertThat(Sales.book(above, deal).of(Sales.EAST).units()).isEqualByComparingTo("1");
    assertNothingLeft(Sales.book(above, deal, back("r1", "0.01"), back("r2", "89.99")));
  }

  @Test
  void takesBackAllOfAPartBesideTheWholeThatNoDecimalSays() {
    CreditRule third = (deal, department, day) -> ImmutableList.of(
        Share.direct(deal.owner(), BigDecimal.ONE),
        new Share(
                Optional.of(Sales.BOB),
                CreditKind.OVERLAY,
                Decimals.quotient(BigDecimal.ONE, BigDecimal.valueOf(3)),
                Percent.HUNDRED)
            .countingTowardsGoal(Percent.of("33.3")));
    Deal deal = Sales.won("d", "123456.78").build();
    assertNothingLeft(Sales.book(
        Sales.by(third),
        deal,
        back("r1", "9.87"),
        back("r2", "10000.01"),
        back("r3", "113446.90")));
  }

  @Test
  void takesBackMoreThanWasSoldInTheSameProportion() {
    CreditBook book =
        Sales.book(SHARED, ofThree("100").build(), back("r1", "60"), back("r2", "60"));
    assertThat(sum(book, Sales.ANN, CreditFigure.AMOUNT)).isEqualByComparingTo("-8.60");
    assertThat(sum(book, Sales.CAY, CreditFigure.AMOUNT)).isEqualByComparingTo("-2.80");
  }

  @Test
  void returnsAtTheSameRateLeaveNothingWhicheverDayCounts() {
    ExchangeRates rates = ExchangeRates.of(List.of(new ExchangeRate(
        CurrencyUnit.JPY,
        CurrencyUnit.USD,
        new BigDecimal("0.0067"),
        LocalDate.parse("2011-01-01"))));
    Deal deal = ofThree("1").amount(BigMoney.parse("JPY 10001")).build();
    for (RateDay day : RateDay.values()) {
      CreditBook book = Crediting.builder()
          .rule(CreditRules.afterHouse(Percent.of("7"), CreditRules.declaredShares()))
          .returnsAt(day)
          .build()
          .collecting(Sales.PEOPLE, CurrencyUnit.USD, rates)
          .add(deal)
          .add(Sales.back("r1", "d", "1").amount(BigMoney.parse("JPY 3")).build())
          .add(Sales.back("r2", "d", "1").amount(BigMoney.parse("JPY 9998")).build())
          .book();
      assertNothingLeft(book);
    }
  }

  @Test
  void takesBackFromThoseWhoLeftAndFromTheManagersOfTheSale() {
    Department gone = Scenario.department(List.of(
        Scenario.placement("head", "all", "-/+").build(),
        Scenario.placement("ann", "east", "-/2011-06-01").manager(Sales.HEAD).build()));
    CreditBook book = Crediting.builder()
        .rollsUp(1)
        .build()
        .collecting(gone, CurrencyUnit.USD, ExchangeRates.none())
        .add(Sales.won("d", "100").build())
        .add(back("r", "100"))
        .book();
    assertThat(book.people()).containsExactly(Sales.ANN, Sales.HEAD);
    assertThat(book.of(Sales.HEAD).all()).hasSize(2);
    assertNothingLeft(book);
  }

  @Test
  void refusesWhatCannotHaveComeBack() {
    assertThatThrownBy(() -> Sales.book(
            SHARED,
            ofThree("100").build(),
            Sales.back("r", "d", "1").date(LocalDate.parse("2011-05-09")).build()))
        .hasMessageContaining("crediting must not have return before sale");
    assertThatThrownBy(() -> Sales.book(SHARED, ofThree("0").build(), back("r", "1")))
        .hasMessageContaining("crediting must have sold what comes back");
  }

  @Test
  void takesBackOnTheDayOfTheSaleItself() {
    SalesReturn sameDay =
        Sales.back("r", "d", "100").date(LocalDate.parse("2011-05-10")).build();
    assertNothingLeft(Sales.book(SHARED, ofThree("100").build(), sameDay));
  }

  @Test
  void theOrderInWhichTheLinesOfADealAreListedDoesNotMatter() {
    List<DealLine> lines =
        List.of(Sales.line(1, "0.01").build(), Sales.line(2, "0.01").build());
    Deal deal = Sales.won("d", "0.02").lines(lines).build();
    Deal backwards =
        Sales.won("d", "0.02").lines(List.of(lines.get(1), lines.get(0))).build();
    assertThat(Sales.book(Crediting.toOwners(), backwards, back("r", "0.01")))
        .isEqualTo(Sales.book(Crediting.toOwners(), deal, back("r", "0.01")));
  }
}
