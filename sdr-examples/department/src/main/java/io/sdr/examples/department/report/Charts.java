package io.sdr.examples.department.report;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.examples.department.chart.BarChart;
import io.sdr.examples.department.chart.BarChart.Bar;
import io.sdr.examples.department.chart.BarChart.Mark;
import io.sdr.examples.department.chart.Ink;
import io.sdr.examples.department.month.GoalResult;
import io.sdr.examples.department.month.MonthResult;
import io.sdr.examples.department.month.PersonResult;
import io.sdr.examples.department.telling.Tongue;
import io.sdr.process.funnel.Funnel;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** The charts of a month. Lengths are for the eye; the exact figures stand beside the bars and in the tables. */
final class Charts {
  /** Longer bars of attainment are cut, so that one of them does not make all others short. */
  static final Percent LONGEST = Percent.of("400");

  private static final Percent WHOLE = Percent.of("100");

  private Charts() {}

  /** How far everyone kept each goal, with a line where a goal is just kept. */
  static BarChart attainment(MonthResult month, Tongue tongue) {
    Attainment attainment = new Attainment(month, tongue);
    return new BarChart(
        tongue.say("attainment.chart"),
        month.people().stream()
            .flatMap(
                person -> person.goals().stream().map(result -> bar(person, result, attainment)))
            .collect(ImmutableList.toImmutableList()),
        Optional.of(new Mark(length(WHOLE), tongue.show(Figure.of(WHOLE)))));
  }

  /** How many deals came into each stage, and how many were won. */
  static BarChart funnel(Funnel funnel, Tongue tongue) {
    return new BarChart(
        tongue.say("funnel.chart"),
        Stream.concat(
                funnel.steps().stream()
                    .map(step ->
                        bar(step.stage().text(), step.counts().entered(), Ink.PLAIN, tongue)),
                Stream.of(bar(tongue.say("won"), funnel.won(), Ink.MET, tongue)))
            .collect(ImmutableList.toImmutableList()),
        Optional.empty());
  }

  /** Whether a bar of the attainment chart is cut. */
  static boolean isCut(MonthResult month) {
    return month.people().stream()
        .flatMap(person -> person.goals().stream())
        .anyMatch(result -> length(result) > length(LONGEST));
  }

  private static Bar bar(PersonResult person, GoalResult result, Attainment attainment) {
    return new Bar(
        person.person().name(),
        Math.max(0, Math.min(length(result), length(LONGEST))),
        attainment.withScope(result),
        result.met().orElse(false) ? Ink.MET : Ink.MISSED);
  }

  private static Bar bar(String name, long count, Ink ink, Tongue tongue) {
    return new Bar(name, count, tongue.count(count), ink);
  }

  private static double length(GoalResult result) {
    return result
        .attainment()
        .value()
        .value()
        .flatMap(Figure::number)
        .map(BigDecimal::doubleValue)
        .orElse(0.0);
  }

  private static double length(Percent percent) {
    return percent.fraction().doubleValue();
  }
}
