package io.sdr.kpi.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.cascade.Correction;
import io.sdr.kpi.goal.Goal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A goal while it is set, and after: what was proposed, on what grounds, who was heard, and where it stands. Never changed;
 * every step makes another value.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
  "number",
  "goal",
  "trail",
  "abilities",
  "earlierRemarks",
  "remarks",
  "since",
  "reviews",
  "correction"
})
public abstract class GoalVersion {
  GoalVersion() {}

  /**
   * Begins with what the company wants.
   *
   * @param strategic the goal that someone is to serve
   */
  public static GoalVersion setOut(Goal strategic, LocalDate on, PersonId by, String reason) {
    return builder()
        .number(1)
        .goal(strategic)
        .addTrail(new Step(Stage.SET_OUT, on, by, reason))
        .build();
  }

  static Builder builder() {
    return new Builder();
  }

  /** Its number within the history of the goal, from 1. */
  public abstract int number();

  /** The goal: the strategic one until there is a proposal, and the one proposed from then on. */
  public abstract Goal goal();

  /** How it came to where it stands, in the order of time. */
  public abstract ImmutableList<Step> trail();

  /** What the owner is able to. */
  public abstract ImmutableList<Ability> abilities();

  /** What was said of the proposals before the last. */
  public abstract ImmutableList<Remark> earlierRemarks();

  /** What was said of the last proposal, which is the goal as it stands. */
  public abstract ImmutableList<Remark> remarks();

  /** The first day on which it holds, once it is agreed. */
  public abstract Optional<LocalDate> since();

  /** When it was looked at, and what was seen. */
  public abstract ImmutableList<Review> reviews();

  /**
   * The correction that this version is, of the one in force before; of every version but the first. It moves along with what is
   * proposed and agreed.
   */
  public abstract Optional<Correction> correction();

  /** Where it stands. */
  public Stage stage() {
    return trail().get(trail().size() - 1).stage();
  }

  /** Whether it has come into force, holds from the day or before, and neither was closed nor is its period over by then. */
  public boolean isInForceOn(LocalDate day) {
    return hasBegunBy(day) && !isClosedOn(day) && day.isBefore(goal().period().end());
  }

  /** Whether it has come into force and holds from the day or before, whatever became of it. */
  boolean hasBegunBy(LocalDate day) {
    return hasComeIntoForce() && since().filter(first -> !day.isBefore(first)).isPresent();
  }

  boolean hasComeIntoForce() {
    return has(Stage.IN_FORCE);
  }

  boolean isClosedOn(LocalDate day) {
    return closedOn().filter(end -> !day.isBefore(end)).isPresent();
  }

  private Optional<LocalDate> closedOn() {
    return trail().stream()
        .filter(step -> step.stage() == Stage.CLOSED)
        .map(Step::on)
        .findFirst();
  }

  /**
   * The same, what the owner is able to being known.
   *
   * @param abilities what was found about history, skills and load, each of them
   */
  public GoalVersion analysed(List<Ability> abilities, LocalDate on, PersonId by, String reason) {
    return moved(Stage.ANALYSED, on, by, reason).abilities(abilities).build();
  }

  /** The same, with a goal to discuss; also after a discussion, with another one, on which nobody was heard yet. */
  public GoalVersion proposed(Goal goal, LocalDate on, PersonId by, String reason) {
    return moved(Stage.PROPOSED, on, by, reason)
        .goal(goal)
        .correction(correction().map(was -> new Correction(goal, was.on(), was.by(), was.reason())))
        .addAllEarlierRemarks(remarks())
        .remarks(List.of())
        .build();
  }

  /** The same, someone more having been heard on the proposal. */
  public GoalVersion heard(Remark remark) {
    checkStage(Stage.PROPOSED, "goal-version.must-be-under-discussion");
    return builder().from(this).addRemarks(remark).build();
  }

  /**
   * The same, an objection having been answered.
   *
   * @param remark which, among those made of this proposal or an earlier one
   */
  public GoalVersion answered(Remark remark, Remark.Answer answer) {
    checkStage(Stage.PROPOSED, "goal-version.must-be-under-discussion");
    Refusal.unless(
        remark.isOpen() && (remarks().contains(remark) || earlierRemarks().contains(remark)),
        "goal-version.must-answer-an-open-objection");
    return remarks().contains(remark)
        ? builder().from(this).remarks(answered(remarks(), remark, answer)).build()
        : builder()
            .from(this)
            .earlierRemarks(answered(earlierRemarks(), remark, answer))
            .build();
  }

