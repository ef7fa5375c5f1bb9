package io.sdr.core.statistics;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * What two raters said of the same things, each by themselves: a row for each answer of the one, a column for the same
 * answers, in the same order, of the other.
 *
 * <p>Who guesses agrees too, so agreement is held against what chance alone would bring. What chance brings is seen in
 * more than one way, and where nearly all answers are alike the ways tell different stories: of 125 calls, 118 of which
 * both let pass and none of which both do not, 94 % agree, Cohen says −0.02 and Gwet 0.94. Show them together, with how
 * many there were. All are 1 where the raters agree throughout, 0 where they agree as often as chance would, and below
 * where less often; to 34 digits.
 *
 * @param counts how many things got each pair of answers: at least two answers, and as many in every row
 */
public record RaterTable(ImmutableList<ImmutableList<Long>> counts) {
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);
  private static final String NO_SAMPLE = "no-sample";
  private static final String NO_VARIATION = "no-variation";

  /** Makes a table. */
  public RaterTable {
    int answers = counts.size();
    Refusal.unless(
        answers >= 2 && counts.stream().allMatch(row -> row.size() == answers),
        "rater-table.must-have-a-row-and-a-column-for-each-answer");
    Refusal.unless(
        counts.stream().flatMap(List::stream).allMatch(count -> count >= 0),
        "rater-table.must-not-have-negative-counts");
  }

  /** A table of rows. */
  public static RaterTable of(List<? extends List<Long>> counts) {
    return new RaterTable(
        counts.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList()));
  }

  /** The table of raters who say only whether something passes. */
  public static RaterTable ofVerdicts(long both, long firstAlone, long secondAlone, long neither) {
    return of(List.of(List.of(both, firstAlone), List.of(secondAlone, neither)));
  }

  /** On how many of all things they agree. */
  public Proportion agreed() {
    return Proportion.of(
        answers().mapToLong(answer -> counts.get(answer).get(answer)).reduce(0, Math::addExact),
        all());
  }

  /**
   * Cohen's kappa (1960): chance is that each rater gives their own answers as often as they do, but to anything.
   *
   * @return undefined without things ({@code no-sample}) or where both gave one and the same answer throughout ({@code
   *     no-variation})
   */
  public Measured<BigDecimal> cohenKappa() {
    return cohenKappa(Distance.NOMINAL);
  }

  /**
   * Cohen's weighted kappa (1968): answers that are further apart disagree more. Answers stand in their order.
   *
   * @return undefined as {@link #cohenKappa()} is
   */
  public Measured<BigDecimal> cohenKappa(Distance distance) {
    BigDecimal seen = BigDecimal.ZERO;
    BigDecimal expected = BigDecimal.ZERO;
    for (int row = 0; row < counts.size(); row++) {
      for (int column = 0; column < counts.size(); column++) {
        BigDecimal apart = BigDecimal.valueOf(distance.between(row, column));
        seen = seen.add(apart.multiply(BigDecimal.valueOf(counts.get(row).get(column))));
        expected = expected.add(apart.multiply(ofFirst(row)).multiply(ofSecond(column)));
      }
    }
    return overChance(seen.multiply(BigDecimal.valueOf(all())), expected);
  }

  /**
   * The highest kappa that raters who give their answers as often as these could reach: below 1 where one is stricter.
   *
   * @return undefined as {@link #cohenKappa()} is
   */
  public Measured<BigDecimal> highestCohenKappa() {
    BigDecimal many = BigDecimal.valueOf(all());
    BigDecimal best = sum(answer -> ofFirst(answer).min(ofSecond(answer)));
    BigDecimal chance = sum(answer -> ofFirst(answer).multiply(ofSecond(answer)));
    return overChance(many.subtract(best).multiply(many), many.multiply(many).subtract(chance));
  }

  /**
   * Scott's pi (1955): chance is that both give each answer as often as they do together.
   *
   * @return undefined as {@link #cohenKappa()} is
   */
  public Measured<BigDecimal> scottPi() {
    BigDecimal chance = sum(answer -> ofBoth(answer).pow(2));
    return overChance(disagreed().multiply(FOUR), ratings().pow(2).subtract(chance));
  }

  /**
   * Bennett's S (1954): chance is that every answer is as likely as any other.
   *
   * @return undefined without things ({@code no-sample})
   */
  public Measured<BigDecimal> bennettS() {
    BigDecimal answers = BigDecimal.valueOf(counts.size());
    BigDecimal whole = BigDecimal.valueOf(all()).pow(2);
    return overChance(
        disagreed().multiply(answers), whole.multiply(answers.subtract(BigDecimal.ONE)));
  }

  /**
   * Gwet's AC1 (2008): chance is only in what raters are in doubt about, which is little where nearly all answers are
   * alike. The one to go by for things that nearly always pass.
   *
   * @return undefined without things ({@code no-sample})
   */
  public Measured<BigDecimal> gwetAc1() {
    BigDecimal others = BigDecimal.valueOf(counts.size() - 1L);
    BigDecimal chance = sum(answer -> ofBoth(answer).multiply(ratings().subtract(ofBoth(answer))));
    return overChance(
        disagreed().multiply(FOUR).multiply(others),
        ratings().pow(2).multiply(others).subtract(chance));
  }

  /** One less how much was disagreed as a part of what chance would have disagreed. */
  private Measured<BigDecimal> overChance(BigDecimal disagreed, BigDecimal byChance) {
    if (all() == 0) {
      return Measured.undefined(NO_SAMPLE);
    }
    return byChance.signum() == 0
        ? Measured.undefined(NO_VARIATION)
        : Measured.of(Decimals.quotient(byChance.subtract(disagreed), byChance));
  }

  /** Things on which they disagree, times all of them. */
  private BigDecimal disagreed() {
    Proportion agreed = agreed();
    return BigDecimal.valueOf(agreed.trials() - agreed.hits())
        .multiply(BigDecimal.valueOf(agreed.trials()));
  }

  private long all() {
    return counts.stream().flatMap(List::stream).reduce(0L, Math::addExact);
  }

  /** What both said of all things. */
  private BigDecimal ratings() {
    return BigDecimal.valueOf(all()).multiply(BigDecimal.valueOf(2));
  }

  private BigDecimal ofFirst(int answer) {
    return counts.get(answer).stream()
        .map(BigDecimal::valueOf)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal ofSecond(int answer) {
    return counts.stream()
        .map(row -> BigDecimal.valueOf(row.get(answer)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal ofBoth(int answer) {
    return ofFirst(answer).add(ofSecond(answer));
  }

  private BigDecimal sum(IntFunction<BigDecimal> ofAnswer) {
    return answers().mapToObj(ofAnswer).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private IntStream answers() {
    return IntStream.range(0, counts.size());
  }

  /** How much two answers disagree. */
  public enum Distance {
    /** One answer is as far from any other: they are names. */
    @JsonProperty("nominal")
    NOMINAL(steps -> steps == 0 ? 0 : 1),
    /** By how many steps they are apart. */
    @JsonProperty("linear")
    LINEAR(steps -> steps),
    /** By the square of how many steps they are apart: one large difference weighs more than several small ones. */
    @JsonProperty("quadratic")
    QUADRATIC(steps -> steps * steps);

    private final IntUnaryOperator ofSteps;

    Distance(IntUnaryOperator ofSteps) {
      this.ofSteps = ofSteps;
    }

    private long between(int one, int other) {
      return ofSteps.applyAsInt(Math.abs(one - other));
    }
  }
}
