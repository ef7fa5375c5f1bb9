package io.sdr.kpi.smart;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.WorkingCalendar;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Direction;
import io.sdr.kpi.goal.GoalId;
import io.sdr.kpi.goal.Goals;
import io.sdr.kpi.workload.Workload;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** What is known when a goal is judged. Whatever is left out is not known, and what depends on it does not pass. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
  "asOf",
  "goals",
  "topGoals",
  "people",
  "objectsInScope",
  "better",
  "reading",
  "level",
  "sources",
  "history",
  "peers",
  "standardError",
  "workload",
  "hoursOfAllGoals",
  "hoursThere",
  "trend",
  "controlled",
  "shortestDays",
  "longestDays",
  "calendar",
  "kpiTree",
  "priorities"
})
public abstract class Circumstances {
  Circumstances() {}

  /** Nothing is known but the day. */
  public static Circumstances on(LocalDate day) {
    return builder().asOf(day).build();
  }

  /** Starts circumstances. */
  public static Builder builder() {
    return new Builder();
  }

  /** The day on which the goal is looked at. */
  public abstract LocalDate asOf();

  /**
   * All goals: those of the owner, those above and those below. The one that is judged may be among them; where there is no
   * other, it must be, since none at all means that they are not known.
   */
  @Value.Default
  public Goals goals() {
    return Goals.none();
  }

  /** The goals above which there is none. */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<GoalId> topGoals();

  /** The people of the department. */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<PersonId> people();

  /** How many clients, deals or people there are in the goal's scope. */
  public abstract OptionalLong objectsInScope();

  /** Which way the metric is better, whatever a goal says. */
  public abstract Optional<Direction> better();

  /** Something that was read of the metric, to know its unit by. */
  public abstract Optional<Figure> reading();

  /** Whether the metric is a level, such as an average or a duration, which does not add up; a percentage always is. */
  @Value.Default
  public boolean level() {
    return false;
  }

  /** The sources of facts that there are, by the names that controls use. */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<String> sources();

  /** What the owner reached in comparable periods: as long, and of the same season. */
  public abstract ImmutableList<Figure> history();

  /** What comparable people reached in a comparable period: in the same role, as long there, in territories of the class. */
  public abstract ImmutableList<Figure> peers();

  /**
   * The standard error of what is read of the metric in such a period, in its unit, of a percentage as a fraction; that of the
   * history's mean unless given.
   */
  public abstract Optional<BigDecimal> standardError();

  /** The work that the goal takes. */
  public abstract Optional<Workload> workload();

  /** The hours that all goals of the owner take together, this one among them. */
  public abstract Optional<BigDecimal> hoursOfAllGoals();

  /** The hours that the owner has for all of them. */
  public abstract Optional<BigDecimal> hoursThere();

  /** Where the metric is heading by itself. */
  public abstract Optional<Trend> trend();

  /** How much of the metric's variation the owner controls. */
  public abstract Optional<Percent> controlled();

  /** In how many days the metric can be moved at the least: a sales cycle, for results. */
  public abstract OptionalInt shortestDays();

  /** After how many days a goal for the metric is too long. */
  public abstract OptionalInt longestDays();

  /** Which days are worked. */
  public abstract Optional<WorkingCalendar> calendar();

  /** Which metric drives which. */
  public abstract ImmutableList<KpiLink> kpiTree();

  /** What the company wants above all, the first of them most. */
  public abstract ImmutableList<Priority> priorities();

  @Value.Check
  Circumstances normalised() {
    Refusal.unless(
        standardError().stream().allMatch(error -> error.signum() >= 0)
            && hoursOfAllGoals().stream().allMatch(hours -> hours.signum() >= 0)
            && hoursThere().stream().allMatch(hours -> hours.signum() >= 0),
        "circumstances.must-not-have-negative-figures");
    return isPlain(standardError()) && isPlain(hoursOfAllGoals()) && isPlain(hoursThere())
        ? this
        : builder()
            .from(this)
            .standardError(standardError().map(Decimals::computed))
            .hoursOfAllGoals(hoursOfAllGoals().map(Decimals::computed))
            .hoursThere(hoursThere().map(Decimals::computed))
            .build();
  }

  private static boolean isPlain(Optional<BigDecimal> number) {
    return number.map(Decimals::computed).equals(number);
  }

  /** Builds circumstances. */
  public static final class Builder extends ImmutableCircumstances.Builder {
    Builder() {}
  }
}