  private static List<Remark> answered(List<Remark> all, Remark remark, Remark.Answer answer) {
    List<Remark> remarks = new ArrayList<>(all);
    remarks.set(remarks.indexOf(remark), remark.answered(answer));
    return remarks;
  }

  /**
   * The same, agreed.
   *
   * @param since the first day on which it holds; not before the day of the agreement
   * @throws Refusal if the owner was not heard on the proposal, or an objection is open
   */
  public GoalVersion agreed(LocalDate since, LocalDate on, PersonId by, String reason) {
    return moved(Stage.AGREED, on, by, reason)
        .since(since)
        .correction(
            correction().map(was -> new Correction(was.goal(), since, was.by(), was.reason())))
        .build();
  }

  /** The same, in force; not before the day that was agreed. */
  public GoalVersion inForce(LocalDate on, PersonId by, String reason) {
    return moved(Stage.IN_FORCE, on, by, reason).build();
  }

  /**
   * The same, having been looked at while in force.
   *
   * @throws Refusal if that was before its first day, or what was reached is in another unit
   */
  public GoalVersion reviewed(Review review) {
    checkStage(Stage.IN_FORCE, "goal-version.must-be-in-force");
    return builder().from(this).addReviews(review).build();
  }

  /** The same, worked for no more from the day on. */
  public GoalVersion closed(LocalDate on, PersonId by, String reason) {
    return moved(Stage.CLOSED, on, by, reason).build();
  }

  /** The same, given up before it came into force. */
  public GoalVersion withdrawn(LocalDate on, PersonId by, String reason) {
    return moved(Stage.WITHDRAWN, on, by, reason).build();
  }

  /** Whether another value of this version can be what became of it: what was done stays, and what was proposed or agreed, too. */
  boolean becomes(GoalVersion later) {
    if (!beginsWith(later.trail(), trail())) {
      return false;
    }
    List<Step> steps = later.trail().subList(trail().size(), later.trail().size());
    return (later.goal().equals(goal()) || isIn(steps, Stage.PROPOSED))
        && (since().isEmpty() || later.since().equals(since()))
        && (later.correction().equals(correction())
            || isIn(steps, Stage.PROPOSED)
            || isIn(steps, Stage.AGREED))
        && beginsWith(later.reviews(), reviews());
  }

  private static boolean beginsWith(List<?> all, List<?> first) {
    return all.size() >= first.size() && all.subList(0, first.size()).equals(first);
  }

  private static boolean isIn(List<Step> steps, Stage stage) {
    return steps.stream().anyMatch(step -> step.stage() == stage);
  }

  /** The proposal of another version, with the next number. */
  GoalVersion corrected(int next, Correction correction, LocalDate on) {
    checkStage(Stage.IN_FORCE, "goal-version.must-be-in-force");
    return builder()
        .number(next)
        .goal(correction.goal())
        .addTrail(new Step(Stage.PROPOSED, on, correction.by(), correction.reason()))
        .abilities(abilities())
        .correction(correction)
        .build();
  }

  private Builder moved(Stage to, LocalDate on, PersonId by, String reason) {
    return builder().from(this).addTrail(new Step(to, on, by, reason));
  }

  private void checkStage(Stage wanted, String code) {
    Refusal.unless(stage() == wanted, code, stage());
  }

  @Value.Check
  void check() {
    Refusal.unless(number() > 0, "goal-version.must-have-positive-number", number());
    Refusal.unless(
        (number() > 1) == correction().isPresent(), "goal-version.must-say-what-it-corrects");
    checkTrail();
    Refusal.unless(
        correction().filter(told -> !told.goal().equals(goal())).isEmpty(),
        "goal-version.must-be-as-corrected");
    checkAbilities();
    checkDiscussion();
    checkAgreement();
    checkReviews();
  }

