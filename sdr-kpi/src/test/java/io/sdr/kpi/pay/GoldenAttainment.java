package io.sdr.kpi.pay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Allocation;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.sales.Category;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.kpi.credit.CreditFigure;
import io.sdr.kpi.credit.Criteria;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.PayBase;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.earning.Yardstick;
import io.sdr.kpi.earning.Yardsticks;
import io.sdr.kpi.earning.ZeroGoal;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.rate.Beyond;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.Bracket;
import io.sdr.kpi.rate.CurvePoint;
import io.sdr.kpi.rate.PayCurve;
import io.sdr.kpi.rate.PayoutScale;
import io.sdr.kpi.rate.PayoutScales;
import io.sdr.kpi.rate.Step;
import io.sdr.kpi.rule.KpiItem;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.sample.Scenario;
import io.sdr.kpi.scheme.MotivationScheme;
import io.sdr.kpi.scheme.RoundingPlace;
import io.sdr.kpi.scorecard.MissingKpi;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Kinds of cases about pay by attainment: scales, curves, cards of KPIs, accelerators. */
final class GoldenAttainment {
  static final ImmutableMap<String, GoldenKind> KINDS = ImmutableMap.<String, GoldenKind>builder()
      .put("accel_overage", GoldenAttainment::acceleratorOnOverage)
      .put("bands_inclusive", GoldenAttainment::bandsInclusive)
      .put("curve", GoldenAttainment::curve)
      .put("filtered_attain", GoldenAttainment::filteredAttainment)
      .put("interp_cum", GoldenAttainment::interpolated)
      .put("kpi_linear_gate", GoldenAttainment::linearGate)
      .put("kpi_weighted", GoldenAttainment::weightedKpis)
      .put("lump_attain", GoldenAttainment::lumpSum)
      .put("spiff_large_deal", GoldenAttainment::spiff)
      .put("table_pct", GoldenAttainment::tableOfPercents)
      .put("vp_linear", GoldenAttainment::linear)
      .put("vp_marginal", GoldenAttainment::marginal)
      .put("ytd_increment", GoldenAttainment::incrementToDate)
      .buildOrThrow();

  private static final Measure REVENUE = Measure.own(Metrics.revenue());
  private static final PayBase SALES = PayBases.measured(REVENUE);
  private static final PayBase CREDITS = PayBases.credited(CreditFigure.AMOUNT, List.of(), REVENUE);
  private static final Yardstick ATTAINED = Yardsticks.term("attained");

  private GoldenAttainment() {}

  private static void acceleratorOnOverage(GoldenCase golden) {
    PayRule rule = PayRules.acceleratedCommission(
        SALES,
        percent(golden.number("rate_pct")),
        PayoutScales.steps(Boundary.LOWER_INCLUSIVE, steps(golden.in("mult"), BigDecimal.ONE)));
    String quota = money(golden.number("quota"));
    List<Optional<Explanation>> settled = golden.trials("sales").stream()
        .map(sales -> sales.map(amount -> GoldenRules.selling(amount)
            .revenueGoal(quota)
            .settle(rule)
            .because()
            .orElseThrow()))
        .toList();
    golden.near("base", outcomes(settled, "pay.accelerated.base"));
    golden.near("over", outcomes(settled, "pay.accelerated.over"));
    golden.near("total", outcomes(settled, "pay.accelerated"));
    golden.near(
        "mult",
        settled.stream()
            .map(step -> step.map(whole ->
                percent(whole, "pay.accelerated.multiplier", "multiplier").fraction()))
            .toList());
  }

  private static void marginal(GoldenCase golden) {
    byAttainment(
        golden,
        PayoutScales.marginal(steps(golden.in("bands"), BigDecimal.ZERO)),
        golden.trials("attain_pct"));
  }

  private static void linear(GoldenCase golden) {
    PayoutScale scale = PayoutScales.whole(
        Boundary.LOWER_INCLUSIVE,
        List.of(new Step(Percent.ZERO, Percent.ofFraction(golden.number("mult")))));
    if (!golden.in("attain_pct").isMissingNode()) {
      byAttainment(golden, scale, golden.trials("attain_pct"));
      return;
    }
    Yardstick attained = Yardsticks.attained(SALES, ZeroGoal.MISSED);
    Scenario scenario = GoldenRules.selling(golden.number("actual"))
        .revenueGoal(money(golden.number("target")))
        .term("target", target(golden, "target_bonus"));
    golden.near(
        "attain_pct",
        attained
            .read(scenario.participant(), Trace.silent())
            .value()
            .map(figure -> ((Figure.Share) figure).percent().points()));
    paidAndSplit(
        golden,
        Optional.of(
            GoldenRules.paid(scenario, PayRules.target(Agreed.term("target"), attained, scale))));
  }

