package io.sdr.kpi.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.ExchangeRate;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Category;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealKind;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.ProductId;
import io.sdr.core.sales.ReturnId;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.TerritoryId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class CreditingTest {
  private static CreditBook book(CreditRule rule, Deal deal, SalesReturn... returns) {
    return Sales.book(Sales.by(rule), deal, returns);
  }

  private static BigMoney usd(String amount) {
    return BigMoney.parse("USD " + amount);
  }

  private static BigMoney sum(CreditBook book, PersonId person) {
    return book.of(person).figures(CreditFigure.AMOUNT).value().orElseThrow().sum();
  }

  @Test
  void creditsTheOwnerUnlessSharesAreDeclaredAndAskedFor() {
    Deal deal = Sales.won("d", "100")
        .addShare(Sales.revenue(Sales.BOB, "70"))
        .addShare(Sales.revenue(Sales.CAY, "30"))
        .addShare(Sales.overlay(Sales.ANN, "10"))
        .build();
    assertThat(Sales.told(book(CreditRules.owner(), deal))).containsExactly("ann DIRECT0 0 100.00");
    assertThat(Sales.told(book(CreditRules.declaredShares(), deal)))
        .containsExactly("ann OVERLAY0 0 10.00", "bob DIRECT0 0 70.00", "cay DIRECT0 0 30.00");
    assertThat(
            Sales.told(book(CreditRules.declaredShares(), Sales.won("d", "100").build())))
        .containsExactly("ann DIRECT0 0 100.00");
  }

  @Test
  void dividesEquallyToTheCent() {
    Deal deal = Sales.won("d", "100")
        .addShare(Sales.revenue(Sales.ANN, "98"))
        .addShare(Sales.revenue(Sales.BOB, "1"))
        .addShare(Sales.revenue(Sales.CAY, "1"))
        .build();
    assertThat(Sales.told(book(CreditRules.equally(), deal)))
        .containsExactly("ann DIRECT0 0 33.34", "bob DIRECT0 0 33.33", "cay DIRECT0 0 33.33");
    assertThat(Sales.told(book(CreditRules.equally(), Sales.won("d", "7").build())))
        .containsExactly("ann DIRECT0 0 7.00");
  }

  @Test
  void leavesThePartOfTheHouseToNobody() {
    Deal deal = Sales.won("d", "10000").build();
    CreditBook book = book(
        CreditRules.after(
            Sales.BOB,
            Percent.of("20"),
            CreditRules.afterHouse(Percent.of("40"), CreditRules.owner())),
        deal);
    assertThat(sum(book, Sales.BOB)).isEqualByComparingTo(usd("2000"));
    assertThat(sum(book, Sales.ANN)).isEqualByComparingTo(usd("4800"));
    assertThat(book.house()).isEqualByComparingTo(usd("3200"));
    CreditBook other = book(
        CreditRules.afterHouse(
            Percent.of("40"), CreditRules.after(Sales.BOB, Percent.of("20"), CreditRules.owner())),
        deal);
    assertThat(sum(other, Sales.BOB)).isEqualByComparingTo(usd("1200"));
    assertThat(sum(other, Sales.ANN)).isEqualByComparingTo(usd("4800"));
    assertThat(other.house()).isEqualByComparingTo(usd("4000"));
  }

  @Test
  void rollsUpToTheManagersOfTheDayOfTheSale() {
    Crediting twoLevels = Crediting.builder().rollsUp(2).build();
    assertThat(Sales.told(Sales.book(twoLevels, Sales.won("d", "100").build())))
        .containsExactly(
            "ann DIRECT0 0 100.00", "east ROLL_UP1 0 100.00", "head ROLL_UP2 0 100.00");
    assertThat(Sales.told(Sales.book(
            twoLevels,
            Sales.won("d", "100").closed(LocalDate.parse("2011-05-16")).build(),
            Sales.back("r", "d", "10").build())))
        .containsExactly(
            "ann DIRECT0 0 100.00",
            "ann DIRECT0 0 -10.00",
            "head ROLL_UP2 0 100.00",
            "head ROLL_UP2 0 -10.00",
            "west ROLL_UP1 0 100.00",
            "west ROLL_UP1 0 -10.00");
    assertThat(Sales.told(
            Sales.book(twoLevels, Sales.won("d", "1").owner(Sales.HEAD).build())))
        .containsExactly("head DIRECT0 0 1.00");
  }

  @Test
  void creditsAManagerWithThePartsOfEveryoneBelow() {
    Deal deal = Sales.won("d", "100")
        .addShare(Sales.revenue(Sales.BOB, "50"))
        .addShare(Sales.revenue(Sales.CAY, "50"))
        .build();
    CreditBook book = Sales.book(
        Crediting.builder().rule(CreditRules.declaredShares()).rollsUp(1).build(), deal);
    assertThat(sum(book, Sales.EAST)).isEqualByComparingTo(usd("100"));
    assertThat(book.of(Sales.EAST).all()).hasSize(2);
    assertThat(book.of(Sales.HEAD).all()).isEmpty();
    assertThat(book.people()).containsExactly(Sales.BOB, Sales.CAY, Sales.EAST);
  }

  @Test
  void keepsWhatIsKnownOfALine() {
    Deal deal = Sales.won("d", "90")
        .client(ClientId.of("c"))
        .territory(TerritoryId.of("t"))
        .kind(DealKind.of("renewal"))
        .addLine(Sales.line(1, "80")
            .product(ProductId.of("p"))
            .variant(ProductId.of("v"))
            .category(Category.of("Tools"))
            .quantity(new BigDecimal("4"))
            .list(usd("100"))
            .cost(usd("60"))
            .recurring(usd("40"))
            .build())
        .addLine(Sales.line(2, "10").build())
        .addShare(Sales.revenue(Sales.ANN, "25"))
        .addShare(Sales.revenue(Sales.BOB, "75"))
        .build();
    Credit credit = book(CreditRules.declaredShares(), deal).of(Sales.ANN).all().get(0);
    assertThat(credit.amount()).isEqualByComparingTo(usd("20"));
    assertThat(credit.margin().orElseThrow()).isEqualByComparingTo(usd("5"));
    assertThat(credit.recurring().orElseThrow()).isEqualByComparingTo(usd("10"));
    assertThat(credit.units()).isEqualByComparingTo("1");
    assertThat(credit.dealAmount().orElseThrow()).isEqualByComparingTo(usd("90"));
    assertThat(credit.discount()).contains(Percent.of("20"));
    assertThat(credit.marginShare()).contains(Percent.of("25"));
    assertThat(credit.product()).contains(ProductId.of("p"));
    assertThat(credit.variant()).contains(ProductId.of("v"));
    assertThat(credit.category()).contains(Category.of("Tools"));
    assertThat(credit.client()).contains(ClientId.of("c"));
    assertThat(credit.territory()).contains(TerritoryId.of("t"));
    assertThat(credit.dealKind()).contains(DealKind.of("renewal"));
    Credit bare = book(CreditRules.declaredShares(), deal).of(Sales.ANN).all().get(1);
    assertThat(bare.margin()).isEmpty();
    assertThat(bare.figure(CreditFigure.MARGIN)).isEqualTo(Measured.undefined("line-has-no-cost"));
    assertThat(bare.figure(CreditFigure.RECURRING).value().orElseThrow())
        .isEqualByComparingTo(usd("0"));
  }

  @Test
  void takesBackLineByLineOrOfTheWholeDeal() {
    Deal deal = Sales.won("d", "90")
        .addLine(
            Sales.line(1, "60").cost(usd("30")).quantity(new BigDecimal("3")).build())
        .addLine(Sales.line(2, "30").build())
        .build();
    assertThat(Sales.told(
            book(CreditRules.owner(), deal, Sales.back("r", "d", "20").line(1).build())))
        .containsExactly("ann DIRECT0 1 60.00", "ann DIRECT0 2 30.00", "ann DIRECT0 1 -20.00");
    CreditBook whole =
        book(CreditRules.owner(), deal, Sales.back("r", "d", "45").build());
    assertThat(Sales.told(whole))
        .containsExactly(
            "ann DIRECT0 1 60.00",
            "ann DIRECT0 2 30.00",
            "ann DIRECT0 1 -30.00",
            "ann DIRECT0 2 -15.00");
    Credit back = whole.of(Sales.ANN).all().get(2);
    assertThat(back.margin().orElseThrow()).isEqualByComparingTo(usd("-15"));
    assertThat(back.units()).isEqualByComparingTo("-1.5");
    assertThat(back.takesBack()).contains(ReturnId.of("r"));
    assertThat(back.day()).isEqualTo(LocalDate.parse("2011-06-20"));
  }

  @Test
  void whatANamedLineHasNoMoreIsTakenFromTheOthers() {
    Deal deal = Sales.won("d", "90")
        .addLine(Sales.line(1, "60").cost(usd("30")).build())
        .addLine(Sales.line(2, "30").cost(usd("0")).build())
        .build();
    for (String[] order : new String[][] {{"r1", "r2"}, {"r2", "r1"}}) {
      CreditBook book = book(
          CreditRules.owner(),
          deal,
          Sales.back(order[0], "d", "30").build(),
          Sales.back(order[1], "d", "60").line(1).build());
      for (CreditFigure figure : List.of(CreditFigure.AMOUNT, CreditFigure.MARGIN)) {
        assertThat(book.of(Sales.ANN).figures(figure).value().orElseThrow().sum())
            .isEqualByComparingTo(usd("0"));
      }
      assertThat(book.credits()).noneMatch(credit -> credit.amount().isZero());
    }
  }

  @Test
  void countsReturnsWhenItIsDeclared() {
    Deal deal = Sales.won("d", "90").build();
    SalesReturn back = Sales.back("r", "d", "20").build();
    CreditBook onSale =
        Sales.book(Crediting.builder().returnsCount(ReturnsCount.ON_SALE).build(), deal, back);
    assertThat(onSale.of(Sales.ANN).all())
        .extracting(Credit::day)
        .containsOnly(LocalDate.parse("2011-05-10"));
    assertThat(Sales.told(Sales.book(
            Crediting.builder().returnsCount(ReturnsCount.NOT_HERE).build(), deal, back)))
        .containsExactly("ann DIRECT0 0 90.00");
  }

  @Test
  void mayTakeBackMoreThanWasSold() {
    CreditBook book = book(
        CreditRules.owner(),
        Sales.won("d", "90").build(),
        Sales.back("r", "d", "100").build());
    assertThat(sum(book, Sales.ANN)).isEqualByComparingTo(usd("-10"));
  }

  @Test
  void convertsAtTheRateOfTheSaleOrOfTheReturn() {
    Deal deal = Sales.won("d", "1").amount(BigMoney.parse("EUR 100")).build();
    SalesReturn back =
        Sales.back("r", "d", "1").amount(BigMoney.parse("EUR 100")).build();
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
            LocalDate.parse("2011-06-01"))));
    for (RateDay day : RateDay.values()) {
      CreditBook book = Crediting.builder()
          .returnsAt(day)
          .build()
          .collecting(Sales.PEOPLE, CurrencyUnit.USD, rates)
          .add(deal)
          .add(back)
          .book();
      assertThat(sum(book, Sales.ANN))
          .isEqualByComparingTo(day == RateDay.SALE ? usd("0") : usd("-50"));
      assertThat(book.of(Sales.ANN).all().get(0).dealAmount().orElseThrow())
          .isEqualByComparingTo(usd("150"));
    }
  }

  @Test
  void creditsOnlyWhatWasWon() {
    Deal open =
        Sales.won("d", "5").outcome(Outcome.OPEN).closed(Optional.empty()).build();
    assertThat(book(CreditRules.owner(), open).credits()).isEmpty();
    assertThat(
            book(CreditRules.owner(), Sales.won("d", "5").outcome(Outcome.LOST).build())
                .credits())
        .isEmpty();
  }

  @Test
  void countsTowardsTheGoalApartFromPay() {
    CreditRule expert = (deal, department, day) -> ImmutableList.of(
        Share.direct(deal.owner(), BigDecimal.ONE),
        Share.overlay(Sales.BOB, Percent.of("10")).countingTowardsGoal(Percent.ZERO));
    Credit credit =
        book(expert, Sales.won("d", "50").build()).of(Sales.BOB).all().get(0);
    assertThat(credit.figure(CreditFigure.AMOUNT).value().orElseThrow())
        .isEqualByComparingTo(usd("5"));
    assertThat(credit.figure(CreditFigure.QUOTA).value().orElseThrow())
        .isEqualByComparingTo(usd("0"));
  }

  @Test
  void belowCostIsALossOrNothing() {
    Deal deal = Sales.won("d", "50")
        .addLine(Sales.line(1, "50").cost(usd("80")).build())
        .build();
    for (Credit credit :
        book(CreditRules.owner(), deal, Sales.back("r", "d", "50").build()).credits()) {
      assertThat(credit.figure(CreditFigure.MARGIN).value().orElseThrow().abs())
          .isEqualByComparingTo(usd("30"));
      assertThat(credit.figure(CreditFigure.MARGIN_OR_NOTHING).value().orElseThrow())
          .isEqualByComparingTo(usd("0"));
    }
  }

  @Test
  void whatIsGivenAwayAtACostIsALossOrNothing() {
    Deal deal =
        Sales.won("d", "0").addLine(Sales.line(1, "0").cost(usd("80")).build()).build();
    Credit credit = book(CreditRules.owner(), deal).credits().get(0);
    assertThat(credit.figure(CreditFigure.MARGIN).value().orElseThrow())
        .isEqualByComparingTo(usd("-80"));
    assertThat(credit.figure(CreditFigure.MARGIN_OR_NOTHING).value().orElseThrow())
        .isEqualByComparingTo(usd("0"));
  }

  @Test
  void refusesWhatItCannotCredit() {
    Deal deal = Sales.won("d", "50").build();
    refuses(
        "crediting must know everyone credited",
        () -> book(
            CreditRules.owner(),
            Sales.won("d", "5").owner(PersonId.of("stranger")).build()));
    refuses(
        "crediting must know deal of return",
        () -> book(CreditRules.owner(), deal, Sales.back("r", "another", "5").build()));
    refuses(
        "crediting must know deal of return",
        () -> book(
            CreditRules.owner(),
            deal,
            Sales.back("r", "d", "5").deal(Optional.empty()).build()));
    refuses(
        "crediting must know line of return",
        () -> book(CreditRules.owner(), deal, Sales.back("r", "d", "5").line(1).build()));
    refuses(
        "crediting must have return in currency of deal",
        () -> book(
            CreditRules.owner(),
            deal,
            Sales.back("r", "d", "5").amount(BigMoney.parse("EUR 5")).build()));
    refuses(
        "crediting must see each return once",
        () -> book(
            CreditRules.owner(),
            deal,
            Sales.back("r", "d", "5").build(),
            Sales.back("r", "d", "6").build()));
    refuses(
        "crediting must see each deal once",
        () -> Crediting.toOwners()
            .collecting(Sales.PEOPLE, CurrencyUnit.USD, ExchangeRates.none())
            .add(deal)
            .add(deal));
    refuses(
        "exchange rate must be declared",
        () -> book(
            CreditRules.owner(),
            Sales.won("d", "5").amount(BigMoney.parse("EUR 5")).build()));
    refuses(
        "crediting must roll up sensibly", () -> Crediting.builder().rollsUp(-1).build());
    refuses(
        "first part must be a part",
        () -> CreditRules.afterHouse(Percent.of("101"), CreditRules.owner()));
  }

  private static void refuses(String message, ThrowingCallable call) {
    assertThatThrownBy(call).hasMessageContaining(message);
  }
}
