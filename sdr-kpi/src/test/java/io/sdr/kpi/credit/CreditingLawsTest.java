package io.sdr.kpi.credit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.ExchangeRate;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.DealLine;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.team.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

class CreditingLawsTest {
  private static final LocalDate SALE = LocalDate.parse("2011-05-10");
  private static final ExchangeRates RATES = ExchangeRates.of(List.of(
      rate("EUR", "1.2345", "2011-01-01"),
      rate("JPY", "0.0067", "2011-01-01"),
      rate("KWD", "3.3", "2011-01-01"),
      rate("EUR", "1.31", "2011-05-12"),
      rate("JPY", "0.0071", "2011-05-13")));

  /** A line in the smallest units of its currency, or in tenths of them. */
  record LineStory(int amount, int cost, int recurring, int quantity) {}

  /** What comes back: how much of the rest, of which line, how many days after the sale. */
  record BackStory(int amount, int line, int days) {}

  /** A deal with lines and shares, and returns that make up all of it. */
  record Story(Deal deal, List<SalesReturn> returns) {
    CreditBook book(Crediting crediting, List<SalesReturn> inOrder) {
      Crediting.Collector collector =
          crediting.collecting(Sales.PEOPLE, CurrencyUnit.USD, RATES).add(deal);
      inOrder.forEach(collector::add);
      return collector.book();
    }

    List<SalesReturn> allButOne() {
      return returns.subList(0, returns.size() - 1);
    }

    BigMoney soldIn(CurrencyUnit currency) {
      return RATES.convert(deal.amount().orElseThrow(), currency, SALE).orElseThrow();
    }
  }

  private static ExchangeRate rate(String from, String rate, String since) {
    return new ExchangeRate(
        CurrencyUnit.of(from), CurrencyUnit.USD, new BigDecimal(rate), LocalDate.parse(since));
  }

  @Provide
  Arbitrary<Story> stories() {
    Arbitrary<Integer> amounts =
        Arbitraries.oneOf(Arbitraries.integers().between(0, 20), upTo(99_999));
    Arbitrary<LineStory> lines =
        Combinators.combine(amounts, upTo(99_999), upTo(500), upTo(7)).as(LineStory::new);
    Arbitrary<BackStory> backs = Combinators.combine(
            Arbitraries.oneOf(upTo(20), upTo(99_999)), upTo(3), upTo(5))
        .as(BackStory::new);
    return Combinators.combine(
            Arbitraries.of("USD", "EUR", "JPY", "KWD"),
            Arbitraries.of(0, 1),
            lines.list().ofMinSize(1).ofMaxSize(3).filter(some -> sum(some) > 0),
            Arbitraries.integers().between(1, 98).tuple2(),
            backs.list().ofMinSize(1).ofMaxSize(5))
        .as((currency, finer, some, shares, back) ->
            story(CurrencyUnit.of(currency), finer, some, shares.get1(), shares.get2(), back));
  }

  private static Arbitrary<Integer> upTo(int most) {
    return Arbitraries.integers().between(0, most);
  }

  private static int sum(List<LineStory> lines) {
    return lines.stream().mapToInt(LineStory::amount).sum();
  }

  private static Story story(
      CurrencyUnit currency,
      int finer,
      List<LineStory> lines,
      int share,
      int other,
      List<BackStory> backs) {
    Function<Integer, BigMoney> money = units ->
        BigMoney.of(currency, BigDecimal.valueOf(units, currency.getDecimalPlaces() + finer));
    int second = Math.min(other, 99 - share);
    Deal.Builder deal = Sales.won("d", "1")
        .closed(SALE)
        .amount(money.apply(sum(lines)))
        .addShare(Sales.revenue(Sales.ANN, String.valueOf(share)))
        .addShare(Sales.revenue(Sales.BOB, String.valueOf(second)))
        .addShare(Sales.revenue(Sales.CAY, String.valueOf(100 - share - second)))
        .addShare(Sales.overlay(Sales.WEST, "33"));
    for (int i = 0; i < lines.size(); i++) {
      deal.addLine(line(i + 1, lines.get(i), money));
    }
    return new Story(deal.build(), returns(sum(lines), lines.size(), backs, money));
  }