  private static void byAttainment(
      GoldenCase golden, PayoutScale scale, List<Optional<BigDecimal>> attained) {
    PayRule rule = PayRules.target(Agreed.term("target"), ATTAINED, scale);
    Figure target = target(golden, "target_bonus");
    List<Optional<BigDecimal>> paid = attained.stream()
        .map(points -> points.map(level -> GoldenRules.paid(
            Scenario.in("2011-05")
                .term("target", target)
                .term("attained", Figure.of(new Percent(level))),
            rule)))
        .toList();
    golden.near("vp", paid);
    golden.near("attain_pct", attained);
    if (golden.expects("split")) {
      split(golden, paid.get(0));
    } else {
      golden.in("split_pct");
    }
  }

  private static void paidAndSplit(GoldenCase golden, Optional<BigDecimal> paid) {
    golden.near("vp", paid);
    if (golden.expects("split")) {
      split(golden, paid);
    } else {
      golden.in("split_pct");
    }
  }

  private static void split(GoldenCase golden, Optional<BigDecimal> paid) {
    List<String> names = new ArrayList<>();
    List<BigDecimal> weights = new ArrayList<>();
    golden.in("split_pct").fields().forEachRemaining(part -> {
      names.add(part.getKey());
      weights.add(part.getValue().decimalValue());
    });
    Money whole = Money.of(CurrencyUnit.USD, paid.orElseThrow());
    List<Money> parts = Allocation.byWeights(whole, weights);
    JsonNode expected = golden.out("split");
    assertThat(ImmutableList.copyOf(expected.fieldNames()))
        .containsExactlyInAnyOrderElementsOf(names);
    for (int i = 0; i < names.size(); i++) {
      GoldenCase.near(
          "out.split." + names.get(i),
          expected.path(names.get(i)),
          Optional.of(parts.get(i).getAmount()));
    }
  }

  private static void incrementToDate(GoldenCase golden) {
    List<Optional<BigDecimal>> toDate = golden.trials("ytd_attain_pct");
    PayRule rule = PayRules.targetToDate(
        Agreed.term("target"),
        CREDITS,
        PayoutScales.marginal(steps(golden.in("bands"), BigDecimal.ZERO)),
        Cadence.YEAR);
    Figure target = target(golden, "target_bonus");
    List<Optional<BigDecimal>> paid = new ArrayList<>();
    for (int period = 0; period < toDate.size(); period++) {
      LocalDate day = LocalDate.parse("2011-01-01").plusDays(period);
      Scenario scenario = Scenario.in(day.toString()).term("target", target).goal(yearly("100"));
      BigDecimal before = BigDecimal.ZERO;
      for (int i = 0; i <= period; i++) {
        BigDecimal now = toDate.get(i).orElseThrow();
        scenario.credited(scenario
            .credit(now.subtract(before).toPlainString())
            .day(LocalDate.parse("2011-01-01").plusDays(i))
            .build());
        before = now;
      }
      paid.add(Optional.of(GoldenRules.paid(scenario, rule)));
    }
    golden.near("period", paid);
  }

  private static Goal yearly(String target) {
    return Goal.builder()
        .person(Scenario.SELLER)
        .metric(Metrics.revenue())
        .period(Period.parse("2011"))
        .target(Figure.of(BigMoney.parse("USD " + target)))
        .build();
  }

  private static void lumpSum(GoldenCase golden) {
    Yardstick attained = Yardsticks.attained(SALES);
    Optional<Integer> decimals =
        golden.trials("round_attain_dp").get(0).map(BigDecimal::intValueExact);
    PayRule rule = decimals
        .map(places ->
            PayRules.target(Agreed.term("target"), attained, PayoutScales.linear(), places))
        .orElseGet(() -> PayRules.target(Agreed.term("target"), attained, PayoutScales.linear()));
    List<Optional<Explanation>> settled = golden.trials("actual").stream()
        .map(actual -> actual.map(amount -> GoldenRules.selling(amount)
            .revenueGoal(money(golden.number("quota")))
            .term("target", target(golden, "target_variable"))
            .settle(rule)
            .because()
            .orElseThrow()))
        .toList();
    golden.near("payout", outcomes(settled, "pay.line"));
    golden.near(
        "attain_pct",
        settled.stream()
            .map(step -> step.map(
                whole -> percent(whole, "pay.scale.linear", "attainment").points()))
            .toList());
  }

