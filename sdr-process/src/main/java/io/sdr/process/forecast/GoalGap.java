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
 * @param moreDeals how many more deals of the average amount and chance of the open ones would bring it on average
 * @param raise by which factor the chances of all open deals would have to rise together
 * @param ifWon the fewest open deals, the largest first, that reach the goal if they are won for certain, nothing else being
 *     won
 */
@JsonPropertyOrder({"goal", "gap", "moreDeals", "raise", "ifWon"})
public record GoalGap(
    BigMoney goal,
    BigMoney gap,
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
    return Explained.of("forecast.gap", detail, trace -> {
      BigMoney gap = trace
          .given("goal", goal)
          .given("expected", forecast.expected())
          .given("closed", forecast.closed())
          .yields(Operation.DIFFERENCE, Decimals.computed(goal.minus(forecast.expected())));
      return new GoalGap(
          goal,
          gap,
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
    Trace step = under.step("forecast.raise");
    BigMoney missing = Decimals.computed(goal.minus(forecast.closed()));
    Measured<BigDecimal> raise = !gap.isPositive()
        ? Measured.undefined("goal-is-expected")
        : forecast.weighted().isZero()
            ? Measured.undefined("nothing-is-expected")
            : sum(forecast.open()).isLessThan(missing)
                ? Measured.undefined("not-enough-in-the-pipeline")
                : Measured.of(
                    Decimals.quotient(missing.getAmount(), forecast.weighted().getAmount()));
    step.given("missing", missing).given("weighted", forecast.weighted());
    return step.yields(Operation.QUOTIENT, raise.map(Figure::of));
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
    List<Prospect> largest = forecast.open().stream()
        .map(ProspectChance::prospect)
        .sorted(Comparator.comparing(Prospect::amount)
            .reversed()
            .thenComparing(prospect -> prospect.deal().text()))
        .toList();
    ImmutableList.Builder<DealId> deals = ImmutableList.builder();
    BigMoney total = forecast.closed();
    for (Prospect next : largest) {
      total = total.plus(next.amount());
      deals.add(next.deal());
      if (!total.isLessThan(goal)) {
        return Measured.of(deals.build());
      }
    }
    return Measured.undefined("not-enough-in-the-pipeline");
  }

  private static BigMoney sum(ImmutableList<ProspectChance> open) {
    BigMoney sum = BigMoney.zero(open.get(0).prospect().amount().getCurrencyUnit());
    for (ProspectChance one : open) {
      sum = sum.plus(one.prospect().amount());
    }
    return sum;
  }
}
