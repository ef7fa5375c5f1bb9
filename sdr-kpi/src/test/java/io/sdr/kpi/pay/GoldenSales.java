package io.sdr.kpi.pay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.sales.Category;
import io.sdr.core.sales.ProductId;
import io.sdr.core.time.Cadence;
import io.sdr.kpi.credit.Credit;
import io.sdr.kpi.credit.CreditFigure;
import io.sdr.kpi.credit.CreditKind;
import io.sdr.kpi.credit.Criteria;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.PayBase;
import io.sdr.kpi.earning.PayBases;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.rate.Boundary;
import io.sdr.kpi.rate.Reach;
import io.sdr.kpi.rule.CardRate;
import io.sdr.kpi.rule.DeductionOf;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.rule.RateBand;
import io.sdr.kpi.rule.Rerating;
import io.sdr.kpi.rule.Selection;
import io.sdr.kpi.rule.Unmatched;
import io.sdr.kpi.sample.Scenario;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Kinds of cases about single sales: which rate they have, what of them earns, and rules around rules. */
final class GoldenSales {
  static final ImmutableMap<String, GoldenKind> KINDS = ImmutableMap.<String, GoldenKind>builder()
      .put("cap_split", GoldenSales::splitAtCap)
      .put("deductions", GoldenSales::deductions)
      .put("discount_band", GoldenSales::discountBand)
      .put("eligible", GoldenSales::eligible)
      .put("first_match", GoldenSales::firstMatch)
      .put("guarantee_max", GoldenSales::guarantee)
      .put("hierarchy", GoldenSales::hierarchy)
      .put("idempiere_line", GoldenSales::amountsAndUnits)
      .put("margin_base", GoldenSales::margin)
      .put("margin_points", GoldenSales::marginPoints)
      .put("nested_pct", GoldenSales::nested)
      .put("ramp", GoldenSales::ramp)
      .put("sales_gate_marginal", GoldenSales::gateThenRates)
      .put("section_once", GoldenSales::section)
      .put("specificity", GoldenSales::specificity)
      .buildOrThrow();

  private static final PayBase CREDITS = PayBases.credited();
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private GoldenSales() {}

  private static void splitAtCap(GoldenCase golden) {
    Agreed before = percent(golden.number("pre_pct"));
    Agreed after = percent(golden.number("post_pct"));
    List<RateBand> bands = golden
        .trials("cap")
        .get(0)
        .map(cap -> cap.signum() == 0
            ? List.of(band("0", after))
            : List.of(band("0", before), band(cap.toPlainString(), after)))
        .orElseGet(() -> List.of(band("0", before)));
    PayRule rule = PayRules.bandedCommission(
        CREDITS, Boundary.LOWER_INCLUSIVE, bands, Cadence.YEAR, Rerating.PERIOD);
    BigDecimal amount = golden.number("amount");
    Scenario scenario = Scenario.in("2011-05");
    scenario.credited(scenario
        .credit(golden.number("before").toPlainString())
        .day(LocalDate.parse("2011-01-31"))
        .build());
    scenario.credited(amount.toPlainString());
    BigDecimal payee = GoldenRules.paid(scenario, rule);
    golden.near("payee", Optional.of(payee));
    golden.near("house", Optional.of(amount.subtract(payee)));
  }

  private static RateBand band(String from, Agreed rate) {
    return new RateBand(Figure.of(BigMoney.parse("USD " + from)), rate, Reach.SLICE);
  }

  private static void deductions(GoldenCase golden) {
    PayRule gross = PayRules.bonus(Agreed.of(money(golden.number("gross"))));
    List<Agreed> fixed = golden.trials("fixed").stream()
        .map(amount -> Agreed.of(money(amount.orElseThrow())))
        .toList();
    List<Percent> percents = golden.trials("pct").stream()
        .map(points -> new Percent(points.orElseThrow()))
        .toList();
    golden.near(
        "net",
        Optional.of(GoldenRules.paid(
            Scenario.in("2011-05"),
            PayRules.lessDeductions(gross, fixed, percents, DeductionOf.GROSS))));
  }

