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

  /** What was said of the proposals. */
  public abstract ImmutableList<Remark> remarks();

  /** The first day on which it holds, once it is agreed. */
  public abstract Optional<LocalDate> since();

  /** When it was looked at, and what was seen. */
  public abstract ImmutableList<Review> reviews();

  /** The correction that this version is, of the version before; of every version but the first. */
  public abstract Optional<Correction> correction();

  /** Where it stands. */
  public Stage stage() {
    return trail().get(trail().size() - 1).stage();
  }

  /** Whether it has come into force and holds from the day or before. */
  public boolean isInForceOn(LocalDate day) {
    return trail().stream().anyMatch(step -> step.stage() == Stage.IN_FORCE)
        && since().filter(first -> !day.isBefore(first)).isPresent()
        && closedOn().filter(end -> !day.isBefore(end)).isEmpty();
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

  /** The same, with a goal to discuss; also after a discussion, with another one. */
  public GoalVersion proposed(Goal goal, LocalDate on, PersonId by, String reason) {
    return moved(Stage.PROPOSED, on, by, reason).goal(goal).build();
  }

  /** The same, someone more having been heard on the proposal. */
  public GoalVersion heard(Remark remark) {
    checkStage(Stage.PROPOSED, "goal-version.must-be-under-discussion");
    return builder().from(this).addRemarks(remark).build();
  }

  /**
   * The same, an objection having been answered.
   *
   * @param remark which, among those made
   */
  public GoalVersion answered(Remark remark, Remark.Answer answer) {
    checkStage(Stage.PROPOSED, "goal-version.must-be-under-discussion");
    int place = remarks().indexOf(remark);
    Refusal.unless(place >= 0 && remark.isOpen(), "goal-version.must-answer-an-open-objection");
    List<Remark> remarks = new ArrayList<>(remarks());
    remarks.set(place, remark.answered(answer));
    return builder().from(this).remarks(remarks).build();
  }

  /**
   * The same, agreed.
   *
   * @param since the first day on which it holds; not before the day of the agreement
   * @throws Refusal if the owner was not heard since the proposal, or an objection is open
   */
  public GoalVersion agreed(LocalDate since, LocalDate on, PersonId by, String reason) {
    return moved(Stage.AGREED, on, by, reason).since(since).build();
  }

  /** The same, in force; not before the day that was agreed. */
  public GoalVersion inForce(LocalDate on, PersonId by, String reason) {
    return moved(Stage.IN_FORCE, on, by, reason).build();
  }

  /** The same, having been looked at while in force. */
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
    int steps = trail().size();
    return later.trail().size() >= steps
        && later.trail().subList(0, steps).equals(trail())
        && (later.goal().equals(goal())
            || isProposedIn(later.trail().subList(steps, later.trail().size())))
        && (since().isEmpty() || later.since().equals(since()))
        && later.correction().equals(correction());
  }

  private static boolean isProposedIn(List<Step> steps) {
    return steps.stream().anyMatch(step -> step.stage() == Stage.PROPOSED);
  }

  /** The proposal of the next version. */
  GoalVersion corrected(Correction correction, LocalDate on) {
    checkStage(Stage.IN_FORCE, "goal-version.must-be-in-force");
    return builder()
        .number(number() + 1)
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
    checkAbilities();
    checkAgreement();
    Refusal.unless(
        remarks().isEmpty() || has(Stage.PROPOSED), "goal-version.must-be-under-discussion");
    Refusal.unless(reviews().isEmpty() || has(Stage.IN_FORCE), "goal-version.must-be-in-force");
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
    Refusal.unless(
        remarks().stream().noneMatch(Remark::isOpen), "goal-version.must-answer-objections");
    Refusal.unless(
        since().filter(first -> first.isBefore(on(Stage.AGREED))).isEmpty(),
        "goal-version.must-hold-forward");
    Refusal.unless(
        !has(Stage.IN_FORCE) || !on(Stage.IN_FORCE).isBefore(since().orElseThrow()),
        "goal-version.must-not-be-in-force-early");
  }

  /** Whether the owner said something of the last proposal. */
  private boolean wasOwnerHeard() {
    return remarks().stream()
        .anyMatch(remark ->
            remark.person().equals(goal().person()) && !remark.on().isBefore(on(Stage.PROPOSED)));
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
