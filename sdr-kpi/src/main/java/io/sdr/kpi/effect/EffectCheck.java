package io.sdr.kpi.effect;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.statistics.Estimate;
import io.sdr.core.statistics.Sample;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Direction;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * Looks at what a change of scheme did.
 *
 * <p>Before and after alone show that something changed, not why. With others who had no change, the change that they had
 * too is taken off (difference in differences), which leaves the scheme as the likely reason only if both would otherwise
 * have moved alike. Both say so in their caveats.
 */
@Value.Immutable
public abstract class EffectCheck {
  EffectCheck() {}

  /** The check as it is usually made. */
  public static EffectCheck usual() {
    return builder().build();
  }

  /** Starts a check. */
  public static Builder builder() {
    return new Builder();
  }

  /** How often the interval holds the true change; a change is clear if the rest is less than this. 95 % unless said otherwise. */
  @Value.Default
  public Percent level() {
    return Percent.of("95");
  }

  /** Fewer people on a side say nothing; ten unless said otherwise. */
  @Value.Default
  public int leastPeople() {
    return 10;
  }

  /**
   * How a measure of each person changed, such as revenue, calls or a score of quality.
   *
   * @param measure a name for it
   * @param better which way is better
   * @param changed everyone with the new scheme who was there before and after
   * @return unknown with too few people ({@code too-few-people})
   * @throws Refusal if someone is there twice
   */
  public Effect ofMeans(String measure, Direction better, List<PersonChange> changed) {
    check(changed);
    return effect(
            measure,
            better,
            Design.BEFORE_AFTER,
            changed.size() < leastPeople(),
            Estimate.ofMean(differences(changed), level()))
        .n(changed.size())
        .others(0)
        .figures(means(changed, List.of()))
        .addCaveats(Caveat.SEASON_AND_MARKET, Caveat.REGRESSION_TO_THE_MEAN, Caveat.STAYERS_ONLY)
        .build();
  }

  /**
   * How much more a measure of each person changed than for others.
   *
   * @param measure a name for it
   * @param better which way is better
   * @param changed everyone with the new scheme who was there before and after
   * @param others everyone without it who was there before and after
   * @return unknown with too few people on a side ({@code too-few-people})
   * @throws Refusal if someone is there twice, also if once on either side
   */
  public Effect ofMeans(
      String measure, Direction better, List<PersonChange> changed, List<PersonChange> others) {
    check(ImmutableList.copyOf(Iterables.concat(changed, others)));
    return effect(
            measure,
            better,
            Design.DIFFERENCE_IN_DIFFERENCES,
            Math.min(changed.size(), others.size()) < leastPeople(),
            Estimate.ofDifference(differences(changed), differences(others), level()))
        .n(changed.size())
        .others(others.size())
        .figures(means(changed, others))
        .addCaveats(Caveat.PARALLEL_TRENDS, Caveat.STAYERS_ONLY)
        .build();
  }

  /**
   * How a share changed, such as those who left.
   *
   * @param measure a name for it
   * @param better which way is better; of turnover, lower
   * @param changed the share of those with the new scheme
   * @return unknown with too few cases ({@code too-few-people})
   */
  public Effect ofShares(String measure, Direction better, ShareChange changed) {
    return effect(
            measure,
            better,
            Design.BEFORE_AFTER,
            changed.isSmallerThan(leastPeople()),
            Estimate.ofShares(List.of(changed.after()), List.of(changed.before()), level()))
        .n(changed.after().trials())
        .others(0)
        .figures(shares(ImmutableMap.of("before", changed.before(), "after", changed.after())))
        .addCaveats(
            Caveat.SEASON_AND_MARKET, Caveat.REGRESSION_TO_THE_MEAN, Caveat.SAME_PEOPLE_IN_BOTH)
        .build();
  }

  /**
   * How much more a share changed than that of others.
   *
   * @param measure a name for it
   * @param better which way is better; of turnover, lower
   * @param changed the share of those with the new scheme
   * @param others the share of those without it
   * @return unknown with too few cases on a side ({@code too-few-people})
   */
  public Effect ofShares(
      String measure, Direction better, ShareChange changed, ShareChange others) {
    return effect(
            measure,
            better,
            Design.DIFFERENCE_IN_DIFFERENCES,
            changed.isSmallerThan(leastPeople()) || others.isSmallerThan(leastPeople()),
            Estimate.ofShares(
                List.of(changed.after(), others.before()),
                List.of(changed.before(), others.after()),
                level()))
        .n(changed.after().trials())
        .others(others.after().trials())
        .figures(shares(ImmutableMap.of(
            "before", changed.before(),
            "after", changed.after(),
            "othersBefore", others.before(),
            "othersAfter", others.after())))
        .addCaveats(Caveat.PARALLEL_TRENDS, Caveat.SAME_PEOPLE_IN_BOTH)
        .build();
  }

  private Effect.Builder effect(
      String measure,
      Direction better,
      Design design,
      boolean isSmall,
      Measured<Estimate> estimate) {
    Measured<EffectVerdict> verdict =
        isSmall ? Measured.undefined("too-few-people") : estimate.map(one -> verdict(one, better));
    return Effect.builder()
        .measure(measure)
        .better(better)
        .design(design)
        .verdict(verdict.value().orElse(EffectVerdict.UNKNOWN))
        .unknown(verdict.undefined())
        .estimate(estimate.value());
  }

  private EffectVerdict verdict(Estimate estimate, Direction better) {
    Percent chance = new Percent(Percent.HUNDRED.points().subtract(level().points()));
    if (!estimate.isBelow(chance)) {
      return EffectVerdict.NOT_CLEAR;
    }
    boolean isUp = estimate.value().signum() > 0;
    return isUp == (better == Direction.HIGHER) ? EffectVerdict.IMPROVED : EffectVerdict.WORSENED;
  }

  private static void check(List<PersonChange> changes) {
    Refusal.unless(
        changes.stream().map(PersonChange::person).distinct().count() == changes.size(),
        "effect.must-have-each-person-once");
  }

  private static Sample differences(List<PersonChange> changes) {
    return Sample.of(changes.stream().map(PersonChange::difference).toList());
  }

  private static Map<String, Figure> means(List<PersonChange> changed, List<PersonChange> others) {
    Map<String, Figure> means = new LinkedHashMap<>();
    put(means, "before", changed, PersonChange::before);
    put(means, "after", changed, PersonChange::after);
    put(means, "othersBefore", others, PersonChange::before);
    put(means, "othersAfter", others, PersonChange::after);
    return means;
  }

  private static void put(
      Map<String, Figure> means,
      String name,
      List<PersonChange> changes,
      Function<PersonChange, BigDecimal> side) {
    Sample.of(changes.stream().map(side).toList())
        .mean()
        .value()
        .ifPresent(mean -> means.put(name, Figure.of(mean)));
  }

  private static Map<String, Figure> shares(Map<String, Proportion> shares) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    shares.forEach((name, proportion) ->
        proportion.share().value().ifPresent(share -> figures.put(name, Figure.of(share))));
    return figures;
  }

  @Value.Check
  void check() {
    Refusal.unless(
        !level().isNegative() && level().compareTo(Percent.HUNDRED) < 0,
        "estimate.must-have-a-level-below-everything",
        level());
    Refusal.unless(leastPeople() >= 2, "effect.must-look-at-someone", leastPeople());
  }

  /** Builds a check. */
  public static final class Builder extends ImmutableEffectCheck.Builder {
    Builder() {}
  }
}
