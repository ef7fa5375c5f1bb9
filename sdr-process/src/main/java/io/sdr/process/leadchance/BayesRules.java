package io.sdr.process.leadchance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import io.sdr.process.scoring.LeadProfile;
import java.math.BigDecimal;
import org.immutables.value.Value;

/**
 * How counts of won and lost leads become the chance of an open one: naive Bayes, which takes the traits of a lead for
 * independent of one another.
 *
 * <p>The chance begins with the share of leads that were won. Each trait moves it by how often leads that were won had the same
 * value, beside leads that were lost. How far a lead has come moves it too: all leads that were won came through its stage, but
 * not all that were lost.
 */
@Value.Immutable
@JsonPropertyOrder({
  "stages",
  "ofOneTeam",
  "smoothing",
  "smallCounts",
  "leastWon",
  "leastLost",
  "leastCases",
  "ignored",
  "low",
  "high",
  "decimals",
  "factorsTold",
  "neverHelping",
  "neverHurting"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class BayesRules {
  private static final BigDecimal MOST_SMOOTHING = BigDecimal.valueOf(100);
  private static final int MOST_DECIMALS = 6;
  private static final int MOST_SMOOTHING_DECIMALS = 6;

  BayesRules() {}

  /**
   * Rules that say nothing where too little is known: at least 30 leads won and 30 lost; what a rare value says is drawn towards
   * what all values of its trait say together by five leads, and a value that was never seen says nothing.
   *
   * @param stages the open stages in their order and the won one behind; none where stages do not matter
   */
  public static BayesRules guarded(StageId... stages) {
    return builder()
        .addStages(stages)
        .smoothing(BigDecimal.valueOf(5))
        .smallCounts(SmallCounts.DRAWN)
        .leastWon(30)
        .leastLost(30)
        .build();
  }

  /**
   * The rules by which Odoo computes its predictive lead score: a tenth of a lead is added to every count that there is, and a
   * single decided lead is enough. Tags of fewer than fifty leads are left out where the
   * trait is called {@code tag}.
   *
   * @param stages the open stages in their order and the won one behind
   */
  public static BayesRules likeOdoo(StageId... stages) {
    return builder()
        .addStages(stages)
        .smoothing(new BigDecimal("0.1"))
        .smallCounts(SmallCounts.ADDED)
        .leastWon(0)
        .leastLost(0)
        .putLeastCase("tag", 50L)
        .build();
  }

  /** Starts rules. */
  public static Builder builder() {
    return new Builder();
  }

  /** The open stages in their order and the won one behind; none where it does not matter how far a lead has come. */
  public abstract ImmutableList<StageId> stages();

  /**
   * Stages that not all teams have. All leads are counted in the first stage that is none of these; without one there is no
   * chance ({@code no-shared-stage}).
   */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<StageId> ofOneTeam();

  /** How many leads are added to a count, so that nothing is impossible because it was not seen yet; above 0. */
  public abstract BigDecimal smoothing();

  /** What kind of leads these are. */
  public abstract SmallCounts smallCounts();

  /**
   * How many leads must have been won: a team with fewer is judged by all teams together, and if these have fewer there is no
   * chance ({@code small-sample}).
   */
  public abstract long leastWon();

  /** How many leads must have been lost, in the same way. */
  public abstract long leastLost();

  /** How many decided leads must have had a value of a trait, or the value says nothing; by the name of the trait. */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<String, Long> leastCases();

  /** Traits that are not looked at. */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<String> ignored();

  /** The lowest chance of an open lead; 0.01 % by default. */
  @Value.Default
  public Percent low() {
    return Percent.of("0.01");
  }

  /** The highest chance of an open lead; 99.99 % by default. */
  @Value.Default
  public Percent high() {
    return Percent.of("99.99");
  }

  /** To how many decimals of a hundredth a chance is rounded, half up; two by default. */
  @Value.Default
  public int decimals() {
    return 2;
  }

  /** How many factors are named on either side; three by default. */
  @Value.Default
  public int factorsTold() {
    return 3;
  }

  /** What is never named as speaking for a lead, because nobody would believe it: a wrong telephone number. */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<Trait> neverHelping();

  /** What is never named as speaking against a lead: a right telephone number. */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<Trait> neverHurting();

  /**
   * The chance of a lead, and why. Who asks for many leads by one book asks {@link LeadChances#naiveBayes}, which looks through
   * the book once.
   *
   * @param book what was won and lost before; the lead itself must not be in it
   */
  public Explained<LeadChance> chanceOf(LeadProfile lead, WinBook book, Detail detail) {
    return Explained.of(
        "lead-chance", detail, trace -> ImmutableBayesScoring.of(this, book).chance(lead, trace));
  }

  @Value.Check
  BayesRules check() {
    BigDecimal plain = Decimals.stated(smoothing());
    Refusal.unless(
        plain.signum() > 0
            && plain.compareTo(MOST_SMOOTHING) <= 0
            && plain.scale() <= MOST_SMOOTHING_DECIMALS,
        "bayes-rules.must-add-some-leads",
        plain);
    Refusal.unless(
        stages().stream().distinct().count() == stages().size()
            && stages().containsAll(ofOneTeam()),
        "bayes-rules.must-have-each-stage-once");
    Refusal.unless(
        leastWon() >= 0
            && leastLost() >= 0
            && leastCases().values().stream().allMatch(least -> least >= 0),
        "bayes-rules.must-not-ask-for-fewer-than-no-leads");
    Refusal.unless(
        low().compareTo(Percent.ZERO) >= 0
            && low().compareTo(high()) < 0
            && high().compareTo(Percent.HUNDRED) <= 0,
        "bayes-rules.must-have-bounds-within-the-whole");
    Refusal.unless(
        0 <= decimals()
            && decimals() <= MOST_DECIMALS
            && low().points().scale() <= MOST_DECIMALS
            && high().points().scale() <= MOST_DECIMALS,
        "bayes-rules.must-round-to-few-decimals");
    Refusal.unless(factorsTold() >= 0, "bayes-rules.must-not-tell-fewer-than-no-factors");
    return plain.equals(smoothing())
        ? this
        : builder().from(this).smoothing(plain).build();
  }

  /** Builds rules. */
  public static final class Builder extends ImmutableBayesRules.Builder {
    Builder() {}
  }
}
