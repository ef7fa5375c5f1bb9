package io.sdr.kpi.tracking;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.kpi.goal.Goal;
import java.time.LocalDate;
import org.immutables.value.Value;

/** Where a goal stands at the end of a day. */
@Value.Immutable
@JsonPropertyOrder({
  "goal",
  "asOf",
  "fact",
  "planToDate",
  "ahead",
  "attainmentToDate",
  "daysPassed",
  "daysLeft",
  "runRate",
  "left",
  "neededPace",
  "forecast"
})
public abstract class GoalTrack {
  GoalTrack() {}

  static Builder builder() {
    return new Builder();
  }

  /** What was promised. */
  public abstract Goal goal();

  /** The day whose end it is. */
  public abstract LocalDate asOf();

  /** What was reached up to then. */
  public abstract Figure fact();

  /** What is due by then; of a percentage or another level, the target itself. */
  public abstract Figure planToDate();

  /** The fact less the plan; below zero is behind where more is better, and ahead where less is. */
  public abstract Figure ahead();

  /**
   * The fact as a share of the plan to date, or the other way round where less is better; undefined as attainment is, and before
   * the first day of the plan is over ({@code no-day-is-over}).
   */
  public abstract Measured<Percent> attainmentToDate();

  /** How many days of the plan are over. */
  public abstract int daysPassed();

  /** How many days of the plan are left. */
  public abstract int daysLeft();

  /** What was reached a day of the plan; undefined before the first is over ({@code no-day-is-over}). */
  public abstract Measured<Figure> runRate();

  /** The target less the fact; below zero where more than that was reached. */
  public abstract Figure left();

  /**
   * What must be reached a day from now on, nothing where the target is reached already, and where less is better what may be,
   * below zero where some must be taken back; undefined when no day is left ({@code no-day-is-left}), or more than may be was
   * reached already and stays ({@code limit-is-broken}).
   */
  public abstract Measured<Figure> neededPace();

  /**
   * Where it ends.
   *
   * @return undefined with too few days ({@code too-few-days}), on too few of which anything was reached ({@code
   *     too-few-days-with-facts}), or days that do not differ ({@code no-spread}), unless no day is left
   */
  public abstract Measured<Forecast> forecast();

  static final class Builder extends ImmutableGoalTrack.Builder {
    Builder() {}
  }
}
