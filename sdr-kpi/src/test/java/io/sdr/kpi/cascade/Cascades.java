package io.sdr.kpi.cascade;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.statistics.Sample;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.GoalId;
import io.sdr.kpi.metric.Metrics;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;

/** Goals and their parts, for tests. */
public final class Cascades {
  public static final PersonId HEAD = PersonId.of("head");
  public static final WorkingCalendar CALENDAR = WorkingCalendar.mondayToFriday();

  private Cascades() {}

  public static Figure usd(String amount) {
    return Figure.of(BigMoney.parse("USD " + amount));
  }

  public static Goal revenue(String period, String amount) {
    return Goal.builder()
        .id(GoalId.of("sales"))
        .person(HEAD)
        .metric(Metrics.revenue())
        .period(Period.parse(period))
        .target(usd(amount))
        .build();
  }

  public static Goal deals(String period, long number) {
    return Goal.builder()
        .person(HEAD)
        .metric(Metrics.dealsWon())
        .period(Period.parse(period))
        .target(Figure.of(number))
        .build();
  }

  public static Part.Builder person(String name, String period) {
    return Part.builder().name(name).person(PersonId.of(name)).period(Period.parse(period));
  }

  public static Part potential(String name, String period, String potential) {
    return person(name, period).potential(new BigDecimal(potential)).build();
  }

  public static Sample sample(String... numbers) {
    return Sample.of(Arrays.stream(numbers).map(BigDecimal::new).toList());
  }

  public static List<Percent> ramp(String... points) {
    return Stream.of(points).map(Percent::of).toList();
  }

  public static Cascade divided(CascadeRule rule, Goal goal, List<Part> parts) {
    return rule.cascade(goal, parts, Trace.silent()).value().orElseThrow();
  }

  public static List<Figure> targets(Cascade cascade) {
    return cascade.shares().stream().map(Cascade.Share::target).toList();
  }

  public static Explained<Measured<Cascade>> explained(
      CascadeRule rule, Goal goal, List<Part> parts) {
    return Explained.of("asked", Detail.FULL, trace -> rule.cascade(goal, parts, trace));
  }
}
