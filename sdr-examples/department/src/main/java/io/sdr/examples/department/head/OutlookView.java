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
import io.sdr.process.forecast.Forecast;
import io.sdr.process.forecast.GoalGap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * What is likely, in words.
 *
 * @param title until when
 * @param sentences what it comes to
 * @param owners whose deals bring how much on average
 */
public record OutlookView(String title, ImmutableList<String> sentences, Grid owners) {
  private static final int BARS = 12;

  static OutlookView of(MonthResult month, Outlook outlook, Tongue tongue) {
    return new OutlookView(
        tongue.say(
            "outlook.title", ImmutableMap.of("period", text(outlook.period().toString()))),
        sentences(outlook, tongue),
        owners(month, outlook.forecast().value(), tongue));
  }

  private static ImmutableList<String> sentences(Outlook outlook, Tongue tongue) {
    Forecast forecast = outlook.forecast().value();
    AmountDistribution totals = outlook.totals();
    List<String> sentences = new ArrayList<>();
    sentences.add(tongue.say(
        "outlook.deals",
        ImmutableMap.of(
            "deals", Figure.of(forecast.open().size()),
            "unknown", Figure.of(forecast.unknown().size()),
            "wins", text(tongue.show(Figure.of(outlook.wins().mean()))))));
    sentences.add(tongue.say(
        "outlook.range",
        ImmutableMap.of(
            "mean", text(tongue.show(totals.mean())),
            "low", text(tongue.show(totals.quantile(Percent.of("10")))),
            "middle", text(tongue.show(totals.quantile(Percent.of("50")))),
            "high", text(tongue.show(totals.quantile(Percent.of("90")))))));
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
            "chance", text(tongue.show(goal.chance().value().chance().map(Figure::of))))));
    if (gap.gap().isPositive()) {
      sentences.add(tongue.say(
          "outlook.gap",
          ImmutableMap.of(
              "gap", text(tongue.show(gap.gap())),
              "deals", text(tongue.show(gap.moreDeals())))));
    }
    return sentences;
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

  /** How likely totals are, in a dozen equal ranges from the least to the largest that may come. */
  public static BarChart chart(Outlook outlook, Tongue tongue) {
    AmountDistribution totals = outlook.totals();
    ImmutableList<AmountDistribution.Total> all = totals.totals();
    BigDecimal least = all.get(0).amount().getAmount();
    BigDecimal most = all.get(all.size() - 1).amount().getAmount();
    BigDecimal grid = totals.grid().getAmount();
    BigDecimal steps = most.subtract(least).divide(grid, MathContext.DECIMAL64);
    BigDecimal width = grid.multiply(
        steps.divide(BigDecimal.valueOf(BARS), 0, RoundingMode.DOWN).add(BigDecimal.ONE));
    BigDecimal[] shares = new BigDecimal[BARS];
    Arrays.fill(shares, BigDecimal.ZERO);
    for (AmountDistribution.Total total : all) {
      int bar = total
          .amount()
          .getAmount()
          .subtract(least)
          .divideToIntegralValue(width)
          .intValueExact();
      shares[bar] = shares[bar].add(total.share().points());
    }
    Optional<BigDecimal> goal =
        outlook.goal().map(known -> known.gap().value().goal().getAmount());
    ImmutableList.Builder<Bar> bars = ImmutableList.builder();
    for (int bar = 0; bar < BARS; bar++) {
      BigDecimal from = least.add(width.multiply(BigDecimal.valueOf(bar)));
      boolean isMet = goal.filter(wanted -> from.compareTo(wanted) >= 0).isPresent();
      bars.add(new Bar(
          tongue.say(
              "outlook.from", ImmutableMap.of("from", text(tongue.show(money(totals, from))))),
          shares[bar].doubleValue(),
          tongue.show(Figure.of(new Percent(shares[bar]))),
          isMet ? Ink.MET : Ink.PLAIN));
    }
    return new BarChart(tongue.say("outlook.chart"), bars.build(), Optional.empty());
  }

  private static BigMoney money(AmountDistribution totals, BigDecimal amount) {
    return BigMoney.of(totals.grid().getCurrencyUnit(), amount);
  }

  private static Figure text(String text) {
    return Figure.of(text);
  }
}
