package io.sdr.kpi.pay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.Category;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.DealKind;
import io.sdr.core.sales.ProductId;
import io.sdr.core.sales.ReturnId;
import io.sdr.core.sales.ReturnReason;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.TerritoryId;
import io.sdr.core.time.Period;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.credit.CreditBook;
import io.sdr.kpi.credit.CreditKind;
import io.sdr.kpi.credit.CreditRule;
import io.sdr.kpi.credit.CreditRules;
import io.sdr.kpi.credit.Crediting;
import io.sdr.kpi.credit.Credits;
import io.sdr.kpi.credit.Criteria;
import io.sdr.kpi.credit.RateDay;
import io.sdr.kpi.credit.Share;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Yardstick;
import io.sdr.kpi.payrun.CreditProfile;
import io.sdr.kpi.rate.Beyond;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.Bracket;
import io.sdr.kpi.rate.CurvePoint;
import io.sdr.kpi.rate.PayCurve;
import io.sdr.kpi.rate.PayoutGrid;
import io.sdr.kpi.rate.PayoutScale;
import io.sdr.kpi.rate.PayoutScales;
import io.sdr.kpi.rate.Step;
import io.sdr.kpi.rule.KpiItem;
import io.sdr.kpi.rule.LevelAmount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Values with everything that they can have, to be written and read back. */
final class JsonSamples {
  private static final PersonId ANN = PersonId.of("ann");
  private static final List<Step> STEPS = List.of(
      new Step(Percent.ZERO, Percent.HUNDRED), new Step(Percent.HUNDRED, Percent.of("150")));

  static final ImmutableList<PayoutScale> SCALES = ImmutableList.of(
      PayoutScales.marginal(STEPS),
      PayoutScales.steps(Boundary.LOWER_INCLUSIVE, STEPS),
      PayoutScales.whole(Boundary.UPPER_INCLUSIVE, STEPS),
      PayoutScales.brackets(List.of(
          new Bracket(Percent.of("1"), Optional.of(Percent.of("4")), Percent.HUNDRED),
          new Bracket(Percent.of("5"), Optional.empty(), Percent.of("125")))),
      PayoutScales.curve(
          List.of(
              new CurvePoint(Percent.of("70"), Percent.ZERO),
              new CurvePoint(Percent.HUNDRED, Percent.HUNDRED)),
          Percent.ZERO,
          Beyond.CAP),
      PayoutScales.linear(Percent.of("70"), Optional.of(Percent.of("200"))),
      PayoutScales.linear());

  static final ImmutableList<CreditRule> CREDIT_RULES = ImmutableList.of(
      CreditRules.owner(),
      CreditRules.declaredShares(),
      CreditRules.equally(),
      CreditRules.after(ANN, Percent.of("20"), CreditRules.owner()),
      CreditRules.afterHouse(Percent.of("40"), CreditRules.equally()));

  private JsonSamples() {}

  static ImmutableListMultimap<Class<?>, Object> all() {
    ImmutableListMultimap.Builder<Class<?>, Object> samples = ImmutableListMultimap.builder();
    samples.putAll(PayoutScale.class, SCALES).putAll(CreditRule.class, CREDIT_RULES);
    samples.putAll(Step.class, STEPS);
    samples.put(Bracket.class, new Bracket(Percent.of("5"), Optional.empty(), Percent.of("125")));
    samples.put(CurvePoint.class, new CurvePoint(Percent.of("70"), Percent.ZERO));
    samples.put(PayCurve.class, curve());
    samples.put(PayCurve.Point.class, curve().points().get(1));
    samples.put(PayoutGrid.class, grid());
    samples.putAll(Criteria.class, criteria(), Criteria.any());
    samples.putAll(Credit.class, credit(), bare());
    samples.putAll(
        CreditProfile.class,
        CreditProfile.plain(),
        CreditProfile.builder()
            .kind(CreditKind.ROLL_UP)
            .level(2)
            .isReturn(true)
            .reason(ReturnReason.of("broken"))
            .product(ProductId.of("licence"))
            .discount(Percent.of("12.5"))
            .build());
    Credits credits = Credits.of(CurrencyUnit.USD, List.of(credit(), bare()));
    samples.putAll(Credits.class, credits, Credits.none(CurrencyUnit.USD));
    samples.put(
        CreditBook.class,
        CreditBook.of(CurrencyUnit.USD, credits.all(), BigMoney.parse("USD 0.5")));
    samples.putAll(
        Share.class,
        Share.direct(ANN, BigDecimal.ONE),
        Share.ofHouse(BigDecimal.ONE),
        Share.overlay(ANN, Percent.of("10")).countingTowardsGoal(Percent.ZERO));
    samples.putAll(
        Crediting.class,
        Crediting.toOwners(),
        Crediting.builder()
            .rule(CREDIT_RULES.get(3))
            .rollsUp(2)
            .returnsAt(RateDay.RETURN)
            .build());
    return samples.build();
  }

