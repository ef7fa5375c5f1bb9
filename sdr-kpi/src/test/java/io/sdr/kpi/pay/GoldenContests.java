package io.sdr.kpi.pay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.core.time.PeriodSequence;
import io.sdr.core.time.Proration;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.kpi.comparison.Comparison;
import io.sdr.kpi.comparison.MetricReading;
import io.sdr.kpi.contest.Contender;
import io.sdr.kpi.contest.Contest;
import io.sdr.kpi.contest.Discipline;
import io.sdr.kpi.contest.Entry;
import io.sdr.kpi.contest.Mark;
import io.sdr.kpi.contest.Scorings;
import io.sdr.kpi.contest.Standing;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Progress;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Scope;
import io.sdr.kpi.sample.Scenario;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/** Kinds of cases about goals and contests. */
final class GoldenContests {
  static final ImmutableMap<String, GoldenKind> KINDS = ImmutableMap.of(
      "goal_progress", GoldenContests::goalProgress,
      "contest_rank", GoldenContests::contestRank,
      "growth", GoldenContests::growth,
      "prorate_days", GoldenContests::byDays,
      "prorate_weighted_quarters", GoldenContests::byWeightedQuarters);

  private static final Period YEAR = Period.parse("2026");

  private static final String COMPLETENESS = "completeness";

  private GoldenContests() {}

  private static void goalProgress(GoldenCase golden) {
    Direction direction =
        Direction.valueOf(golden.in("direction").asText("higher").toUpperCase(Locale.ROOT));
    Optional<Goal> goal = golden.trials("target").get(0).map(target -> goal(direction, target));
    List<Optional<BigDecimal>> current = golden.trials("current");
    golden.near(
        "pct",
        current.stream()
            .map(actual -> goal.flatMap(one -> progress(one, actual)))
            .toList());
    if (golden.expects("reached")) {
      reached(golden.out("reached"), goal, current);
    }
  }

  private static void growth(GoldenCase golden) {
    Mark mark = Mark.builder()
        .actual(golden.trials("cur").get(0).map(Figure::of).map(Measured::of).orElseThrow())
        .baseline(golden.trials("prev").get(0).map(Figure::of).map(Measured::of).orElseThrow())
        .build();
    golden.near("pct", List.of(mark.growth(Trace.silent()).value().map(Percent::points)));
    Comparison comparison = Comparison.between(
            reading("2011-04", mark.baseline()), reading("2011-05", mark.actual()), Detail.NONE)
        .value();
    golden.near("pct", List.of(comparison.growth().value().map(Percent::points)));
  }

  private static MetricReading reading(String month, Measured<Figure> value) {
    Period period = Period.parse(month);
    return new MetricReading(
        Metrics.revenue(),
        Optional.of(Scenario.SELLER),
        Scope.OWN,
        period,
        period.lastDay(),
        Reading.of(value, 1));
  }

  /** Each target stood for some of the days of the year, one after the other. */
  private static void byDays(GoldenCase golden) {
    assertThat(golden.number("days")).isEqualByComparingTo(BigDecimal.valueOf(YEAR.days()));
    List<BigDecimal> parts = new ArrayList<>();
    LocalDate from = YEAR.start();
    for (JsonNode part : golden.in("parts")) {
      LocalDate end = from.plusDays(part.get(1).intValue());
      parts.add(prorated(
          goal(YEAR, part.get(0).decimalValue()),
          LocalDateRange.of(from, end),
          Proration.CALENDAR_DAYS));
      from = end;
    }
    wholeNumbers("parts", "total", parts, golden);
  }

  private static void byWeightedQuarters(GoldenCase golden) {
    List<BigDecimal> weights = new ArrayList<>();
    golden.in("q_pct").forEach(weight -> weights.add(weight.decimalValue()));
    LocalDate joined = YEAR.start().withMonth(golden.number("start_month").intValueExact());
    List<BigDecimal> quarters = goal(YEAR, golden.number("annual"))
        .spread(PeriodSequence.of(Cadence.QUARTER, YEAR), weights, 0)
        .stream()
        .map(quarter ->
            prorated(quarter, LocalDateRange.of(joined, YEAR.end()), Proration.WHOLE_MONTHS))
        .toList();
    wholeNumbers("q", "total", quarters, golden);
  }

  private static BigDecimal prorated(Goal goal, LocalDateRange presence, Proration proration) {
    return goal.prorated(
            List.of(presence), proration, WorkingCalendar.mondayToFriday(), Trace.silent())
        .value()
        .flatMap(one -> one.target().number())
        .orElseThrow();
  }

