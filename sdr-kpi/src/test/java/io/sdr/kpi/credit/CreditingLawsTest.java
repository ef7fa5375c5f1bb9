package io.sdr.kpi.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.SalesReturn;
import io.sdr.core.team.PersonId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

class CreditingLawsTest {
  private static final BigMoney NOTHING = BigMoney.zero(CurrencyUnit.USD);

  /** A deal with lines and shares, and returns that may make up all of it. */
  record Story(Deal deal, List<SalesReturn> returns) {
    CreditBook book(Crediting crediting, List<SalesReturn> inOrder) {
      return Sales.book(crediting, deal, inOrder.toArray(new SalesReturn[0]));
    }
  }

  @Provide
  Arbitrary<Story> stories() {
    Arbitrary<Integer> cents = Arbitraries.integers().between(1, 99_999);
    return Combinators.combine(
            cents.list().ofMinSize(1).ofMaxSize(3),
            Arbitraries.integers().between(1, 99),
            cents.list().ofMaxSize(4),
            Arbitraries.integers().between(0, 3).list().ofSize(5))
        .as(CreditingLawsTest::story);
  }

  private static Story story(
      List<Integer> lines, int share, List<Integer> parts, List<Integer> named) {
    int sum = lines.stream().mapToInt(Integer::intValue).sum();
    Deal.Builder deal = Sales.won("d", money(sum))
        .addShare(Sales.revenue(Sales.ANN, String.valueOf(share)))
        .addShare(Sales.revenue(Sales.BOB, String.valueOf(100 - share)))
        .addShare(Sales.overlay(Sales.CAY, "33"));
    for (int i = 0; i < lines.size(); i++) {
      deal.addLine(Sales.line(i + 1, money(lines.get(i)))
          .cost(BigMoney.parse("USD " + money(lines.get(i) / 3)))
          .build());
    }
    List<SalesReturn> returns = new ArrayList<>();
    int left = sum;
    for (int part : parts) {
      if (part < left) {
        returns.add(back(returns.size(), part, named, lines.size()));
        left -= part;
      }
    }
    returns.add(back(returns.size(), left, named, lines.size()));
    return new Story(deal.build(), returns);
  }

  /** A return of the whole deal, or of a line that there is, perhaps of more than the line has left. */
  private static SalesReturn back(int number, int cents, List<Integer> named, int lines) {
    SalesReturn.Builder back = Sales.back("r" + number, "d", money(cents));
    int line = named.get(number);
    return line > 0 && line <= lines ? back.line(line).build() : back.build();
  }

  private static String money(int cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }

  @Provide
  Arbitrary<Crediting> creditings() {
    return Arbitraries.of(
            CreditRules.owner(),
            CreditRules.declaredShares(),
            CreditRules.equally(),
            CreditRules.afterHouse(Percent.of("33.3"), CreditRules.declaredShares()),
            CreditRules.after(Sales.CAY, Percent.of("7"), CreditRules.equally()))
        .map(rule -> Crediting.builder().rule(rule).rollsUp(2).build());
  }

  private static BigMoney direct(CreditBook book) {
    return book.credits().stream()
        .filter(credit -> credit.kind() == CreditKind.DIRECT)
        .map(Credit::amount)
        .reduce(NOTHING, BigMoney::plus);
  }

  @Property
  void directCreditsAndTheHouseAreWhatWasSoldLessWhatCameBack(
      @ForAll("stories") Story story, @ForAll("creditings") Crediting crediting) {
    CreditBook sold = story.book(crediting, List.of());
    assertThat(direct(sold).plus(sold.house()))
        .isEqualByComparingTo(story.deal().amount().orElseThrow());
    CreditBook half =
        story.book(crediting, story.returns().subList(0, story.returns().size() - 1));
    BigMoney left = story.returns().get(story.returns().size() - 1).amount();
    assertThat(direct(half).plus(half.house())).isEqualByComparingTo(left);
  }

  @Property
  void returnsThatMakeUpTheSaleLeaveNothingOfItToAnyone(
      @ForAll("stories") Story story, @ForAll("creditings") Crediting crediting) {
    CreditBook book = story.book(crediting, story.returns());
    for (PersonId person : book.people()) {
      for (CreditFigure figure :
          List.of(CreditFigure.AMOUNT, CreditFigure.QUOTA, CreditFigure.MARGIN)) {
        assertThat(book.of(person).figures(figure).value().orElseThrow().sum().getAmount())
            .isLessThan(new BigDecimal("1e-20"))
            .isGreaterThan(new BigDecimal("-1e-20"));
      }
    }
    assertThat(book.house()).isEqualByComparingTo(NOTHING);
  }

  @Property
  void theOrderInWhichFactsAreAddedDoesNotMatter(
      @ForAll("stories") Story story, @ForAll("creditings") Crediting crediting) {
    List<SalesReturn> backwards = new ArrayList<>(story.returns());
    Collections.reverse(backwards);
    assertThat(story.book(crediting, backwards)).isEqualTo(story.book(crediting, story.returns()));
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
