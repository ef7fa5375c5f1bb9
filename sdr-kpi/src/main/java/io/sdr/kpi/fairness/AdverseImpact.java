package io.sdr.kpi.fairness;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.statistics.Significance;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Looks for adverse impact: whether a selection, be it hiring, promotion, a bonus or a prize, picks one group much less
 * often than another.
 *
 * <p>The four-fifths rule of 29 CFR 1607.4(D): a group's rate of selection, divided by the highest rate of any group, must
 * not be below 80 %. The arithmetic is exact, so that exactly 80 % is not flagged. Beside it stands a test of
 * significance, corrected after Holm where there are several groups: a ratio says how large a difference is, a test how
 * sure, and either alone misleads. Both are reported for each group.
 */
@Value.Immutable
public abstract class AdverseImpact {
  AdverseImpact() {}

  /** The check with the usual thresholds. */
  public static AdverseImpact usual() {
    return builder().build();
  }

  /** Starts a check. */
  public static Builder builder() {
    return new Builder();
  }

  /** The lowest ratio that is not flagged; 80 % unless said otherwise. */
  @Value.Default
  public Percent leastRatio() {
    return Percent.of("80");
  }

  /** Groups that are a smaller part of the pool are not judged; 2 % unless said otherwise. */
  @Value.Default
  public Percent leastShareOfPool() {
    return Percent.of("2");
  }

  /** Smaller groups are not judged; five people unless said otherwise. */
  @Value.Default
  public int leastCount() {
    return 5;
  }

  /** A difference is significant if chance alone makes it less often than this; 5 % unless said otherwise. */
  @Value.Default
  public Percent significance() {
    return Percent.of("5");
  }

  /**
   * Two findings, {@link Check#ADVERSE_IMPACT} and {@link Check#SELECTION_DIFFERENCE}, for each group but the one that
   * is selected most often, in the order of names.
   *
   * @param selection for each group, how many of how many were selected
   * @return unknown where a group is too small ({@code group-too-small}, {@code group-below-least-share-of-pool}), where no
   *     group is left to compare with ({@code no-group-to-compare-with}), or where nobody was selected ({@code
   *     nobody-was-selected})
   */
  public ImmutableList<Finding> findingsIn(Map<String, Proportion> selection) {
    ImmutableSortedMap<String, Proportion> groups = ImmutableSortedMap.copyOf(selection);
    Optional<Map.Entry<String, Proportion>> highest = highest(groups);
    Map<String, Measured<ImmutableList<Significance>>> tests = tests(groups, highest);
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    groups.forEach((group, selected) -> {
      if (highest.filter(one -> one.getKey().equals(group)).isEmpty()) {
        Measured<Proportion> reference = reference(groups, selected, highest);
        findings.add(impact(group, selected, highest, reference));
        findings.add(difference(
            group,
            selected,
            reference.flatMap(
                one -> tests.getOrDefault(group, Measured.undefined("no-group-to-compare-with")))));
      }
    });
    return findings.build();
  }

  /** The group that is selected most often, the first by name of several; among those large enough to be judged. */
  private Optional<Map.Entry<String, Proportion>> highest(
      ImmutableSortedMap<String, Proportion> groups) {
    return groups.entrySet().stream()
        .filter(group -> tooSmall(groups, group.getValue()).isEmpty())
        .reduce((best, next) -> cross(next.getValue(), best.getValue())
                    .compareTo(cross(best.getValue(), next.getValue()))
                > 0
            ? next
            : best);
  }