  /** The sources show parts and total in whole units, each rounded by itself. */
  private static void wholeNumbers(
      String parts, String total, List<BigDecimal> exact, GoldenCase golden) {
    golden.near(
        parts, exact.stream().map(GoldenContests::whole).map(Optional::of).toList());
    golden.near(
        total,
        List.of(Optional.of(whole(exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add)))));
  }

  private static BigDecimal whole(BigDecimal exact) {
    return exact.setScale(0, RoundingMode.HALF_UP);
  }

  private static Goal goal(Period period, BigDecimal target) {
    return Goal.builder().from(goal(Direction.HIGHER, target)).period(period).build();
  }

  private static Goal goal(Direction direction, BigDecimal target) {
    return Goal.builder()
        .person(Scenario.SELLER)
        .metric(Metrics.dealsWon())
        .period(Period.parse("2011-05"))
        .target(Figure.of(target))
        .direction(direction)
        .build();
  }

  private static Optional<BigDecimal> progress(Goal goal, Optional<BigDecimal> actual) {
    return actual.flatMap(
        figure -> goal.progress(Figure.of(figure), Progress.CAPPED, Trace.silent())
            .value()
            .map(Percent::points));
  }

  /** A goal that was not measured, or was not set, is not reached; null says the same as false. */
  private static void reached(
      JsonNode expected, Optional<Goal> goal, List<Optional<BigDecimal>> current) {
    assertThat(expected.isArray() ? expected.size() : 1)
        .as("out.reached")
        .isEqualTo(current.size());
    for (int i = 0; i < current.size(); i++) {
      JsonNode one = expected.isArray() ? expected.get(i) : expected;
      boolean isReached = goal.isPresent()
          && current.get(i).map(Figure::of).filter(goal.get()::isMetBy).isPresent();
      assertThat(isReached).as("out.reached[%s]", i).isEqualTo(one.asBoolean());
    }
  }

  /** A case gives the total completeness of each user, not the goals behind it, so that is what is measured. */
  private static void contestRank(GoldenCase golden) {
    Map<PersonId, Entry> entries = new LinkedHashMap<>();
    golden
        .in("users")
        .forEach(user -> entries.put(PersonId.of(user.path("u").asText()), entry(user)));
    Contest.GoalsRule rule = golden.in("reward_failure").asBoolean()
        ? Contest.GoalsRule.FIRST
        : Contest.GoalsRule.REQUIRED;
    int n = golden.in("n").asInt(entries.size());
    top(golden.out("top"), entries.isEmpty() ? List.of() : placed(entries, rule), n);
  }

  private static List<Standing> placed(Map<PersonId, Entry> entries, Contest.GoalsRule rule) {
    return Contest.builder()
        .name("challenge")
        .form(Contest.Form.INDIVIDUAL)
        .period(Period.parse("2011-05"))
        .contenders(entries.keySet().stream().map(Contender::of).toList())
        .addDiscipline(Discipline.of(COMPLETENESS, Discipline.Nature.RESULT))
        .scoring(Scorings.absolute(COMPLETENESS))
        .goals(rule)
        .ranking(Contest.Ranking.COMPETITION)
        .frozenOn(LocalDate.parse("2011-06-01"))
        .build()
        .judge(entries, List.of(), Detail.NONE)
        .value()
        .placed();
  }

  /** One goal that was reached or not, and the completeness; without either nothing was promised or measured. */
  private static Entry entry(JsonNode user) {
    Entry.Builder entry = Entry.builder();
    Optional<BigDecimal> points = GoldenCase.optional(user.path("pct"));
    points.ifPresent(pct -> entry.putMark(COMPLETENESS, Mark.of(Figure.of(new Percent(pct)))));
    if (points.isPresent() && user.path("reached").isBoolean()) {
      long reached = user.path("reached").asBoolean() ? 1 : 0;
      entry.putMark("goals", Mark.of(Figure.of(reached), Figure.of(1)));
    }
    return entry.build();
  }

  /** As many places as asked for, null where nobody stands; a list where several may be named in any order. */
  private static void top(JsonNode expected, List<Standing> placed, int n) {
    assertThat(expected).as("out.top").hasSize(n);
    for (int i = 0; i < n; i++) {
      Optional<Standing> standing =
          Optional.of(i).filter(place -> place < placed.size()).map(placed::get);
      JsonNode one = expected.get(i);
      if (one.isNull()) {
        assertThat(standing).as("out.top[%s]", i).isEmpty();
      } else {
        assertThat(sharing(placed, standing.orElseThrow()))
            .as("out.top[%s]", i)
            .containsAnyElementsOf(names(one));
      }
    }
  }

  private static List<String> names(JsonNode one) {
    List<String> names = new ArrayList<>();
    if (one.isArray()) {
      one.forEach(name -> names.add(name.asText()));
    } else {
      names.add(one.asText());
    }
    return names;
  }

  /** Everyone who shares the place: which of them a system lists first is its own affair. */
  private static List<String> sharing(List<Standing> placed, Standing standing) {
    return placed.stream()
        .filter(other -> other.rank().equals(standing.rank()))
        .map(Standing::contender)
        .toList();
  }
}
