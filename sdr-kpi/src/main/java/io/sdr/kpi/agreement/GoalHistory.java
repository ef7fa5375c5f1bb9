package io.sdr.kpi.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.cascade.Correction;
import io.sdr.kpi.goal.Goal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All versions of a goal. A later one in force takes the place of the one before it from its own first day on, and changes
 * nothing of the days before; the earlier one never holds again. A correction that was withdrawn is passed over.
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
   * @throws Refusal if numbers do not run from 1, they are of different goals, or a later one holds from before an earlier one,
   *     or from after that was closed
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
      GoalVersion after = versions.get(i);
      Refusal.unless(
          isSameGoal(versions.get(i - 1).goal(), after.goal()), "goal-history.must-be-of-one-goal");
      checkFollows(
          standing(versions.subList(0, i))
              .orElseThrow(() -> Refusal.because("goal-history.must-go-forward")),
          after);
    }
    return new GoalHistory(ImmutableList.copyOf(versions));
  }

  private static void checkFollows(GoalVersion before, GoalVersion after) {
    Refusal.unless(
        before.since().isPresent()
            && after.since().filter(day -> day.isBefore(before.since().get())).isEmpty(),
        "goal-history.must-go-forward");
    Refusal.unless(
        !after.hasComeIntoForce() || !before.isClosedOn(after.since().orElseThrow()),
        "goal-history.must-not-follow-a-closed-goal");
  }

  /** The last version that was not withdrawn. */
  private static Optional<GoalVersion> standing(List<GoalVersion> versions) {
    return Streams.findLast(
        versions.stream().filter(version -> version.stage() != Stage.WITHDRAWN));
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

  /** The version that holds on a day: the last that has begun by then, unless it was closed or the period of the goal is over. */
  public Optional<GoalVersion> inForceOn(LocalDate day) {
    return versions.reverse().stream()
        .filter(version -> version.hasBegunBy(day))
        .findFirst()
        .filter(version -> version.isInForceOn(day));
  }

  /** The goal that holds on a day. */
  public Optional<Goal> goalOn(LocalDate day) {
    return inForceOn(day).map(GoalVersion::goal);
  }

  /**
   * The history with a version as it stands now: the last one, or the one that is in force while later ones are discussed.
   *
   * @throws Refusal if a later version has come into force, or it is not what can have become of the version: a goal that is in
   *     force changes by a correction only
   */
  public GoalHistory with(GoalVersion version) {
    int place = version.number() - 1;
    Refusal.unless(
        place < versions.size()
            && versions.subList(place + 1, versions.size()).stream()
                .noneMatch(GoalVersion::hasComeIntoForce),
        "goal-history.must-change-its-last-version-only",
        version.number());
    Refusal.unless(
        versions.get(place).becomes(version),
        "goal-history.must-change-by-correction",
        version.number());
    List<GoalVersion> all = new ArrayList<>(versions);
    all.set(place, version);
    return of(all);
  }

  /**
   * The history with a correction proposed as the next version, to be discussed like the first.
   *
   * @param on the day of the proposal
   * @throws Refusal if the last version that was not withdrawn is not in force, or the correction is of another goal
   */
  public GoalHistory correcting(Correction correction, LocalDate on) {
    List<GoalVersion> all = new ArrayList<>(versions);
    all.add(standing(versions).orElse(latest()).corrected(versions.size() + 1, correction, on));
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
