package io.sdr.kpi.tracking;

import static io.sdr.kpi.cascade.Cascades.CALENDAR;
import static io.sdr.kpi.cascade.Cascades.usd;
import static io.sdr.kpi.sample.Explanations.assertTold;
import static io.sdr.kpi.tracking.Tracks.JUNE;
import static io.sdr.kpi.tracking.Tracks.PLAN;
import static io.sdr.kpi.tracking.Tracks.goal;
import static io.sdr.kpi.tracking.Tracks.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.time.Cadence;
import io.sdr.kpi.cascade.CascadeRule;
import io.sdr.kpi.cascade.Cascades;
import io.sdr.kpi.cascade.Part;
import io.sdr.kpi.cascade.Weightings;
import io.sdr.kpi.goal.Goal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.distribution.TDistribution;

class TrackerLawsTest {
  private static final BigDecimal HAIR = new BigDecimal("0.00001");

  /** One fact for each number, day after day from the first of June, round and round. */
  private static List<DayFact> facts(List<Integer> cents) {
    List<DayFact> facts = new ArrayList<>();
    for (int cent : cents) {
      facts.add(new DayFact(
          JUNE.start().plusDays(facts.size() % 30),
          usd(BigDecimal.valueOf(cent, 2).toPlainString())));
    }
    return facts;
  }

  private static GoalTrack track(Goal goal, DayPlan plan, List<DayFact> facts, int day) {
    return Tracker.usual()
        .track(goal, plan, facts, JUNE.start().plusDays(day - 1L), Trace.silent());
  }

  @Property(tries = 200)
  void orderOfFactsDoesNotMatter(
      @ForAll @Size(max = 40) List<@IntRange(min = -500, max = 9999) Integer> cents,
      @ForAll @IntRange(min = 1, max = 30) int day,
      @ForAll Random random) {
    List<DayFact> facts = facts(cents);
    GoalTrack track = track(goal(), PLAN, facts, day);
    Collections.shuffle(facts, random);
    assertThat(track(goal(), PLAN, facts, day)).isEqualTo(track);
  }

  @Property(tries = 200)
  void whatIsReachedAndWhatIsLeftAreTheTarget(
      @ForAll @Size(max = 40) List<@IntRange(min = -500, max = 9999) Integer> cents,
      @ForAll @IntRange(min = 1, max = 30) int day) {
    GoalTrack track = track(goal(), PLAN, facts(cents), day);
    assertThat(number(track.fact()).add(number(track.left()))).isEqualByComparingTo("2200");
    assertThat(number(track.planToDate()).add(number(track.ahead())))
        .isEqualByComparingTo(number(track.fact()));
    assertThat(track.daysPassed() + track.daysLeft()).isEqualTo(22);
    track
        .neededPace()
        .value()
        .ifPresent(pace -> assertThat(number(pace).multiply(BigDecimal.valueOf(track.daysLeft())))
            .isCloseTo(number(track.left()).max(BigDecimal.ZERO), within(HAIR)));
    track
        .forecast()
        .value()
        .ifPresent(forecast -> assertThat(number(forecast.value()))
            .isBetween(number(forecast.low()), number(forecast.high())));
  }