  /** Remarks are of their proposal, and neither they nor answers come after the discussion is over. */
  private void checkDiscussion() {
    if (said().findAny().isEmpty()) {
      return;
    }
    Refusal.unless(has(Stage.PROPOSED), "goal-version.must-be-under-discussion");
    LocalDate proposed = on(Stage.PROPOSED);
    Refusal.unless(
        remarks().stream().noneMatch(remark -> remark.on().isBefore(proposed))
            && earlierRemarks().stream().noneMatch(remark -> remark.on().isAfter(proposed))
            && lastDayOfDiscussion().stream()
                .allMatch(last -> said().noneMatch(remark -> remark.isSaidOrAnsweredAfter(last))),
        "goal-version.must-be-discussed-in-its-time");
  }

  /** All remarks in the order in which they were made. */
  private Stream<Remark> said() {
    return Stream.concat(earlierRemarks().stream(), remarks().stream());
  }

  private Optional<LocalDate> lastDayOfDiscussion() {
    return trail().stream()
        .dropWhile(step -> step.stage() != Stage.PROPOSED)
        .filter(step -> step.stage() != Stage.PROPOSED)
        .map(Step::on)
        .findFirst();
  }

  private void checkReviews() {
    if (reviews().isEmpty()) {
      return;
    }
    Refusal.unless(has(Stage.IN_FORCE), "goal-version.must-be-in-force");
    LocalDate first = since().orElseThrow();
    Refusal.unless(
        reviews().stream()
            .noneMatch(review -> review.on().isBefore(first) || isClosedBefore(review.on())),
        "goal-version.must-be-reviewed-while-in-force");
    Refusal.unless(
        reviews().stream().map(Review::fact).allMatch(goal().target()::isLike),
        "goal-version.must-be-reviewed-in-its-unit");
  }

  private boolean isClosedBefore(LocalDate day) {
    return closedOn().filter(day::isAfter).isPresent();
  }

  private void checkTrail() {
    Refusal.unless(!trail().isEmpty(), "goal-version.must-begin");
    Stage first = number() == 1 ? Stage.SET_OUT : Stage.PROPOSED;
    Refusal.unless(trail().get(0).stage() == first, "goal-version.must-begin", first);
    for (int i = 1; i < trail().size(); i++) {
      Step before = trail().get(i - 1);
      Step step = trail().get(i);
      Refusal.unless(
          before.stage().next().contains(step.stage()),
          "goal-version.must-not-leave-out-a-step",
          before.stage(),
          step.stage());
      Refusal.unless(
          !step.on().isBefore(before.on()), "goal-version.must-not-go-back-in-time", step.on());
    }
  }

  private void checkAbilities() {
    Set<Ability.Side> sides = abilities().stream().map(Ability::side).collect(Collectors.toSet());
    Refusal.unless(
        !has(Stage.ANALYSED) || sides.size() == Ability.Side.values().length,
        "goal-version.must-look-at-history-skills-and-load",
        sides);
  }

  private void checkAgreement() {
    Refusal.unless(
        has(Stage.AGREED) == since().isPresent(), "goal-version.must-hold-from-a-day-when-agreed");
    if (!has(Stage.AGREED)) {
      return;
    }
    Refusal.unless(wasOwnerHeard(), "goal-version.must-hear-the-owner", goal().person());
    Refusal.unless(said().noneMatch(Remark::isOpen), "goal-version.must-answer-objections");
    Refusal.unless(
        since().filter(first -> first.isBefore(on(Stage.AGREED))).isEmpty(),
        "goal-version.must-hold-forward");
    Refusal.unless(
        !has(Stage.IN_FORCE) || !on(Stage.IN_FORCE).isBefore(since().orElseThrow()),
        "goal-version.must-not-be-in-force-early");
  }

  /** Whether the owner said something of the last proposal. */
  private boolean wasOwnerHeard() {
    return remarks().stream().anyMatch(remark -> remark.person().equals(goal().person()));
  }

  private boolean has(Stage stage) {
    return trail().stream().anyMatch(step -> step.stage() == stage);
  }

  /** The last day on which it came to a stage. */
  private LocalDate on(Stage stage) {
    return trail().reverse().stream()
        .filter(step -> step.stage() == stage)
        .findFirst()
        .orElseThrow()
        .on();
  }

  /** Builds a version. */
  static final class Builder extends ImmutableGoalVersion.Builder {
    Builder() {}
  }
}
