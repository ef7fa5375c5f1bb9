package io.sdr.kpi.pay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Rounding;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Condition;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.goal.PipelineCoverage;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Quantities;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.release.DealFlow;
import io.sdr.kpi.release.FlowStep;
import io.sdr.kpi.release.PayoutTimings;
import io.sdr.kpi.rule.PayRules;
import io.sdr.kpi.sample.Scenario;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Kinds of cases about pay rules, rounding and ratios. */
final class GoldenRules {
  static final ImmutableMap<String, GoldenKind> KINDS = ImmutableMap.of(
      "flat", GoldenRules::flat,
      "per_unit", GoldenRules::perUnit,
      "bonus_if_over", GoldenRules::bonusIfOver,
      "flat_gate", GoldenRules::flatGate,
      "icr", GoldenRules::individualRate,
      "round2", GoldenRules::round2,
      "ratio", golden -> ratio(golden, "value", quotient -> quotient),
      "ratio_pct", golden -> ratio(golden, "pct", GoldenRules::points),
      "coverage_needed", GoldenRules::coverageNeeded);

  private static final Measure REVENUE = Measure.own(Metrics.revenue());

  /** Units sold, told as the revenue of goods at one dollar each: the library counts deals, not goods. */
  private static final Metric UNITS = (tally, trace) -> Reading.of(
      Measured.of(Figure.of(tally.of(Quantities.SOLD).getAmount())),
      tally.of(Quantities.DEALS_WON));

  private GoldenRules() {}

  private static void flat(GoldenCase golden) {
    PayRule rule = PayRules.commission(REVENUE, percent(golden.number("rate")));
    golden.near("amount", each(golden, "base", base -> paid(selling(base), rule)));
    golden.near(
        "paid_on_posting",
        each(golden, "base", base -> paidBeforeTheClientPays(base, paid(selling(base), rule))));
  }