  private static void discountBand(GoldenCase golden) {
    List<CardRate> card = new ArrayList<>();
    golden
        .in("bands")
        .forEach(band -> card.add(new CardRate(
            Criteria.builder()
                .minDiscount(new Percent(band.get(0).decimalValue()))
                .maxDiscount(new Percent(band.get(1).decimalValue()))
                .build(),
            percent(band.get(2).decimalValue()))));
    PayRule rule = PayRules.card(CREDITS, card, Selection.FIRST, Unmatched.UNDEFINED);
    golden.near(
        "each",
        golden.trials("discount").stream()
            .map(points -> points.flatMap(discount -> {
              Scenario scenario = Scenario.in("2011-05");
              return earned(
                  scenario.credited(
                      scenario.credit("100").discount(new Percent(discount)).build()),
                  rule);
            }))
            .toList());
  }

  private static void eligible(GoldenCase golden) {
    ProductId commissionable = ProductId.of("commissionable");
    Scenario scenario = Scenario.in("2011-05");
    for (JsonNode line : golden.in("lines")) {
      scenario.credited(scenario
          .credit(line.get(0).decimalValue().toPlainString())
          .product(line.get(1).asBoolean() ? commissionable : ProductId.of("other"))
          .build());
    }
    PayBase base = PayBases.credited(
        CreditFigure.AMOUNT,
        List.of(Criteria.builder().addProduct(commissionable).build()));
    golden.near(
        "amount",
        Optional.of(
            GoldenRules.paid(scenario, PayRules.commission(base, percent(golden.number("rate"))))));
  }

  private static void firstMatch(GoldenCase golden) {
    List<CardRate> card = new ArrayList<>();
    golden
        .in("lines")
        .forEach(line -> card.add(new CardRate(
            line.get(0).asText().equals("any")
                ? Criteria.any()
                : Criteria.builder()
                    .addCategory(Category.of(line.get(0).asText()))
                    .build(),
            percent(line.get(1).decimalValue().multiply(HUNDRED)))));
    PayRule rule = PayRules.card(CREDITS, card, Selection.FIRST, Unmatched.UNDEFINED);
    List<Optional<BigDecimal>> each = new ArrayList<>();
    for (JsonNode product : golden.in("products")) {
      Scenario scenario = Scenario.in("2011-05");
      each.add(earned(
          scenario.credited(
              scenario.credit("1").category(categoryOf(product.asText())).build()),
          rule));
    }
    golden.near("each", each);
  }

  /** {@code in_x} is of category x, {@code child_x} of one within it, {@code no_x} of none. */
  private static Optional<Category> categoryOf(String product) {
    String name = product.substring(product.indexOf('_') + 1);
    return switch (product.substring(0, product.indexOf('_'))) {
      case "in" -> Optional.of(Category.of(name));
      case "child" -> Optional.of(Category.of(name + "/child"));
      case "no" -> Optional.empty();
      default -> throw new AssertionError("a product of no known category: " + product);
    };
  }

  private static void guarantee(GoldenCase golden) {
    PayRule rule = PayRules.atLeast(
        Agreed.of(money(golden.number("min_pay"))),
        PayRules.commission(CREDITS, percent(golden.number("rate"))));
    golden.near(
        "pay",
        golden.trials("sales").stream()
            .map(sales -> sales.map(amount ->
                GoldenRules.paid(Scenario.in("2011-05").credited(amount.toPlainString()), rule)))
            .toList());
  }

  private static void hierarchy(GoldenCase golden) {
    List<Percent> rates = golden.trials("pct").stream()
        .map(points -> new Percent(points.orElseThrow()))
        .toList();
    PayRule rule = golden.in("subtract_lower").asBoolean()
        ? PayRules.uplineLessLower(
            CREDITS, rates, Optional.of(Rounding.of(2, RoundingMode.HALF_UP)))
        : PayRules.upline(CREDITS, rates);
    String base = golden.number("base").toPlainString();
    golden.near(
        "each",
        IntStream.range(0, rates.size())
            .mapToObj(level -> {
              Scenario scenario = Scenario.in("2011-05");
              Credit credit = scenario
                  .credit(base)
                  .kind(level == 0 ? CreditKind.DIRECT : CreditKind.ROLL_UP)
                  .level(level)
                  .build();
              return Optional.of(GoldenRules.paid(scenario.credited(credit), rule));
            })
            .toList());
  }

