package io.sdr.examples.department.telling;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Wording;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.statistics.Significance;
import io.sdr.examples.department.month.MetricReading;
import io.sdr.examples.department.month.MonthResult;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** How the things of a report are said in one language, short enough for a cell. */
public final class Tongue {
  /** What stands for a figure that there is none of. */
  public static final String UNDEFINED = "–";

  private final Wording wording;

  /** How a language says it. */
  public Tongue(Wording wording) {
    this.wording = wording;
  }

  /** A sentence of reports. */
  public String say(String key) {
    return wording.say("report." + key);
  }

  /** A sentence of reports with figures. */
  public String say(String key, Map<String, Figure> figures) {
    return wording.say("report." + key, figures);
  }

  /** A problem in words, without its place. */
  public String say(Diagnostic problem) {
    return wording.say(problem.code(), Maps.transformValues(problem.facts(), Figure::of));
  }

  /** What a month is called. */
  public String title(MonthResult month) {
    return say(
        "title",
        ImmutableMap.of(
            "period", Figure.of(month.period().toString()),
            "currency", Figure.of(month.currency().getCode())));
  }

  /** What a metric is called. */
  public String title(MetricReading reading) {
    return wording.say(reading.rule() + ".title");
  }

  /** The title of a metric that fits a narrow column, where there is one. */
  public String briefTitle(MetricReading reading) {
    String brief = "report.brief." + reading.rule();
    return wording.keys().contains(brief) ? wording.say(brief) : title(reading);
  }

  /** Whose facts count. */
  public String say(Scope scope) {
    return wording.say("scope." + scope.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** Why there is no figure. */
  public String why(String undefined) {
    return wording.say("unmet." + undefined);
  }

  /** The reason of the first step that failed, with its figures; only the reason where no step is known. */
  public String why(String undefined, Optional<Explanation> step) {
    return step.flatMap(Reason::firstFailed)
        .flatMap(failed -> Reason.inWords(failed, this))
        .orElseGet(() -> why(undefined));
  }

  /** A reading for a cell. */
  public String show(Reading reading) {
    return show(reading.value());
  }

  /** What was measured, or that there is nothing. */
  public String show(Measured<Figure> measured) {
    return measured.value().map(this::show).orElse(UNDEFINED);
  }

  /** A figure for a cell: money to the cent, percentages and numbers to one decimal. */
  public String show(Figure figure) {
    return wording.show(shortened(figure));
  }

  /** An interval for a cell. */
  public String show(Proportion.Interval interval) {
    return show(Figure.of(interval.low())) + " … " + show(Figure.of(interval.high()));
  }

  /** An amount for a cell. */
  public String show(Money money) {
    return wording.show(Figure.of(money));
  }

  /** A day for a cell. */
  public String show(LocalDate day) {
    return wording.show(day);
  }

  /** An exact amount, to the cent. */
  public String show(BigMoney money) {
    return show(Figure.of(money));
  }

  /** How easily chance alone does something; what is next to never is a word that says so, and no zero. */
  public String chance(Significance test) {
    return chance(test.holm().orElseGet(test::p));
  }

  /** How easily chance alone does something, as a part of one. */
  public String chance(BigDecimal probability) {
    Figure shown = Significance.shown(probability);
    Percent points = Percent.ofFraction(probability);
    return wording.show(
        shown instanceof Figure.Plain
            ? Figure.of(new Percent(points.points().setScale(2, RoundingMode.HALF_UP)))
            : shown);
  }

  /** A number of things. */
  public String count(long number) {
    return wording.show(Figure.of(number));
  }

  /** How many deals the export has in each stage, whatever the period. */
  public String presentStages(MonthResult month) {
    String stages = month.presentStages().entrySet().stream()
        .map(stage -> Legible.text(stage.getKey().text()) + " " + count(stage.getValue()))
        .collect(Collectors.joining(", "));
    return say("present-stages", ImmutableMap.of("stages", Figure.of(stages)));
  }

  /** The whole wording. */
  public Wording wording() {
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
