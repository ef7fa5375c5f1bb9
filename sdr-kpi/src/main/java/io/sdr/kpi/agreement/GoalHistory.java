package io.sdr.kpi.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.cascade.Correction;
import io.sdr.kpi.goal.Goal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All versions of a goal. A later one in force takes the place of the one before it from its own first day on, and changes
 * nothing of the days before.
 *
 * <p>JSON is the list of versions.
 */
public final class GoalHistory {
  private final ImmutableList<GoalVersion> versions;

  private GoalHistory(ImmutableList<GoalVersion> versions) {
    this.versions = versions;
  }

  /**
   * The given versions in the order of their numbers.
   *
   * @throws Refusal if numbers do not run from 1, they are of different goals, or a later one holds from before an earlier one
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static GoalHistory of(List<GoalVersion> versions) {
    Refusal.unless(!versions.isEmpty(), "goal-history.must-have-versions");
    for (int i = 0; i < versions.size(); i++) {
      Refusal.unless(
          versions.get(i).number() == i + 1,
          "goal-history.must-number-its-versions",
          versions.get(i).number());
    }
    for (int i = 1; i < versions.size(); i++) {
      checkFollows(versions.get(i - 1), versions.get(i));
    }
    return new GoalHistory(ImmutableList.copyOf(versions));
  }

  private static void checkFollows(GoalVersion before, GoalVersion after) {
    Refusal.unless(isSameGoal(before.goal(), after.goal()), "goal-history.must-be-of-one-goal");
    Refusal.unless(
        before.since().isPresent()
            && after.since().filter(day -> day.isBefore(before.since().get())).isEmpty(),
        "goal-history.must-go-forward");
  }

  private static boolean isSameGoal(Goal one, Goal other) {
    return one.person().equals(other.person())
        && one.metric().equals(other.metric())
        && one.scope() == other.scope()
        && one.period().equals(other.period());
  }

  /** A history that begins with a version. */
  public static GoalHistory beginningWith(GoalVersion first) {
    return of(List.of(first));
  }

  /** The versions by number. */
  @JsonValue
  public ImmutableList<GoalVersion> versions() {
    return versions;
  }

  /** The last version. */
  public GoalVersion latest() {
    return versions.get(versions.size() - 1);
  }

  /** The version that holds on a day. */
  public Optional<GoalVersion> inForceOn(LocalDate day) {
    return versions.reverse().stream()
        .filter(version -> version.isInForceOn(day))
        .findFirst();
  }

  /** The goal that holds on a day. */
  public Optional<Goal> goalOn(LocalDate day) {
    return inForceOn(day).map(GoalVersion::goal);
  }

  /**
   * The history with the last version as it stands now.
   *
   * @throws Refusal if it is not a value of the last version, or not what can have become of it: a goal that is in force changes
   *     by a correction only
   */
  public GoalHistory with(GoalVersion version) {
    Refusal.unless(
        version.number() == versions.size(),
        "goal-history.must-change-its-last-version-only",
        version.number());
    Refusal.unless(
        latest().becomes(version), "goal-history.must-change-by-correction", version.number());
    List<GoalVersion> all = new ArrayList<>(versions.subList(0, versions.size() - 1));
    all.add(version);
    return of(all);
  }

  /**
   * The history with a correction proposed as the next version, to be discussed like the first.
   *
   * @param on the day of the proposal
   * @throws Refusal if the last version is not in force, or the correction is of another goal
   */
  public GoalHistory correcting(Correction correction, LocalDate on) {
    List<GoalVersion> all = new ArrayList<>(versions);
    all.add(latest().corrected(correction, on));
    return of(all);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GoalHistory that && versions.equals(that.versions);
  }

  @Override
  public int hashCode() {
    return versions.hashCode();
  }

  @Override
  public String toString() {
    return versions.toString();
  }
}