  private static void amountsAndUnits(GoldenCase golden) {
    Scenario scenario = Scenario.in("2011-05");
    scenario.credited(scenario
        .credit(golden.number("amt").toPlainString())
        .units(golden.number("qty"))
        .build());
    assertThat(golden.in("positive_only").asBoolean()
            || (golden.number("amt").compareTo(golden.number("amt_sub")) >= 0
                && golden.number("qty").compareTo(golden.number("qty_sub")) >= 0))
        .as("brackets below zero are not paid back")
        .isTrue();
    PayRule rule = PayRules.all(List.of(
        PayRules.commission(
            PayBases.above(Agreed.of(money(golden.number("amt_sub"))), CREDITS),
            percent(golden.number("amt_mult").multiply(HUNDRED))),
        PayRules.perUnitSold(
            List.of(), Agreed.of(money(golden.number("qty_mult"))), golden.number("qty_sub"))));
    golden.near("amount", Optional.of(GoldenRules.paid(scenario, rule)));
  }

  private static void margin(GoldenCase golden) {
    BigMoney price = GoldenRules.usd(golden.number("price"));
    PayRule rule = PayRules.commission(
        PayBases.credited(CreditFigure.MARGIN_OR_NOTHING, List.of()),
        percent(golden.number("rate")));
    golden.near(
        "each",
        golden.trials("cost").stream()
            .map(cost -> cost.map(amount -> {
              Scenario scenario = Scenario.in("2011-05");
              Credit credit = scenario
                  .credit(price.getAmount().toPlainString())
                  .margin(price.minus(amount))
                  .build();
              return GoldenRules.paid(scenario.credited(credit), rule);
            }))
            .toList());
  }

  private static void marginPoints(GoldenCase golden) {
    BigDecimal cost = golden.number("net_unit_price").multiply(golden.number("qty"));
    BigDecimal revenue = golden.number("revenue");
    Scenario scenario = Scenario.in("2011-05");
    scenario.credited(scenario
        .credit(revenue.toPlainString())
        .margin(GoldenRules.usd(revenue.subtract(cost)))
        .units(golden.number("qty"))
        .build());
    golden.near(
        "points",
        Optional.of(GoldenRules.paid(
            scenario,
            PayRules.commission(
                PayBases.credited(CreditFigure.MARGIN, List.of()), Agreed.of(Percent.HUNDRED)))));
  }

  private static void nested(GoldenCase golden) {
    PayRule first = PayRules.commission(CREDITS, percent(golden.number("first")));
    PayRule rule =
        PayRules.all(List.of(first, PayRules.times(percent(golden.number("extra")), first)));
    golden.near("amount", nested(golden.number("base"), rule));
    golden.near("refund", nested(golden.number("base").negate(), rule));
  }

  private static Optional<BigDecimal> nested(BigDecimal base, PayRule rule) {
    return Optional.of(
        GoldenRules.paid(Scenario.in("2011-05").credited(base.toPlainString()), rule));
  }

  private static void ramp(GoldenCase golden) {
    List<Percent> months = golden.trials("pct").stream()
        .map(points -> new Percent(points.orElseThrow()))
        .toList();
    PayRule rule = PayRules.ramped(months, PayRules.bonus(Agreed.term("full")));
    Figure full = Figure.of(GoldenRules.usd(golden.number("full")));
    LocalDate joined = LocalDate.parse("2011-01-15");
    golden.near(
        "each",
        IntStream.range(0, months.size())
            .mapToObj(month -> Optional.of(GoldenRules.paid(
                Scenario.in(YearMonth.from(joined).plusMonths(month).toString())
                    .present(joined + "/2099-01-01")
                    .term("full", full),
                rule)))
            .toList());
  }

