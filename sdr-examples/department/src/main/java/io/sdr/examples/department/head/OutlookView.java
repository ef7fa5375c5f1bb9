package io.sdr.examples.department.head;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.examples.department.chart.BarChart;
import io.sdr.examples.department.chart.BarChart.Bar;
import io.sdr.examples.department.chart.Ink;
import io.sdr.examples.department.month.MonthResult;
import io.sdr.examples.department.month.PersonResult;
import io.sdr.examples.department.outlook.Outlook;
import io.sdr.examples.department.telling.Grid;
import io.sdr.examples.department.telling.Tongue;
import io.sdr.process.forecast.AmountDistribution;
import io.sdr.process.forecast.ChanceSpan;
import io.sdr.process.forecast.CountDistribution;
import io.sdr.process.forecast.Forecast;
import io.sdr.process.forecast.GoalGap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.BigMoney;

/**
 * What is likely, in words.
 *
 * @param title until when
 * @param sentences what it comes to
 * @param legend what the colours of the chart mean; empty where there is no goal
 * @param owners whose deals bring how much on average
 */
public record OutlookView(
    String title, ImmutableList<String> sentences, String legend, Grid owners) {
  private static final int BARS = 12;

  static OutlookView of(MonthResult month, Outlook outlook, Tongue tongue) {
    return new OutlookView(
        tongue.say(
            "outlook.title", ImmutableMap.of("period", text(outlook.period().toString()))),
        sentences(outlook, tongue),
        outlook.goal().map(goal -> legend(goal, tongue)).orElse(""),
        owners(month, outlook.forecast().value(), tongue));
  }

  private static ImmutableList<String> sentences(Outlook outlook, Tongue tongue) {
    CountDistribution wins = outlook.wins();
    AmountDistribution totals = outlook.totals();
    List<String> sentences = new ArrayList<>();
    sentences.add(tongue.say(
        "outlook.deals",
        ImmutableMap.of(
            "deals", Figure.of(wins.chances().size() + wins.unknown()),
            "unknown", Figure.of(wins.unknown()),
            "wins", text(tongue.show(Figure.of(wins.mean()))))));
    sentences.add(tongue.say(
        "outlook.range",
        ImmutableMap.of(
            "mean", text(tongue.show(totals.mean())),
            "low", text(tongue.show(totals.quantile(Percent.of("10")))),
            "middle", text(tongue.show(totals.quantile(Percent.of("50")))),
            "high", text(tongue.show(totals.quantile(Percent.of("90")))))));
    long withoutAmount = totals.unknown().withoutAmount();
    if (withoutAmount > 0) {
      sentences.add(
          tongue.say("outlook.without-amount", ImmutableMap.of("deals", Figure.of(withoutAmount))));
    }
    outlook.goal().ifPresent(goal -> sentences.addAll(goal(goal, tongue)));
    return ImmutableList.copyOf(sentences);
  }

  private static List<String> goal(Outlook.GoalOutlook goal, Tongue tongue) {
    GoalGap gap = goal.gap().value();
    List<String> sentences = new ArrayList<>();
    sentences.add(tongue.say(
        "outlook.goal",
        ImmutableMap.of(
            "goal", text(tongue.show(gap.goal())),
            "chance", text(chance(goal, tongue)))));
    if (gap.gap().isPositive()) {
      sentences.add(tongue.say(
          "outlook.gap",
          ImmutableMap.of(
              "gap", text(tongue.show(gap.gap())),
              "deals", text(tongue.show(gap.moreDeals())))));
    }
    return sentences;
  }

  private static String legend(Outlook.GoalOutlook goal, Tongue tongue) {
    Percent least = goal.chance().value().least();
    return tongue.say(
        "outlook.legend", ImmutableMap.of("chance", text(tongue.show(Figure.of(least)))));
  }

  /** Where some deals are not known, or amounts are rounded, it lies between two bounds. */
  private static String chance(Outlook.GoalOutlook goal, Tongue tongue) {
    ChanceSpan span = goal.chance().value();
    String least = tongue.show(Figure.of(span.least()));
    return span.chance().isDefined() ? least : least + " … " + tongue.show(Figure.of(span.most()));
  }

  private static Grid owners(MonthResult month, Forecast forecast, Tongue tongue) {
    Map<PersonId, String> names = month.people().stream()
        .map(PersonResult::person)
        .collect(ImmutableMap.toImmutableMap(Person::id, Person::name));
    Grid.Builder grid = Grid.builder()
        .words(tongue.say("person"))
        .figures(tongue.say("outlook.open"))
        .figures(tongue.say("outlook.expected"));
    forecast
        .byOwner()
        .forEach((owner, expected) -> grid.item(List.of(
            names.getOrDefault(owner, owner.text()),
            tongue.count(forecast.open().stream()
                .filter(one -> one.prospect().owner().equals(owner))
                .count()),
            tongue.show(expected))));
    return grid.total(List.of(
            tongue.say("total"),
            tongue.count(forecast.open().size()),
            tongue.show(forecast.expected())))
        .build();
  }

  /**
   * How likely totals are, in about a dozen equal ranges from the least to the largest that may come. One of them begins with the
   * least total that reaches the goal, so that those that reach it add up to its probability.
   */
  public static BarChart chart(Outlook outlook, Tongue tongue) {
    AmountDistribution totals = outlook.totals();
    BigDecimal width = width(totals);
    Optional<BigDecimal> reached = leastThatReaches(outlook);
    BigDecimal least = first(totals);
    BigDecimal from = reached
        .map(edge -> edge.subtract(width.multiply(
            edge.subtract(least).divide(width, 0, RoundingMode.CEILING).max(BigDecimal.ZERO))))
        .orElse(least)
        .min(least);
    SortedMap<BigDecimal, BigDecimal> shares = new TreeMap<>();
    for (BigDecimal start = from; start.compareTo(last(totals)) <= 0; start = start.add(width)) {
      shares.put(start, BigDecimal.ZERO);
    }
    for (AmountDistribution.Total total : totals.totals()) {
      BigDecimal steps = total.amount().getAmount().subtract(from).divideToIntegralValue(width);
      shares.merge(from.add(width.multiply(steps)), total.share().points(), BigDecimal::add);
    }
    return new BarChart(
        tongue.say("outlook.chart"),
        shares.entrySet().stream()
            .map(bar -> bar(bar.getKey(), bar.getValue(), reached, totals, tongue))
            .collect(ImmutableList.toImmutableList()),
        Optional.empty());
  }

  private static Bar bar(
      BigDecimal from,
      BigDecimal share,
      Optional<BigDecimal> reached,
      AmountDistribution totals,
      Tongue tongue) {
    boolean isMet = reached.filter(edge -> from.compareTo(edge) >= 0).isPresent();
    return new Bar(
        tongue.say(
            "outlook.from",
            ImmutableMap.of("from", text(tongue.show(money(totals, from.max(first(totals))))))),
        share.doubleValue(),
        tongue.show(Figure.of(new Percent(share))),
        isMet ? Ink.MET : Ink.PLAIN);
  }

  private static BigDecimal width(AmountDistribution totals) {
    BigDecimal grid = totals.grid().getAmount();
    BigDecimal steps = last(totals).subtract(first(totals)).divide(grid, MathContext.DECIMAL64);
    return grid.multiply(
        steps.divide(BigDecimal.valueOf(BARS), 0, RoundingMode.DOWN).add(BigDecimal.ONE));
  }

  /** The first total that may come and surely reaches the goal, however amounts were rounded; empty where none does. */
  private static Optional<BigDecimal> leastThatReaches(Outlook outlook) {
    BigMoney tooLarge = outlook.totals().rounding().up();
    return outlook
        .goal()
        .flatMap(goal -> outlook.totals().totals().stream()
            .map(AmountDistribution.Total::amount)
            .filter(
                amount -> !amount.minus(tooLarge).isLessThan(goal.gap().value().goal()))
            .map(BigMoney::getAmount)
            .findFirst());
  }

  private static BigDecimal first(AmountDistribution totals) {
    return totals.totals().get(0).amount().getAmount();
  }

  private static BigDecimal last(AmountDistribution totals) {
    return totals.totals().get(totals.totals().size() - 1).amount().getAmount();
  }

  private static BigMoney money(AmountDistribution totals, BigDecimal amount) {
    return BigMoney.of(totals.grid().getCurrencyUnit(), amount);
  }

  private static Figure text(String text) {
    return Figure.of(text);
  }
}
