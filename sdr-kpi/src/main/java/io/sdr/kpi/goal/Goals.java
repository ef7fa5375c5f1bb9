package io.sdr.kpi.goal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Scope;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The goals of a department. A goal holds for exactly its own period: a year's goal says nothing of a month.
 *
 * <p>JSON is the list of goals.
 */
public final class Goals {
  private static final Goals NONE = new Goals(ImmutableList.of(), ImmutableMap.of());

  private final ImmutableList<Goal> all;
  private final ImmutableMap<Promise, Goal> byPromise;
  private final ImmutableListMultimap<PersonId, Goal> byPerson;
  private final ImmutableMap<GoalId, Goal> byId;
  private final ImmutableListMultimap<GoalId, Goal> byParent;

  private Goals(ImmutableList<Goal> all, ImmutableMap<Promise, Goal> byPromise) {
    this.all = all;
    this.byPromise = byPromise;
    this.byPerson = Multimaps.index(all, Goal::person);
    this.byId = byId(all);
    this.byParent = all.stream()
        .filter(goal -> goal.parent().isPresent())
        .collect(ImmutableListMultimap.toImmutableListMultimap(
            goal -> goal.parent().orElseThrow(), goal -> goal));
  }

  private static ImmutableMap<GoalId, Goal> byId(List<Goal> goals) {
    Map<GoalId, Goal> byId = new LinkedHashMap<>();
    for (Goal goal : goals) {
      goal.id()
          .ifPresent(id ->
              Refusal.unless(byId.put(id, goal) == null, "goal.must-have-a-name-of-its-own", id));
    }
    return ImmutableMap.copyOf(byId);
  }

  /**
   * The given goals.
   *
   * @throws Refusal if a person has two goals for the same metric, scope and period, or two goals have one name
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Goals of(List<Goal> goals) {
    Map<Promise, Goal> byPromise = new HashMap<>();
    for (Goal goal : goals) {
      Promise promise = new Promise(goal.person(), goal.metric(), goal.scope(), goal.period());
      Refusal.unless(
          byPromise.put(promise, goal) == null, "goal.must-be-one-for-measure-and-period", promise);
    }
    return new Goals(ImmutableList.copyOf(goals), ImmutableMap.copyOf(byPromise));
  }

  /** No goals. */
  public static Goals none() {
    return NONE;
  }

  /** What a person promised for a metric over a scope and exactly this period. */
  public Optional<Goal> find(PersonId person, Metric metric, Scope scope, Period period) {
    return Optional.ofNullable(byPromise.get(new Promise(person, metric, scope, period)));
  }

  /** All that a person promised for exactly this period, in the order given. */
  public ImmutableList<Goal> of(PersonId person, Period period) {
    return byPerson.get(person).stream()
        .filter(goal -> goal.period().equals(period))
        .collect(ImmutableList.toImmutableList());
  }

  /** The goal of a name. */
  public Optional<Goal> find(GoalId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All that a person promised, for any period, in the order given. */
  public ImmutableList<Goal> of(PersonId person) {
    return byPerson.get(person);
  }

  /** The goals that name this one as their parent, in the order given. */
  public ImmutableList<Goal> partsOf(GoalId parent) {
    return byParent.get(parent);
  }

  /** All goals as they were given. */
  @JsonValue
  public ImmutableList<Goal> all() {
    return all;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Goals that && all.equals(that.all);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }

  @Override
  public String toString() {
    return all.toString();
  }

  private record Promise(PersonId person, Metric metric, Scope scope, Period period) {}
}