  static Criteria criteria() {
    return Criteria.builder()
        .addProduct(ProductId.of("p"))
        .addVariant(ProductId.of("v"))
        .addCategory(Category.of("Tools/Drills"))
        .addClient(ClientId.of("c"))
        .addTerritory(TerritoryId.of("t"))
        .addDealKind(DealKind.of("new"))
        .addKind(CreditKind.OVERLAY)
        .addLevel(1)
        .addReturnReason(ReturnReason.of("refund"))
        .minDiscount(Percent.ZERO)
        .maxDiscount(Percent.of("10"))
        .minMargin(Percent.of("5"))
        .minDeal(BigMoney.parse("USD 1"))
        .maxDeal(BigMoney.parse("USD 2"))
        .window(Period.parse("2011-05"))
        .addExcept(Criteria.builder().addLevel(2).build())
        .build();
  }

  private static Credit credit() {
    return Credit.builder()
        .person(ANN)
        .kind(CreditKind.ROLL_UP)
        .level(1)
        .deal(DealId.of("d"))
        .line(2)
        .takesBack(ReturnId.of("r"))
        .reason(ReturnReason.of("refund"))
        .day(LocalDate.parse("2012-02-29"))
        .amount(BigMoney.parse("USD -5"))
        .quota(BigMoney.parse("USD -2.5"))
        .margin(BigMoney.parse("USD -1"))
        .recurring(BigMoney.parse("USD 0"))
        .units(new BigDecimal("-1.5"))
        .dealAmount(BigMoney.parse("USD 50"))
        .product(ProductId.of("p"))
        .variant(ProductId.of("v"))
        .category(Category.of("Tools"))
        .client(ClientId.of("c"))
        .territory(TerritoryId.of("t"))
        .dealKind(DealKind.of("new"))
        .discount(Percent.of("5"))
        .marginShare(Percent.of("20"))
        .build();
  }

  private static Credit bare() {
    return Credit.builder()
        .person(ANN)
        .deal(DealId.of("d"))
        .day(LocalDate.parse("2012-02-28"))
        .amount(BigMoney.parse("USD 5"))
        .build();
  }

  static PayCurve curve() {
    return PayCurve.through(
        List.of(
            new PayCurve.Point(BigMoney.parse("USD 0"), BigMoney.parse("USD 0")),
            new PayCurve.Point(BigMoney.parse("USD 1000"), BigMoney.parse("USD 10.5"))),
        Beyond.EXTEND);
  }

  static PayoutGrid grid() {
    return PayoutGrid.builder()
        .boundary(Boundary.LOWER_INCLUSIVE)
        .addRow(Percent.ZERO)
        .addColumns(Percent.ZERO, Percent.HUNDRED)
        .addPayout(ImmutableList.of(Percent.ZERO, Percent.of("120")))
        .build();
  }

  static KpiItem kpi(Yardstick of) {
    return new KpiItem("Выручка", of, Percent.HUNDRED, SCALES.get(0));
  }

  static LevelAmount level() {
    return new LevelAmount(Figure.of(1), Optional.of(Figure.of(3)), Agreed.parse("USD 7.00"));
  }
}