  @Property(tries = 200)
  void whatIsDueNeverFallsAndEndsAtTheTarget(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 50) Integer> weights) {
    List<Goal> weeks = weeks(weights);
    DayPlan plan = DayPlan.of(weeks, CALENDAR);
    BigDecimal before = BigDecimal.ZERO;
    for (int day = 1; day <= 30; day++) {
      BigDecimal due = number(track(goal(), plan, List.of(), day).planToDate());
      assertThat(due).isGreaterThanOrEqualTo(before);
      before = due;
    }
    assertThat(before).isEqualByComparingTo("2200");
    BigDecimal sum = BigDecimal.ZERO;
    for (Goal week : weeks) {
      sum = sum.add(number(week.target()));
      assertThat(plan.through(week.period().lastDay())).isEqualByComparingTo(sum);
    }
  }

  private static List<Goal> weeks(List<Integer> weights) {
    List<Part> weeks = new ArrayList<>();
    for (Part week : Part.over(JUNE, Cadence.WEEK)) {
      int weight = weights.get(weeks.size() % weights.size());
      weeks.add(Part.builder().from(week).potential(BigDecimal.valueOf(weight)).build());
    }
    return Cascades.divided(CascadeRule.by(Weightings.byPotential()), goal(), weeks)
        .goals();
  }

  @Property(tries = 200)
  void twiceAsMuchOfEverythingIsTwiceAsMuch(
      @ForAll @Size(max = 30) List<@IntRange(max = 9999) Integer> cents,
      @ForAll @IntRange(min = 1, max = 30) int day) {
    Goal twice = Goal.builder().from(goal()).target(usd("4400")).build();
    GoalTrack one = track(goal(), PLAN, facts(cents), day);
    GoalTrack two =
        track(twice, PLAN, facts(cents.stream().map(cent -> 2 * cent).toList()), day);
    assertThat(two.attainmentToDate()).isEqualTo(one.attainmentToDate());
    assertThat(two.forecast().isDefined()).isEqualTo(one.forecast().isDefined());
    one.forecast().value().ifPresent(forecast -> {
      Forecast other = two.forecast().value().orElseThrow();
      assertTwice(other.value(), forecast.value());
      assertTwice(other.low(), forecast.low());
      assertTwice(other.high(), forecast.high());
    });
  }

  private static void assertTwice(Figure two, Figure one) {
    assertThat(number(two))
        .isCloseTo(number(one).multiply(BigDecimal.valueOf(2)), within(new BigDecimal("0.001")));
  }

  @Property(tries = 200)
  void explanationsAddUp(
      @ForAll @Size(max = 30) List<@IntRange(min = -500, max = 9999) Integer> cents,
      @ForAll @IntRange(min = 1, max = 30) int day) {
    Explained<GoalTrack> explained = Explained.of(
        "asked",
        Detail.FULL,
        trace -> Tracker.usual()
            .track(goal(), PLAN, facts(cents), JUNE.start().plusDays(day - 1L), trace));
    assertTold(explained.because().orElseThrow());
    assertThat(explained.value()).isEqualTo(track(goal(), PLAN, facts(cents), day));
  }

  /** The same forecast in binary fractions, straight from the formula. */
  @Property(tries = 200)
  void theForecastIsThatOfANaiveCalculation(
      @ForAll @Size(min = 10, max = 30) List<@IntRange(min = -500, max = 9999) Integer> cents,
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 50) Integer> weights,
      @ForAll @IntRange(min = 5, max = 30) int day) {
    DayPlan plan = DayPlan.of(weeks(weights), CALENDAR);
    TreeMap<LocalDate, Double> reached = new TreeMap<>();
    TreeMap<LocalDate, Double> planned = new TreeMap<>();
    plan.days().forEach(one -> planned.put(one.day(), one.weight().doubleValue()));
    LocalDate asOf = JUNE.start().plusDays(day - 1L);
    facts(cents).stream()
        .filter(fact -> !fact.day().isAfter(asOf))
        .forEach(fact -> reached.merge(
            planned.floorKey(fact.day()), number(fact.reached()).doubleValue(), Double::sum));
    int n = planned.headMap(asOf, true).size();
    double passed =
        planned.headMap(asOf, true).values().stream().mapToDouble(w -> w).sum();
    double fact = reached.values().stream().mapToDouble(one -> one).sum();
    double rate = fact / passed;
    double squares = 0;
    for (Map.Entry<LocalDate, Double> one : planned.headMap(asOf, true).entrySet()) {
      double off = reached.getOrDefault(one.getKey(), 0.0) - rate * one.getValue();
      squares += off * off / one.getValue();
    }
    double rest =
        planned.tailMap(asOf, false).values().stream().mapToDouble(w -> w).sum();
    double t = TDistribution.of(n - 1).inverseSurvivalProbability(0.1);
    double reach = t * Math.sqrt(squares / (n - 1) * (rest + rest * rest / passed));

    Measured<Forecast> told = Tracker.builder()
        .reached(Reached.MAY_FALL)
        .build()
        .track(goal(), plan, facts(cents), asOf, Trace.silent())
        .forecast();
    Assume.that(told.isDefined());
    Forecast forecast = told.value().orElseThrow();
    assertThat(number(forecast.value()).doubleValue()).isCloseTo(fact + rate * rest, within(0.001));
    assertThat(number(forecast.low()).doubleValue())
        .isCloseTo(fact + rate * rest - reach, within(0.01 + reach * 0.00001));
    assertThat(number(forecast.high()).doubleValue())
        .isCloseTo(fact + rate * rest + reach, within(0.01 + reach * 0.00001));
  }
}
