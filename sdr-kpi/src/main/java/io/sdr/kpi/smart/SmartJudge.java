package io.sdr.kpi.smart;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Goal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Judges whether a goal is sound, by data. The usual thresholds are those of practice and proposals, not a norm: a target that
 * between half and two thirds of comparable periods would have kept is fair, one that a tenth to three tenths would have kept
 * is a stretch.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class SmartJudge {
  SmartJudge() {}

  /** A judge with the usual thresholds. It knows no vague words and no aims that contradict each other. */
  public static SmartJudge usual() {
    return builder().build();
  }

  /** Starts a judge with the usual thresholds. */
  public static Builder builder() {
    return new Builder();
  }

  /** Checks that are not made; a letter of which nothing is left is unknown. */
  public abstract ImmutableSet<SmartCheck> without();

  /** Checks that stand under another letter than usual. */
  public abstract ImmutableList<Moved> moved();

  /** Fewer past periods say nothing; six unless said otherwise. */
  @Value.Default
  public int leastHistory() {
    return 6;
  }

  /** A target that fewer past periods kept is out of reach; 5 % unless said otherwise. */
  @Value.Default
  public Percent hardest() {
    return Percent.of("5");
  }

  /** A target that no more past periods kept is a stretch; 30 % unless said otherwise. */
  @Value.Default
  public Percent stretch() {
    return Percent.of("30");
  }

  /** How many past periods keep a target that is suggested instead, at the least; 50 % unless said otherwise. */
  @Value.Default
  public Percent fair() {
    return Percent.of("50");
  }

  /** A target that more past periods kept is too easy; 90 % unless said otherwise. */
  @Value.Default
  public Percent easiest() {
    return Percent.of("90");
  }

  /** Fewer peers say nothing; five unless said otherwise. */
  @Value.Default
  public int leastPeers() {
    return 5;
  }

  /** A target that more of the peers do not reach is beyond them; 95 % unless said otherwise. */
  @Value.Default
  public Percent mostAmongPeers() {
    return Percent.of("95");
  }

  /** How much of the hours may be taken at the most; 100 % unless said otherwise. */
  @Value.Default
  public Percent fullLoad() {
    return Percent.HUNDRED;
  }

  /** From which part of the hours on it is tight; 90 % unless said otherwise. */
  @Value.Default
  public Percent tightLoad() {
    return Percent.of("90");
  }

  /** How many standard deviations a target may be from the trend, either way; two unless said otherwise. */
  @Value.Default
  public BigDecimal mostBeyondTrend() {
    return BigDecimal.valueOf(2);
  }

  /** How much of a metric its owner controls at the least; 50 % unless said otherwise. */
  @Value.Default
  public Percent leastControlled() {
    return Percent.of("50");
  }

  /** How often a goal is measured in its period at the least; three times unless said otherwise. */
  @Value.Default
  public int leastMeasurements() {
    return 3;
  }

  /** How many standard errors a target is from its baseline at the least; one unless said otherwise. */
  @Value.Default
  public BigDecimal leastErrors() {
    return BigDecimal.ONE;
  }

  /** What part of its parent's way a goal goes at the least; 1 % unless said otherwise. */
  @Value.Default
  public Percent leastContribution() {
    return Percent.of("1");
  }

  /** By how much the parts of a goal may ask for more than the whole; 10 % unless said otherwise. */
  @Value.Default
  public Percent mostOverassignment() {
    return Percent.of("10");
  }

  /** A goal that weighs less is not worked for; 5 % unless said otherwise. */
  @Value.Default
  public Percent leastWeight() {
    return Percent.of("5");
  }

  /** A goal that weighs more leaves no room for others; 50 % unless said otherwise. */
  @Value.Default
  public Percent mostWeight() {
    return Percent.of("50");
  }

  /** How many goals a person keeps in mind; seven unless said otherwise. */
  @Value.Default
  public int mostGoals() {
    return 7;
  }

  /** How many checkpoints a goal has at the least; three unless said otherwise. */
  @Value.Default
  public int leastCheckpoints() {
    return 3;
  }

  /** Pairs of aims that pull in opposite ways; the same metric in opposite directions is one without being named. */
  public abstract ImmutableList<Contradiction> contradictions();

  /** Words that promise nothing without a number. */
  @Value.Default
  public VagueWords vagueWords() {
    return VagueWords.none();
  }

  /** Judges a goal. */
  public SmartReport judge(Goal goal, Circumstances known) {
    Inspection inspection = new Inspection(this, goal, known);
    return SmartReport.of(
        goal,
        Arrays.stream(SmartCheck.values())
            .filter(check -> !without().contains(check))
            .map(inspection::look)
            .flatMap(Optional::stream)
            .toList());
  }

  Letter letterOf(SmartCheck check) {
    return moved().stream()
        .filter(one -> one.check() == check)
        .map(Moved::to)
        .findFirst()
        .orElse(check.letter());
  }

  boolean areContradictory(Aim one, Aim other) {
    return one.isOppositeOf(other)
        || contradictions().stream().anyMatch(pair -> pair.isBetween(one, other));
  }

  @Value.Check
  SmartJudge normalised() {
    Refusal.unless(
        leastHistory() >= 1 && leastPeers() >= 1 && mostGoals() >= 1,
        "smart-judge.must-look-at-something");
    Refusal.unless(
        isRising(hardest(), stretch(), easiest(), Percent.HUNDRED)
            && isRising(hardest(), fair(), easiest()),
        "smart-judge.must-have-thresholds-in-order");
    Refusal.unless(
        isRising(tightLoad(), fullLoad()) && isRising(leastWeight(), mostWeight()),
        "smart-judge.must-have-thresholds-in-order");
    Refusal.unless(
        moved().stream().map(Moved::check).distinct().count() == moved().size(),
        "smart-judge.must-move-a-check-once");
    Refusal.unless(
        mostBeyondTrend().signum() >= 0 && leastErrors().signum() >= 0,
        "smart-judge.must-not-have-negative-thresholds");
    BigDecimal beyond = Decimals.computed(mostBeyondTrend());
    BigDecimal errors = Decimals.computed(leastErrors());
    return beyond.equals(mostBeyondTrend()) && errors.equals(leastErrors())
        ? this
        : builder().from(this).mostBeyondTrend(beyond).leastErrors(errors).build();
  }

  private static boolean isRising(Percent... thresholds) {
    return Stream.of(thresholds).noneMatch(Percent::isNegative)
        && Comparators.isInOrder(Arrays.asList(thresholds), Comparator.naturalOrder());
  }

  /**
   * That a check stands under another letter than usual.
   *
   * @param check which
   * @param to where
   */
  @JsonPropertyOrder({"check", "to"})
  public record Moved(SmartCheck check, Letter to) {}

  /** Builds a judge. */
  public static final class Builder extends ImmutableSmartJudge.Builder {
    Builder() {}
  }
}
