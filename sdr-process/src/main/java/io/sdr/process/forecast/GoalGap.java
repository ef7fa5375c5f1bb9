package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.sales.DealId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.joda.money.BigMoney;

/**
 * What a forecast lacks to the goal, and what would close the gap. These are sizes, not advice: which of them can be done the
 * head knows.
 *
 * @param goal the goal
 * @param gap the goal less what is won and expected; negative when more is expected
 * @param unknown the deals that are not in what is expected, because their chance or amount is not known
 * @param moreDeals how many more deals of the average amount and chance of the open ones would bring it on average
 * @param raise by which factor the chances of all open deals would have to rise together, none above 100 %; undefined ({@code
 *     not-enough-however-far-chances-rise}) where even all deals that have a chance would not reach the goal
 * @param ifWon the fewest open deals, the largest first, that reach the goal if they are won for certain, nothing else being
 *     won; whatever their chances, so those without a known one are among them
 */
@JsonPropertyOrder({"goal", "gap", "unknown", "moreDeals", "raise", "ifWon"})
public record GoalGap(
    BigMoney goal,
    BigMoney gap,
    UnknownDeals unknown,
    Measured<Figure> moreDeals,
    Measured<Figure> raise,
    Measured<ImmutableList<DealId>> ifWon) {
  /** Makes a gap. */
  public GoalGap {
    goal = Decimals.computed(goal);
    gap = Decimals.computed(gap);
  }

  /**
   * The gap between a forecast and a goal.
   *
   * @throws Refusal if the goal is in another currency
   */
  public static Explained<GoalGap> of(Forecast forecast, BigMoney goal, Detail detail) {
    Refusal.unless(
        goal.getCurrencyUnit().equals(forecast.currency()),
        "forecast.must-have-one-currency",
        goal);
    BigMoney expected = forecast.expected();
    String rule = expected.isGreaterThan(goal) ? "forecast.surplus" : "forecast.gap";
    return Explained.of(rule, detail, trace -> {
      UnknownDeals unknown = UnknownDeals.of(forecast);
      BigMoney gap = trace
          .given("goal", goal)
          .given("expected", expected)
          .given("closed", forecast.closed())
          .given("surplus", Decimals.computed(expected.minus(goal)))
          .given("unknown", unknown.deals())
          .yields(Operation.DIFFERENCE, Decimals.computed(goal.minus(expected)));
      return new GoalGap(
          goal,
          gap,
          unknown,
          moreDeals(forecast, gap, trace),
          raise(forecast, goal, gap, trace),
          ifWon(forecast, goal, trace));
    });
  }

  private static Measured<Figure> moreDeals(Forecast forecast, BigMoney gap, Trace under) {
    Trace step = under.step("forecast.more-deals");
    Measured<BigDecimal> more = !gap.isPositive()
        ? Measured.undefined("goal-is-expected")
        : forecast.weighted().isZero()
            ? Measured.undefined("nothing-is-expected")
            : Measured.of(Decimals.quotient(
                gap.getAmount().multiply(BigDecimal.valueOf(forecast.open().size())),
                forecast.weighted().getAmount()));
    step.given("gap", gap)
        .given("open", forecast.open().size())
        .given("weighted", forecast.weighted());
    return step.yields(Operation.PRORATED, more.map(Figure::of));
  }

  private static Measured<Figure> raise(
      Forecast forecast, BigMoney goal, BigMoney gap, Trace under) {
    Measured<Rise> rise = !gap.isPositive()
        ? Measured.undefined("goal-is-expected")
        : forecast.weighted().isZero()
            ? Measured.undefined("nothing-is-expected")
            : Rise.to(goal.minus(forecast.closed()).getAmount(), forecast.open());
    boolean isSomeSure = rise.value().filter(one -> one.sure() > 0).isPresent();
    Trace step = under.step(isSomeSure ? "forecast.raise-to-the-whole" : "forecast.raise");
    rise.value()
        .ifPresent(one -> step.given("missing", BigMoney.of(forecast.currency(), one.missing()))
            .given("weighted", BigMoney.of(forecast.currency(), one.weighted()))
            .given("sure", one.sure())
            .given("certain", BigMoney.of(forecast.currency(), one.certain())));
    return step.yields(Operation.QUOTIENT, rise.map(one -> Figure.of(one.factor())));
  }

  private static Measured<ImmutableList<DealId>> ifWon(
      Forecast forecast, BigMoney goal, Trace under) {
    Trace step = under.step("forecast.if-won");
    Measured<ImmutableList<DealId>> deals = ifWon(forecast, goal);
    deals
        .value()
        .ifPresent(some -> some.forEach(deal ->
            step.step("forecast.if-won-deal").yields(Operation.GIVEN, Figure.of(deal.text()))));
    step.yields(Operation.STATED, deals.map(some -> Figure.of(some.size())));
    return deals;
  }

  private static Measured<ImmutableList<DealId>> ifWon(Forecast forecast, BigMoney goal) {
    if (!forecast.closed().isLessThan(goal)) {
      return Measured.undefined("goal-is-reached");
    }
    List<Prospect> open = forecast.prospects().stream()
        .map(ProspectChance::prospect)
        .filter(prospect -> !prospect.closed())
        .toList();
    List<Prospect> largest = open.stream()
        .filter(prospect -> prospect.amount().isPresent())
        .sorted(Comparator.comparing(Prospect::worth).reversed().thenComparing(Prospect::deal))
        .toList();
    ImmutableList.Builder<DealId> deals = ImmutableList.builder();
    BigDecimal total = forecast.closed().getAmount();
    for (Prospect next : largest) {
      total = total.add(next.worth());
      deals.add(next.deal());
      if (total.compareTo(goal.getAmount()) >= 0) {
        return Measured.of(deals.build());
      }
    }
    return Measured.undefined(
        largest.size() < open.size() ? "some-amounts-not-known" : "not-enough-in-the-pipeline");
  }
}