  private Optional<String> tooSmall(Map<String, Proportion> groups, Proportion group) {
    if (group.trials() < leastCount()) {
      return Optional.of("group-too-small");
    }
    BigDecimal pool = groups.values().stream()
        .map(one -> BigDecimal.valueOf(one.trials()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    return BigDecimal.valueOf(group.trials())
                .compareTo(pool.multiply(leastShareOfPool().fraction()))
            < 0
        ? Optional.of("group-below-least-share-of-pool")
        : Optional.empty();
  }

  /** Whom a group is compared with, or why it is not. */
  private Measured<Proportion> reference(
      Map<String, Proportion> groups,
      Proportion group,
      Optional<Map.Entry<String, Proportion>> highest) {
    Optional<String> tooSmall = tooSmall(groups, group);
    if (tooSmall.isPresent()) {
      return Measured.undefined(tooSmall.get());
    }
    return highest
        .map(Map.Entry::getValue)
        .map(one -> one.hits() == 0
            ? Measured.<Proportion>undefined("nobody-was-selected")
            : Measured.of(one))
        .orElseGet(() -> Measured.undefined("no-group-to-compare-with"));
  }

  private Finding impact(
      String group,
      Proportion selected,
      Optional<Map.Entry<String, Proportion>> highest,
      Measured<Proportion> reference) {
    Finding.Builder finding = Finding.judged(
            Check.ADVERSE_IMPACT,
            selected.trials(),
            reference.map(one -> isBelowLeastRatio(selected, one)))
        .subject(group)
        .putFigure("threshold", Figure.of(leastRatio()));
    selected.share().value().ifPresent(rate -> finding.putFigure("rate", Figure.of(rate)));
    highest.filter(one -> one.getValue().hits() > 0).ifPresent(one -> {
      Proportion best = one.getValue();
      finding
          .putFigure("reference", Figure.of(one.getKey()))
          .putFigure("highest", Figure.of(best.share().value().orElseThrow()))
          .putFigure("selected", Figure.of(selected.hits()))
          .putFigure("needed", Figure.of(needed(selected, best)));
      if (selected.trials() > 0) {
        finding.effect(Figure.of(
            Percent.ofFraction(Decimals.quotient(cross(selected, best), cross(best, selected)))));
      }
    });
    return finding.build();
  }

  private boolean isBelowLeastRatio(Proportion selected, Proportion best) {
    return cross(selected, best)
            .compareTo(cross(best, selected).multiply(leastRatio().fraction()))
        < 0;
  }

  /** The smallest number of selected people that reaches the least ratio. */
  private BigDecimal needed(Proportion selected, Proportion best) {
    return leastRatio()
        .fraction()
        .multiply(cross(best, selected))
        .divide(BigDecimal.valueOf(best.trials()), 0, RoundingMode.CEILING);
  }

  /** Hits of one times trials of the other: in this way rates compare without division. */
  private static BigDecimal cross(Proportion one, Proportion other) {
    return BigDecimal.valueOf(one.hits()).multiply(BigDecimal.valueOf(other.trials()));
  }

  /** The tests of all groups that are judged, the last of each corrected for the others. */
  private Map<String, Measured<ImmutableList<Significance>>> tests(
      ImmutableSortedMap<String, Proportion> groups,
      Optional<Map.Entry<String, Proportion>> highest) {
    Map<String, Measured<ImmutableList<Significance>>> tests = new HashMap<>();
    List<String> tested = new ArrayList<>();
    List<Significance> decisive = new ArrayList<>();
    highest.ifPresent(best -> groups.forEach((group, selected) -> {
      if (!group.equals(best.getKey()) && tooSmall(groups, selected).isEmpty()) {
        Measured<ImmutableList<Significance>> made =
            Significance.ofDifference(selected, best.getValue());
        tests.put(group, made);
        made.value().ifPresent(all -> {
          tested.add(group);
          decisive.add(all.get(all.size() - 1));
        });
      }
    }));
    ImmutableList<Significance> corrected = Significance.correctedAfterHolm(decisive);
    for (int i = 0; i < tested.size() && tested.size() > 1; i++) {
      Significance last = corrected.get(i);
      tests.computeIfPresent(tested.get(i), (group, made) -> made.map(all -> withLast(all, last)));
    }
    return tests;
  }

  private static ImmutableList<Significance> withLast(
      ImmutableList<Significance> tests, Significance last) {
    return ImmutableList.<Significance>builder()
        .addAll(tests.subList(0, tests.size() - 1))
        .add(last)
        .build();
  }

  private Finding difference(
      String group, Proportion selected, Measured<ImmutableList<Significance>> tests) {
    Finding.Builder finding = Finding.judged(
            Check.SELECTION_DIFFERENCE,
            selected.trials(),
            tests.map(all -> all.get(all.size() - 1).isBelow(significance())))
        .subject(group)
        .tests(tests.value().orElseGet(ImmutableList::of))
        .putFigure("threshold", Figure.of(significance()));
    selected.share().value().ifPresent(rate -> finding.putFigure("rate", Figure.of(rate)));
    return finding.build();
  }

  @Value.Check
  void check() {
    Refusal.unless(
        !leastRatio().isNegative() && leastRatio().compareTo(Percent.HUNDRED) <= 0,
        "adverse-impact.must-have-a-ratio-up-to-one",
        leastRatio());
    Refusal.unless(leastCount() >= 1, "fairness-check.must-look-at-someone", leastCount());
  }

  /** Builds a check. */
  public static final class Builder extends ImmutableAdverseImpact.Builder {
    Builder() {}
  }
}