  /** A commission that is paid when the client has paid, on the day of posting. */
  private static BigDecimal paidBeforeTheClientPays(BigDecimal worth, BigDecimal earned) {
    DealFlow posted = new DealFlow(LocalDate.parse("2011-05-01"), usd(worth), ImmutableList.of());
    return PayoutTimings.whenAll(FlowStep.PAID)
        .payouts(Money.of(CurrencyUnit.USD, earned), posted)
        .stream()
        .map(payout -> payout.amount().getAmount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void perUnit(GoldenCase golden) {
    Figure amount = Figure.of(usd(golden.number("unit_amount")));
    PayRule rule = PayRules.perUnit(Measure.own(UNITS), Agreed.term("unit-amount"));
    golden.near(
        "amount",
        each(golden, "units", units -> paid(selling(units).term("unit-amount", amount), rule)));
  }

  private static void bonusIfOver(GoldenCase golden) {
    Figure bonus = Figure.of(usd(golden.number("bonus")));
    PayRule rule = golden
        .trials("threshold")
        .get(0)
        .map(threshold ->
            PayRules.bonusOver(REVENUE, Figure.of(usd(threshold)), Agreed.term("bonus")))
        .orElseGet(() -> PayRules.bonus(Agreed.term("bonus")));
    golden.near(
        "each", each(golden, "values", value -> paid(selling(value).term("bonus", bonus), rule)));
  }

  private static void flatGate(GoldenCase golden) {
    PayRule commission = PayRules.commission(REVENUE, percent(golden.number("rate")));
    PayRule rule = golden
        .trials("min")
        .get(0)
        .map(min -> PayRules.when(Condition.atLeast(REVENUE, Figure.of(usd(min))), commission))
        .orElse(commission);
    golden.near("each", each(golden, "values", value -> paid(selling(value), rule)));
  }

  private static void individualRate(GoldenCase golden) {
    String quota = "USD " + golden.number("quota").toPlainString();
    Figure variable = Figure.of(usd(golden.number("ote_variable")));
    PayRule rule = PayRules.individualRate(REVENUE, Agreed.term("variable"));
    Function<BigDecimal, Explained<Statement>> settled =
        deal -> selling(deal).revenueGoal(quota).term("variable", variable).settle(rule);
    golden.near(
        "amount",
        golden.trials("deal").stream()
            .map(deal -> deal.map(settled).flatMap(GoldenRules::amount))
            .toList());
    golden.near(
        "rate_pct",
        golden.trials("deal").stream()
            .map(deal -> deal.map(settled).flatMap(GoldenRules::rate))
            .toList());
  }

  /** What a settlement of one part paid; no result where the part did not apply. */
  private static Optional<BigDecimal> amount(Explained<Statement> settled) {
    return Optional.of(settled.value())
        .filter(statement -> statement.lines().get(0).unmet().isEmpty())
        .map(statement -> statement.total().getAmount());
  }

  private static Optional<BigDecimal> rate(Explained<Statement> settled) {
    return steps(settled.because().orElseThrow(), "pay.individual-rate.rate").stream()
        .findFirst()
        .flatMap(Explanation::outcome)
        .map(outcome -> ((Figure.Share) outcome).percent().points());
  }

  private static List<Explanation> steps(Explanation step, String rule) {
    return step.rule().equals(rule)
        ? List.of(step)
        : step.steps().stream().flatMap(below -> steps(below, rule).stream()).toList();
  }

  private static void round2(GoldenCase golden) {
    exactly(golden, "half_up", RoundingMode.HALF_UP);
    exactly(golden, "half_even", RoundingMode.HALF_EVEN);
  }

  private static void exactly(GoldenCase golden, String field, RoundingMode mode) {
    if (!golden.expects(field)) {
      return;
    }
    List<Optional<BigDecimal>> rounded =
        each(golden, "values", value -> Rounding.of(2, mode).round(usd(value)).getAmount());
    JsonNode expected = golden.out(field);
    List<Optional<BigDecimal>> figures =
        expected.isArray() ? GoldenCase.elements(expected) : List.of(GoldenCase.optional(expected));
    assertThat(rounded)
        .as("out.%s", field)
        .usingElementComparator((one, other) -> one.isPresent() && other.isPresent()
            ? one.get().compareTo(other.get())
            : Boolean.compare(one.isPresent(), other.isPresent()))
        .isEqualTo(figures);
  }

  private static void coverageNeeded(GoldenCase golden) {
    Percent winRate = new Percent(golden.number("win_rate_pct"));
    golden.near(
        "x", PipelineCoverage.needed(Measured.of(winRate), Trace.silent()).value());
  }

  private static void ratio(
      GoldenCase golden, String field, Function<BigDecimal, BigDecimal> result) {
    BigDecimal divisor = golden.number("den");
    golden.near(
        field,
        golden.trials("num").stream()
            .map(dividend -> dividend
                .filter(number -> divisor.signum() != 0)
                .map(number -> result.apply(Decimals.quotient(number, divisor))))
            .toList());
  }

  private static BigDecimal points(BigDecimal quotient) {
    return Percent.ofFraction(quotient).points();
  }

  private static List<Optional<BigDecimal>> each(
      GoldenCase golden, String field, Function<BigDecimal, BigDecimal> result) {
    return golden.trials(field).stream().map(trial -> trial.map(result)).toList();
  }

  private static Agreed percent(BigDecimal points) {
    return Agreed.of(new Percent(points));
  }

  /** Someone who sold an amount; a negative amount came back without having been sold in the period. */
  static Scenario selling(BigDecimal amount) {
    Scenario scenario = Scenario.in("2011-05");
    return amount.signum() < 0
        ? scenario.returned(amount.negate().toPlainString())
        : scenario.sold(amount.toPlainString());
  }

  static BigDecimal paid(Scenario scenario, PayRule rule) {
    Explained<Statement> settled = scenario.settle(rule);
    assertThat(Recalculation.contradictionsIn(settled.because().orElseThrow())).isEmpty();
    return settled.value().total().getAmount();
  }

  static BigDecimal rounded(BigDecimal exact) {
    return Rounding.toMinorUnits(CurrencyUnit.USD).round(usd(exact)).getAmount();
  }

  static BigMoney usd(BigDecimal amount) {
    return BigMoney.of(CurrencyUnit.USD, amount);
  }
}