  private static DealLine line(int number, LineStory line, Function<Integer, BigMoney> money) {
    return DealLine.builder()
        .number(number)
        .amount(money.apply(line.amount))
        .cost(money.apply(line.cost))
        .recurring(money.apply(line.recurring))
        .quantity(BigDecimal.valueOf(line.quantity))
        .build();
  }

  /** Of the whole deal, or of a line that there is, perhaps of more than the line has left. */
  private static List<SalesReturn> returns(
      int sold, int lines, List<BackStory> backs, Function<Integer, BigMoney> money) {
    List<SalesReturn> returns = new ArrayList<>();
    int left = sold;
    for (int i = 0; i < backs.size(); i++) {
      BackStory back = backs.get(i);
      int amount = i + 1 == backs.size() ? left : Math.min(back.amount, left - 1);
      if (amount > 0) {
        left -= amount;
        SalesReturn.Builder some = Sales.back("r" + i, "d", "1")
            .amount(money.apply(amount))
            .date(SALE.plusDays(back.days));
        returns.add(
            back.line > 0 && back.line <= lines ? some.line(back.line).build() : some.build());
      }
    }
    return returns;
  }

  /** An expert whose part no decimal says, and of which only a part counts towards the goal. */
  private static ImmutableList<Share> withExpert(Deal deal) {
    return ImmutableList.of(
        Share.direct(deal.owner(), BigDecimal.ONE),
        Share.ofHouse(new BigDecimal("0.3")),
        new Share(
            Optional.of(Sales.BOB),
            CreditKind.OVERLAY,
            Decimals.quotient(BigDecimal.ONE, BigDecimal.valueOf(3)),
            Percent.of("33.3")));
  }

  @Provide
  Arbitrary<Crediting> creditings() {
    return Arbitraries.of(
            CreditRules.owner(),
            CreditRules.declaredShares(),
            CreditRules.equally(),
            CreditRules.afterHouse(Percent.of("33.3"), CreditRules.declaredShares()),
            CreditRules.after(Sales.CAY, Percent.of("7"), CreditRules.equally()),
            (deal, department, day) -> withExpert(deal))
        .map(rule -> Crediting.builder().rule(rule).rollsUp(2).build());
  }

  private static BigMoney direct(CreditBook book, Predicate<Credit> wanted) {
    return book.credits().stream()
        .filter(credit -> credit.kind() == CreditKind.DIRECT && wanted.test(credit))
        .map(Credit::amount)
        .reduce(BigMoney.zero(CurrencyUnit.USD), BigMoney::plus);
  }

  private static BigMoney whole(CreditBook book) {
    return direct(book, credit -> true).plus(book.house());
  }

  private static void assertNothingLeft(CreditBook book) {
    for (PersonId person : book.people()) {
      for (CreditFigure figure : CreditFigure.values()) {
        assertThat(book.of(person).figures(figure).value().orElseThrow().sum().getAmount())
            .as("%s of %s", figure, person)
            .isZero();
      }
      assertThat(book.of(person).units()).as("units of %s", person).isZero();
    }
    assertThat(book.house().getAmount()).isZero();
  }

  @Property
  void directCreditsAndTheHouseAreWhatWasSoldLessWhatCameBack(
      @ForAll("stories") Story story, @ForAll("creditings") Crediting crediting) {
    BigMoney sold = story.soldIn(CurrencyUnit.USD);
    assertThat(whole(story.book(crediting, List.of()))).isEqualByComparingTo(sold);
    SalesReturn last = story.returns().get(story.returns().size() - 1);
    CreditBook some = story.book(crediting, story.allButOne());
    assertThat(whole(some))
        .isEqualByComparingTo(
            RATES.convert(last.amount(), CurrencyUnit.USD, SALE).orElseThrow());
  }