  private static void bandsInclusive(GoldenCase golden) {
    List<Bracket> brackets = new ArrayList<>();
    golden
        .in("bands")
        .forEach(band -> brackets.add(new Bracket(
            new Percent(band.get(0).decimalValue()),
            GoldenCase.optional(band.get(1)).map(Percent::new),
            Percent.ofFraction(band.get(2).decimalValue()))));
    PayoutScale scale = PayoutScales.brackets(brackets);
    golden.near(
        "each",
        golden.trials("values").stream()
            .map(value -> value.flatMap(level ->
                scale.payoutAt(new Percent(level), Trace.silent()).value().map(Percent::fraction)))
            .toList());
  }

  private static void curve(GoldenCase golden) {
    List<CurvePoint> points = new ArrayList<>();
    golden
        .in("points")
        .forEach(point -> points.add(new CurvePoint(
            new Percent(point.get(0).decimalValue()), new Percent(point.get(1).decimalValue()))));
    PayoutScale scale = PayoutScales.curve(
        points,
        new Percent(golden.number("below")),
        golden.in("above").asText("cap").equals("cap") ? Beyond.CAP : Beyond.EXTEND);
    golden.near(
        "y",
        golden.trials("x").stream()
            .map(x -> x.flatMap(level ->
                scale.payoutAt(new Percent(level), Trace.silent()).value().map(Percent::points)))
            .toList());
  }

