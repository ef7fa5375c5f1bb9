package io.sdr.kpi.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Category;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.DealKind;
import io.sdr.core.sales.ProductId;
import io.sdr.core.sales.ReturnId;
import io.sdr.core.sales.ReturnReason;
import io.sdr.core.team.TerritoryId;
import io.sdr.core.time.Period;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class CriteriaTest {
  private static Credit.Builder credit() {
    return Credit.builder()
        .person(Sales.ANN)
        .deal(DealId.of("d"))
        .day(LocalDate.parse("2011-05-31"))
        .amount(BigMoney.parse("USD 50"))
        .dealAmount(BigMoney.parse("USD 200"))
        .product(ProductId.of("p"))
        .variant(ProductId.of("v"))
        .category(Category.of("Tools/Drills"))
        .client(ClientId.of("c"))
        .territory(TerritoryId.of("t"))
        .dealKind(DealKind.of("new"))
        .discount(Percent.of("10"))
        .marginShare(Percent.of("25"));
  }

  private static void fits(Criteria.Builder criteria) {
    assertThat(criteria.build().failureOf(credit().build())).isEmpty();
  }

  private static void fails(String reason, Criteria.Builder criteria) {
    assertThat(criteria.build().failureOf(credit().build())).contains(reason);
    assertThat(criteria.build().fit(credit().build())).isFalse();
  }

  private static Criteria.Builder of() {
    return Criteria.builder();
  }

  @Test
  void fitByWhatWasSoldAndToWhom() {
    fits(of());
    fits(of().addProduct(ProductId.of("q")).addProduct(ProductId.of("p")));
    fails("not-this-product", of().addProduct(ProductId.of("v")));
    fails("not-this-variant", of().addVariant(ProductId.of("p")));
    fits(of().addCategory(Category.of("Tools")));
    fails("not-in-this-category", of().addCategory(Category.of("Tools/Drills/Hand")));
    fails("not-this-client", of().addClient(ClientId.of("x")));
    fails("not-on-this-ground", of().addTerritory(TerritoryId.of("x")));
    fails("not-this-kind-of-sale", of().addDealKind(DealKind.of("renewal")));
  }

  @Test
  void fitByHowItCountsForThePerson() {
    fits(of().addKind(CreditKind.DIRECT).addLevel(0));
    fails("not-credited-for-this", of().addKind(CreditKind.ROLL_UP));
    fails("not-on-this-level", of().addLevel(1));
  }

  @Test
  void includeTheirBounds() {
    fits(of().minDiscount(Percent.of("10")).maxDiscount(Percent.of("10")));
    fails("discount-too-small", of().minDiscount(Percent.of("10.01")));
    fails("discount-too-large", of().maxDiscount(Percent.of("9.99")));
    fits(of().minMargin(Percent.of("25")));
    fails("margin-too-small", of().minMargin(Percent.of("25.01")));
    fits(of().minDeal(BigMoney.parse("USD 200")).maxDeal(BigMoney.parse("USD 200")));
    fails("deal-too-small", of().minDeal(BigMoney.parse("USD 200.01")));
    fails("deal-too-large", of().maxDeal(BigMoney.parse("USD 199.99")));
    fails("deal-too-small", of().minDeal(BigMoney.parse("EUR 1")));
    fits(of().window(Period.parse("2011-05")));
    fails("not-in-this-window", of().window(Period.parse("2011-06")));
  }

  @Test
  void doNotFitWhatIsNotKnown() {
    Credit bare = Credit.builder()
        .person(Sales.ANN)
        .deal(DealId.of("d"))
        .day(LocalDate.parse("2011-05-31"))
        .amount(BigMoney.parse("USD 50"))
        .build();
    assertThat(of().minDiscount(Percent.ZERO).build().fit(bare)).isFalse();
    assertThat(of().minMargin(Percent.ZERO).build().fit(bare)).isFalse();
    assertThat(of().minDeal(BigMoney.parse("USD 0")).build().fit(bare)).isFalse();
    assertThat(of().addCategory(Category.of("Tools")).build().fit(bare)).isFalse();
    assertThat(Criteria.any().fit(bare)).isTrue();
  }

  @Test
  void lookAtReasonsOnlyOfWhatCameBack() {
    Criteria refunds = of().addReturnReason(ReturnReason.of("refund")).build();
    assertThat(refunds.fit(credit().build())).isTrue();
    assertThat(refunds.fit(credit().takesBack(ReturnId.of("r")).build())).isFalse();
    assertThat(refunds.fit(credit()
            .takesBack(ReturnId.of("r"))
            .reason(ReturnReason.of("refund"))
            .build()))
        .isTrue();
  }

  @Test
  void lookForWhatCameBackAtTheDayOfItsSale() {
    Criteria june = of().window(Period.parse("2011-06")).build();
    Criteria may = of().window(Period.parse("2011-05")).build();
    Credit back = credit()
        .takesBack(ReturnId.of("r"))
        .soldOn(LocalDate.parse("2011-05-31"))
        .day(LocalDate.parse("2011-06-10"))
        .build();
    assertThat(may.fit(back)).isTrue();
    assertThat(june.failureOf(back)).contains("not-in-this-window");
  }

  @Test
  void exceptWhatOthersFit() {
    fails("excepted", of().addExcept(of().addClient(ClientId.of("c")).build()));
    fits(of().addExcept(of().addClient(ClientId.of("x")).build()));
  }

  @Test
  void areRankedByHowExactlyTheyNameWhatIsSold() {
    List<Criteria> ranked = List.of(
        Criteria.any(),
        of().addClient(ClientId.of("c")).build(),
        of().addCategory(Category.of("Tools")).build(),
        of().addCategory(Category.of("Tools/Drills")).build(),
        of().addProduct(ProductId.of("p")).build(),
        of().addProduct(ProductId.of("p")).addVariant(ProductId.of("v")).build());
    assertThat(ranked.stream().map(Criteria::specificity).toList())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void haveTheirBoundsInOrder() {
    assertThatThrownBy(
            () -> of().minDiscount(Percent.of("2")).maxDiscount(Percent.of("1")).build())
        .hasMessageContaining("criteria must have discounts in order");
    assertThatThrownBy(() -> of().minDeal(BigMoney.parse("USD 2"))
            .maxDeal(BigMoney.parse("EUR 3"))
            .build())
        .hasMessageContaining("criteria must have deal amounts in order");
  }

  @Test
  void aCreditIsInOneCurrencyAndOnItsLevel() {
    assertThatThrownBy(() -> credit().margin(BigMoney.parse("EUR 1")).build())
        .hasMessageContaining("credit must have one currency");
    assertThatThrownBy(() -> credit().level(1).build())
        .hasMessageContaining("credit must have level exactly when rolled up");
    assertThatThrownBy(() -> credit().kind(CreditKind.ROLL_UP).build())
        .hasMessageContaining("credit must have level exactly when rolled up");
    assertThatThrownBy(() -> credit().line(-1).build())
        .hasMessageContaining("credit must not have negative line");
    assertThatThrownBy(() -> Credits.of(CurrencyUnit.EUR, List.of(credit().build())))
        .hasMessageContaining("credits must have one currency");
  }
}
