package io.sdr.kpi.tracking;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.time.Period;
import io.sdr.kpi.cascade.Cascades;
import io.sdr.kpi.goal.Goal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** June 2026 with its 22 working days; half of them are over with Monday the 15th. */
public final class Tracks {
  public static final Period JUNE = Period.parse("2026-06");
  public static final DayPlan PLAN = DayPlan.byWorkingDays(JUNE, Cascades.CALENDAR);

  private Tracks() {}

  public static Goal goal() {
    return Cascades.revenue("2026-06", "2200");
  }

  /** Every working day brings the same, a tenth more and a tenth less by turns. */
  public static List<DayFact> facts(String aDay) {
    BigDecimal mean = new BigDecimal(aDay);
    List<LocalDate> days = PLAN.days().stream().map(DayPlan.Day::day).toList();
    return days.stream()
        .map(day -> new DayFact(
            day, Cascades.usd(mean.multiply(swing(days.indexOf(day))).toPlainString())))
        .toList();
  }

  private static BigDecimal swing(int place) {
    return switch (place % 3) {
      case 0 -> new BigDecimal("0.9");
      case 1 -> BigDecimal.ONE;
      default -> new BigDecimal("1.1");
    };
  }

  public static GoalTrack halfway(String aDay) {
    return at("2026-06-15", aDay);
  }

  public static GoalTrack at(String day, String aDay) {
    return track(goal(), facts(aDay), day);
  }

  public static GoalTrack track(Goal goal, List<DayFact> facts, String day) {
    return Tracker.usual().track(goal, PLAN, facts, LocalDate.parse(day), Trace.silent());
  }

  public static DayFact fact(String day, String amount) {
    return new DayFact(LocalDate.parse(day), Cascades.usd(amount));
  }

  public static BigDecimal number(Figure figure) {
    return figure.number().orElseThrow();
  }
}
