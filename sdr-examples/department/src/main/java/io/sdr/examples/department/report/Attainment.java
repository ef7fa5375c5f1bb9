package io.sdr.examples.department.report;

import io.sdr.examples.department.month.GoalResult;
import io.sdr.examples.department.month.MonthResult;
import io.sdr.examples.department.telling.Tongue;
import io.sdr.kpi.metric.Metric;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How far goals were kept, in words: with the metric wherever the goals of a month are of several. */
final class Attainment {
  private static final String AND = " · ";

  private final MonthResult month;
  private final Tongue tongue;
  private final boolean namesMetrics;

  Attainment(MonthResult month, Tongue tongue) {
    this.month = month;
    this.tongue = tongue;
    this.namesMetrics = month.people().stream()
            .flatMap(person -> person.goals().stream())
            .map(result -> result.goal().metric())
            .distinct()
            .count()
        > 1;
  }

  /** One goal. */
  String of(GoalResult result) {
    String figure = tongue.show(result.attainment().value());
    return namesMetrics ? figure + titleOf(result.goal().metric()) : figure;
  }

  /** One goal, and whose facts count where these are not the person's own. */
  String withScope(GoalResult result) {
    return switch (result.goal().scope()) {
      case OWN -> of(result);
      case TEAM, OWN_AND_TEAM -> of(result) + AND + tongue.say(result.goal().scope());
    };
  }

  /** All goals of a kind. */
  String of(List<GoalResult> results, Predicate<GoalResult> wanted) {
    String all = results.stream().filter(wanted).map(this::of).collect(Collectors.joining(AND));
    return all.isEmpty() ? Tongue.UNDEFINED : all;
  }

  private String titleOf(Metric metric) {
    return month.total().readings().stream()
        .filter(reading -> reading.metric().equals(metric))
        .findFirst()
        .map(reading -> AND + tongue.briefTitle(reading))
        .orElse("");
  }
}
