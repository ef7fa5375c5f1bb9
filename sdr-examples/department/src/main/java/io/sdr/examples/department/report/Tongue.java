package io.sdr.examples.department.report;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Wording;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.examples.department.month.MetricReading;
import io.sdr.examples.department.month.MonthResult;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** How the things of a report are said in one language, short enough for a cell. */
final class Tongue {
  /** What stands for a figure that there is none of. */
  static final String UNDEFINED = "–";

  private final Wording wording;

  Tongue(Wording wording) {
    this.wording = wording;
  }

  String say(String key) {
    return wording.say("report." + key);
  }

  String say(String key, Map<String, Figure> figures) {
    return wording.say("report." + key, figures);
  }

  String title(MonthResult month) {
    return say(
        "title",
        ImmutableMap.of(
            "period", Figure.of(month.period().toString()),
            "currency", Figure.of(month.currency().getCode())));
  }

  String title(MetricReading reading) {
    return wording.say(reading.rule() + ".title");
  }

  /** The title of a metric that fits a narrow column, where there is one. */
  String briefTitle(MetricReading reading) {
    String brief = "report.brief." + reading.rule();
    return wording.keys().contains(brief) ? wording.say(brief) : title(reading);
  }

  /** Whose facts count. */
  String say(Scope scope) {
    return wording.say("scope." + scope.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** Why there is no figure. */
  String why(String undefined) {
    return wording.say("unmet." + undefined);
  }

  String show(Reading reading) {
    return show(reading.value());
  }

  String show(Measured<Figure> measured) {
    return measured.value().map(this::show).orElse(UNDEFINED);
  }

  /** A figure for a cell: money to the cent, percentages and numbers to one decimal. */
  String show(Figure figure) {
    return wording.show(shortened(figure));
  }

  String show(Proportion.Interval interval) {
    return show(Figure.of(interval.low())) + " … " + show(Figure.of(interval.high()));
  }

  String show(Money money) {
    return wording.show(Figure.of(money));
  }

  String count(long number) {
    return wording.show(Figure.of(number));
  }

  /** How many deals the export has in each stage, whatever the period. */
  String presentStages(MonthResult month) {
    String stages = month.presentStages().entrySet().stream()
        .map(stage -> Legible.text(stage.getKey().text()) + " " + count(stage.getValue()))
        .collect(Collectors.joining(", "));
    return say("present-stages", ImmutableMap.of("stages", Figure.of(stages)));
  }

  Wording wording() {
    return wording;
  }

  private static Figure shortened(Figure figure) {
    if (figure instanceof Figure.Amount amount) {
      BigMoney money = amount.money();
      return Figure.of(
          money.withScale(money.getCurrencyUnit().getDecimalPlaces(), RoundingMode.HALF_UP));
    }
    if (figure instanceof Figure.Share share) {
      return Figure.of(new Percent(shortened(share.percent().points())));
    }
    return figure instanceof Figure.Plain plain ? Figure.of(oneDecimal(plain.value())) : figure;
  }

  /** What falls short of the whole must not read as the whole. */
  private static BigDecimal shortened(BigDecimal points) {
    BigDecimal whole = Percent.HUNDRED.points();
    BigDecimal near = oneDecimal(points);
    return near.compareTo(whole) == 0 && points.compareTo(whole) < 0
        ? points.setScale(1, RoundingMode.DOWN)
        : near;
  }

  private static BigDecimal oneDecimal(BigDecimal number) {
    return number.setScale(1, RoundingMode.HALF_UP);
  }
}