  private static void interpolated(GoldenCase golden) {
    List<PayCurve.Point> points = new ArrayList<>();
    BigDecimal earned = BigDecimal.ZERO;
    for (JsonNode tier : golden.in("tiers")) {
      points.add(point(tier.get(0).decimalValue(), earned));
      earned = earned.add(tier.get(2).decimalValue());
      if (points.size() == golden.in("tiers").size()) {
        points.add(point(tier.get(1).decimalValue(), earned));
      }
    }
    PayRule rule = PayRules.curve(CREDITS, PayCurve.through(points, Beyond.CAP));
    List<Optional<BigDecimal>> each = golden.trials("each").stream()
        .map(sold -> sold.map(amount ->
            GoldenRules.paid(Scenario.in("2011-05").credited(amount.toPlainString()), rule)))
        .toList();
    golden.near("each", each);
    golden.near(
        "total",
        Optional.of(
            each.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add)));
  }

  private static PayCurve.Point point(BigDecimal sold, BigDecimal earned) {
    return new PayCurve.Point(GoldenRules.usd(sold), GoldenRules.usd(earned));
  }

  private static void tableOfPercents(GoldenCase golden) {
    PayRule rule = PayRules.target(Agreed.term("target"), ATTAINED, PayoutScales.linear());
    MotivationScheme scheme = MotivationScheme.builder()
        .name("to one decimal")
        .currency(CurrencyUnit.USD)
        .rounding(Rounding.of(1, RoundingMode.HALF_UP))
        .roundedAt(RoundingPlace.LINE)
        .addPart("table", rule)
        .build();
    Figure base = target(golden, "base");
    golden.near(
        "each_1dp",
        golden.trials("pct").stream()
            .map(points -> points.map(level -> Scenario.in("2011-05")
                .term("target", base)
                .term("attained", Figure.of(new Percent(level)))
                .settle(scheme)
                .value()
                .total()
                .getAmount()))
            .toList());
  }

  private static void weightedKpis(GoldenCase golden) {
    List<KpiItem> items = new ArrayList<>();
    Scenario scenario = Scenario.in("2011-05").term("target", target(golden, "variable"));
    for (JsonNode kpi : golden.in("kpi")) {
      String name = "kpi-" + items.size();
      items.add(new KpiItem(
          name,
          Yardsticks.term(name),
          new Percent(kpi.get(0).decimalValue()),
          PayoutScales.linear()));
      GoldenCase.optional(kpi.get(1))
          .ifPresent(
              coefficient -> scenario.term(name, Figure.of(Percent.ofFraction(coefficient))));
    }
    PayRule kpis = PayRules.kpis(Agreed.term("target"), items, MissingKpi.NOTHING);
    Money fixed = Money.of(CurrencyUnit.USD, golden.number("fixed"));
    golden.near("variable", Optional.of(GoldenRules.paid(scenario, kpis)));
    golden.near(
        "variable",
        Optional.of(golden.number("variable").multiply(GoldenCards.weighted(golden.in("kpi")))));
    golden.near(
        "pay",
        Optional.of(GoldenRules.paid(
            scenario, PayRules.all(List.of(PayRules.bonus(Agreed.of(fixed)), kpis)))));
  }

  private static void linearGate(GoldenCase golden) {
    PayoutScale scale = PayoutScales.linear(
        new Percent(golden.number("floor_pct")), golden.trials("cap_pct").get(0).map(Percent::new));
    PayRule rule = PayRules.target(Agreed.term("target"), Yardsticks.attained(SALES), scale);
    Figure base = target(golden, "base");
    String plan = money(golden.number("plan"));
    golden.near(
        "each",
        golden.trials("actual").stream()
            .map(actual -> actual.map(amount -> golden
                .number("base")
                .multiply(GoldenCards.single(amount, golden.number("plan"), scale))))
            .toList());
    golden.near(
        "each",
        golden.trials("actual").stream()
            .map(actual -> actual.map(amount -> GoldenRules.paid(
                GoldenRules.selling(amount).revenueGoal(plan).term("target", base), rule)))
            .toList());
  }

  private static void filteredAttainment(GoldenCase golden) {
    Scenario scenario = Scenario.in("2011-05")
        .revenueGoal(money(golden.number("target")))
        .term("target", target(golden, "ote"));
    Map<BigDecimal, Criteria> byMinimum = new LinkedHashMap<>();
    for (JsonNode deal : golden.in("deals")) {
      BigDecimal minimum = deal.get("min").decimalValue();
      Category group = Category.of("from " + minimum.toPlainString());
      byMinimum.put(
          minimum,
          Criteria.builder().addCategory(group).minMargin(new Percent(minimum)).build());
      scenario.credited(scenario
          .credit(deal.get("amt").decimalValue().toPlainString())
          .category(group)
          .marginShare(new Percent(deal.get("gp").decimalValue()))
          .build());
    }
    PayBase base = PayBases.credited(CreditFigure.AMOUNT, List.copyOf(byMinimum.values()), REVENUE);
    golden.near("eligible", amount(Yardsticks.sold(base), scenario));
    golden.near("attain_pct", amount(Yardsticks.attained(base), scenario));
    golden.near(
        "payout",
        Optional.of(GoldenRules.paid(
            scenario,
            PayRules.times(
                percent(golden.number("share_pct")),
                PayRules.target(
                    Agreed.term("target"), Yardsticks.attained(base), PayoutScales.linear())))));
  }

  private static Optional<BigDecimal> amount(Yardstick yardstick, Scenario scenario) {
    return yardstick
        .read(scenario.participant(), Trace.silent())
        .value()
        .map(figure -> figure instanceof Figure.Share share
            ? share.percent().points()
            : figure.number().orElseThrow());
  }

  private static void spiff(GoldenCase golden) {
    Criteria large =
        Criteria.builder().minDeal(GoldenRules.usd(golden.number("min_deal"))).build();
    PayRule rule = PayRules.times(
        percent(golden.number("pct")),
        PayRules.individualRate(
            PayBases.credited(CreditFigure.AMOUNT, List.of(large), REVENUE),
            Agreed.term("target")));
    golden.near(
        "amount",
        golden.trials("deal").stream()
            .map(deal -> deal.map(amount -> GoldenRules.paid(
                Scenario.in("2011-05")
                    .credited(amount.toPlainString())
                    .revenueGoal(money(golden.number("target")))
                    .term("target", target(golden, "variable")),
                rule)))
            .toList());
  }

  /** Steps of a table; below its first the value that such a table implies. */
  private static List<Step> steps(JsonNode table, BigDecimal below) {
    List<Step> steps = new ArrayList<>();
    table.forEach(row -> steps.add(new Step(
        new Percent(row.get(0).decimalValue()), Percent.ofFraction(row.get(1).decimalValue()))));
    if (steps.isEmpty() || steps.get(0).from().points().signum() > 0) {
      steps.add(0, new Step(Percent.ZERO, Percent.ofFraction(below)));
    }
    return steps;
  }

  private static List<Optional<BigDecimal>> outcomes(
      List<Optional<Explanation>> settled, String rule) {
    return settled.stream()
        .map(step -> step.flatMap(whole -> first(whole, rule).outcome()).flatMap(Figure::number))
        .toList();
  }

  private static Percent percent(Explanation whole, String rule, String input) {
    return Optional.ofNullable(first(whole, rule).inputs().get(input))
        .map(figure -> ((Figure.Share) figure).percent())
        .orElseThrow();
  }

  private static Explanation first(Explanation step, String rule) {
    return find(step, rule).findFirst().orElseThrow();
  }

  private static Stream<Explanation> find(Explanation step, String rule) {
    return step.rule().equals(rule)
        ? Stream.of(step)
        : step.steps().stream().flatMap(below -> find(below, rule));
  }

  private static Figure target(GoldenCase golden, String field) {
    return Figure.of(GoldenRules.usd(golden.number(field)));
  }

  private static Agreed percent(BigDecimal points) {
    return Agreed.of(new Percent(points));
  }

  private static String money(BigDecimal amount) {
    return "USD " + amount.toPlainString();
  }
}
