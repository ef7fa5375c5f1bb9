package io.sdr.examples.department.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Scope;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** What people promised to reach, all of one metric; a table for each metric, perhaps of the same file.
 *
 * <p>The period of a goal is one of three: named in a cell, between two days, or from a day to the next start found in the table. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class GoalTable extends Table {
  GoalTable() {}

  /** Starts a table. */
  public static Builder builder() {
    return new Builder();
  }

  /** Who promised. */
  public abstract Source person();

  /** The period by its name, such as 2017-Q3. */
  public abstract Optional<Source> period();

  /** The first day. */
  public abstract Optional<Source> start();

  /** The end. */
  public abstract Optional<Source> end();

  /** What the day in {@link #end()} is; the last day unless said otherwise. */
  @Value.Default
  public EndDay ends() {
    return EndDay.LAST_DAY;
  }

  /** Each period runs to the next start of anyone's in the table, the last one up to, and not including, this day. For companies whose quarters follow no calendar. */
  public abstract Optional<LocalDate> untilNext();

  /** The figure to reach; blank: nothing was promised, the row is set aside. */
  public abstract Source target();

  /** What the target is; money unless said otherwise. */
  @Value.Default
  public FigureKind as() {
    return FigureKind.MONEY;
  }

  /** The currency of the target; that of the mapping unless said otherwise. */
  public abstract Optional<Source> currency();

  /** What is measured. */
  public abstract Metric metric();

  /** Whose facts count; the person's own unless said otherwise. */
  @Value.Default
  public Scope scope() {
    return Scope.OWN;
  }

  /** Which way is better; higher unless said otherwise. */
  @Value.Default
  public Direction direction() {
    return Direction.HIGHER;
  }

  @Override
  public String meaning() {
    return "goals";
  }

  @Override
  public ImmutableList<Use> uses() {
    return all(
        use(Reading.NAME, person()),
        use(Reading.PERIOD, period()),
        use(Reading.DAY, start()),
        use(Reading.DAY, end()),
        use(Reading.NUMBER, target()),
        use(Reading.NAME, currency()));
  }

  @Value.Check
  void check() {
    boolean named = period().isPresent() && end().isEmpty() && untilNext().isEmpty();
    boolean dated = start().isPresent() && end().isPresent() != untilNext().isPresent();
    Refusal.unless(
        period().isPresent() != start().isPresent() && (named || dated),
        "export-goals.must-state-period-in-one-way");
  }

  /** Builds a table. */
  public static final class Builder extends ImmutableGoalTable.Builder {
    Builder() {}
  }
}