  private static void gateThenRates(GoldenCase golden) {
    Scenario scenario = Scenario.in("2011-05");
    Map<BigDecimal, CardRate> card = new LinkedHashMap<>();
    for (JsonNode sale : golden.in("sales")) {
      BigDecimal rate = sale.get(1).decimalValue();
      ProductId product = ProductId.of("at " + rate.toPlainString());
      card.put(rate, new CardRate(Criteria.builder().addProduct(product).build(), percent(rate)));
      scenario.credited(scenario
          .credit(sale.get(0).decimalValue().toPlainString())
          .product(product)
          .build());
    }
    PayBase above = PayBases.above(Agreed.of(money(golden.number("min_sales"))), CREDITS);
    golden.near(
        "amount",
        Optional.of(
            card.isEmpty()
                ? BigDecimal.ZERO
                : GoldenRules.paid(
                    scenario,
                    PayRules.card(
                        above, List.copyOf(card.values()), Selection.FIRST, Unmatched.NOTHING))));
    PayBase beyond = PayBases.above(Agreed.of(money(golden.number("bonus_over"))), CREDITS);
    golden.near(
        "bonus",
        Optional.of(GoldenRules.paid(
            scenario, PayRules.commission(beyond, percent(golden.number("bonus_rate"))))));
  }

  private static void section(GoldenCase golden) {
    List<CardRate> card = new ArrayList<>();
    for (JsonNode band : golden.in("bands")) {
      Criteria.Builder section =
          Criteria.builder().minDeal(GoldenRules.usd(band.get(0).decimalValue()));
      GoldenCase.optional(band.get(1)).ifPresent(to -> section.maxDeal(GoldenRules.usd(to)));
      card.add(new CardRate(section.build(), percent(band.get(2).decimalValue())));
    }
    PayRule rule = PayRules.card(CREDITS, card, Selection.FIRST, Unmatched.NOTHING);
    golden.near(
        "each",
        golden.trials("base").stream()
            .map(base -> base.map(amount ->
                GoldenRules.paid(Scenario.in("2011-05").credited(amount.toPlainString()), rule)))
            .toList());
  }

  private static void specificity(GoldenCase golden) {
    Scenario scenario = Scenario.in("2011-05");
    scenario.credited(scenario
        .credit(golden.number("price").toPlainString())
        .category(Category.of("c"))
        .product(ProductId.of("p"))
        .variant(ProductId.of("v"))
        .build());
    List<CardRate> card = new ArrayList<>();
    List<Optional<BigDecimal>> each = new ArrayList<>();
    for (JsonNode level : golden.in("match")) {
      JsonNode rule = golden.in("rules").path(level.asText());
      if (!rule.isMissingNode()) {
        Criteria of = criteria(level.asText());
        card.add(new CardRate(of, rateOf(rule)));
      }
      each.add(
          card.isEmpty()
              ? Optional.empty()
              : earned(
                  scenario,
                  PayRules.card(CREDITS, card, Selection.MOST_SPECIFIC, Unmatched.UNDEFINED)));
    }
    golden.near("each", each);
  }

  private static Criteria criteria(String level) {
    return switch (level) {
      case "global" -> Criteria.any();
      case "category" -> Criteria.builder().addCategory(Category.of("c")).build();
      case "product" -> Criteria.builder().addProduct(ProductId.of("p")).build();
      case "variant" -> Criteria.builder().addVariant(ProductId.of("v")).build();
      default -> throw new AssertionError("a rule of no known level: " + level);
    };
  }

  private static Agreed rateOf(JsonNode rule) {
    return rule.has("pct")
        ? percent(rule.get("pct").decimalValue())
        : Agreed.of(money(rule.get("fixed").decimalValue()));
  }

  /** What a rule pays; no result where it does not apply. */
  private static Optional<BigDecimal> earned(Scenario scenario, PayRule rule) {
    StatementLine line = scenario.settle(rule).value().lines().get(0);
    return line.unmet().isPresent()
        ? Optional.empty()
        : Optional.of(line.amount().getAmount());
  }

  private static Agreed percent(BigDecimal points) {
    return Agreed.of(new Percent(points));
  }

  private static Money money(BigDecimal amount) {
    return Money.of(CurrencyUnit.USD, amount);
  }
}