  @Property
  void eachDayDirectCreditsAreWhatWasSoldLessWhatCameBackThatDay(@ForAll("stories") Story story) {
    Crediting atTheRateOfReturns = Crediting.builder()
        .rule(CreditRules.declaredShares())
        .returnsAt(RateDay.RETURN)
        .build();
    CreditBook book = story.book(atTheRateOfReturns, story.returns());
    for (int i = 0; i <= 5; i++) {
      LocalDate day = SALE.plusDays(i);
      BigMoney back = story.returns().stream()
          .filter(one -> one.date().equals(day))
          .map(one -> RATES.convert(one.amount(), CurrencyUnit.USD, day).orElseThrow())
          .reduce(BigMoney.zero(CurrencyUnit.USD), BigMoney::plus);
      BigMoney sold = i == 0 ? story.soldIn(CurrencyUnit.USD) : BigMoney.zero(CurrencyUnit.USD);
      assertThat(direct(book, credit -> credit.day().equals(day)))
          .isEqualByComparingTo(sold.minus(back));
    }
  }

  @Property
  void returnsThatMakeUpTheSaleLeaveNothingOfItToAnyoneInAnyFigure(
      @ForAll("stories") Story story, @ForAll("creditings") Crediting crediting) {
    assertNothingLeft(story.book(crediting, story.returns()));
  }

  @Property
  void noReturnBringsAnyoneAnythingNorTakesMoreThanThereWas(
      @ForAll("stories") Story story, @ForAll("creditings") Crediting crediting) {
    CreditBook book = story.book(crediting, story.allButOne());
    assertThat(book.credits())
        .filteredOn(credit -> credit.takesBack().isPresent())
        .noneMatch(credit -> credit.amount().isPositive() || credit.units().signum() > 0);
    for (PersonId person : book.people()) {
      for (int line = 1; line <= story.deal().lines().size(); line++) {
        int number = line;
        Credits ofLine = book.of(person).where(credit -> credit.line() == number);
        assertThat(
                ofLine.figures(CreditFigure.AMOUNT).value().orElseThrow().sum().isNegative())
            .isFalse();
        assertThat(ofLine.units()).isNotNegative();
      }
    }
  }

  @Property
  void thePartsOfTheUnitsAreTheUnits(@ForAll("stories") Story story) {
    Crediting above =
        Crediting.builder().rule(CreditRules.declaredShares()).rollsUp(2).build();
    BigDecimal sold = story.deal().lines().stream()
        .map(DealLine::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(story.book(above, List.of()).of(Sales.HEAD).units()).isEqualByComparingTo(sold);
  }

  @Property
  void theOrderInWhichFactsAreAddedDoesNotMatter(
      @ForAll("stories") Story story,
      @ForAll("stories") Story other,
      @ForAll("creditings") Crediting crediting,
      @ForAll int seed) {
    Deal second = Deal.builder().from(other.deal()).id(DealId.of("e")).build();
    List<Object> facts = new ArrayList<>(story.returns());
    facts.add(story.deal());
    facts.add(second);
    CreditBook inOrder = book(crediting, facts);
    Collections.shuffle(facts, new Random(seed));
    assertThat(book(crediting, facts)).isEqualTo(inOrder);
  }

  private static CreditBook book(Crediting crediting, List<Object> facts) {
    Crediting.Collector collector = crediting.collecting(Sales.PEOPLE, CurrencyUnit.USD, RATES);
    for (Object fact : facts) {
      if (fact instanceof Deal deal) {
        collector.add(deal);
      } else {
        collector.add((SalesReturn) fact);
      }
    }
    return collector.book();
  }

  @Property
  void whatCountsBesideTheWholeChangesNothingOfIt(@ForAll("stories") Story story) {
    Crediting alone = Sales.by(CreditRules.declaredShares());
    Crediting above =
        Crediting.builder().rule(CreditRules.declaredShares()).rollsUp(2).build();
    for (PersonId seller : List.of(Sales.ANN, Sales.BOB)) {
      assertThat(story.book(above, story.returns()).of(seller))
          .isEqualTo(story.book(alone, story.returns()).of(seller));
    }
  }
}
