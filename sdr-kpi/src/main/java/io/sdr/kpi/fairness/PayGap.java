package io.sdr.kpi.fairness;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.statistics.Estimate;
import io.sdr.core.statistics.Sample;
import io.sdr.core.statistics.Significance;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Looks for a raw pay gap: how far the pay of a group lies below that of another, before anything is explained.
 *
 * <p>The gap is {@code (reference − group) / reference}, of means and of medians, for one component of pay such as base,
 * variable or total; beside it who receives the component at all, and how the group is spread over the quarters of pay.
 * Directive (EU) 2023/970, articles 9 and 10, asks for these figures, and for a joint assessment where the gap in a
 * category of workers is more than 5 % and not justified. The arithmetic is exact; negative gaps count like positive ones.
 */
@Value.Immutable
public abstract class PayGap {
  private static final ImmutableList<String> QUARTERS =
      ImmutableList.of("lowest", "second", "third", "highest");

  PayGap() {}

  /** The check with the usual thresholds. */
  public static PayGap usual() {
    return builder().build();
  }

  /** Starts a check. */
  public static Builder builder() {
    return new Builder();
  }

  /** The largest gap, either way, that is not flagged; 5 % unless said otherwise. */
  @Value.Default
  public Percent mostGap() {
    return Percent.of("5");
  }

  /** Means and medians of fewer people say nothing; ten unless said otherwise. */
  @Value.Default
  public int leastPeople() {
    return 10;
  }

  /** How often intervals hold the true gap; 95 % unless said otherwise. */
  @Value.Default
  public Percent level() {
    return Percent.of("95");
  }

  /** How it is judged who receives the component at all. */
  @Value.Default
  public AdverseImpact receiving() {
    return AdverseImpact.usual();
  }

  /**
   * The findings about a component of pay: for each group but the reference {@link Check#PAY_GAP_MEAN}, {@link
   * Check#PAY_GAP_MEDIAN} and {@link Check#PAY_QUARTILES}, in the order of names, and then who receives it, as {@link
   * AdverseImpact} finds.
   *
   * @param groups who is in which group
   * @param reference the group that others are compared with
   * @param pay what everyone got, zero for those who got nothing; who is in no group is not looked at
   * @return unknown where a group is too small ({@code group-too-small}), the reference gets nothing ({@code
   *     reference-gets-nothing}) or fewer than five of a group are expected in a quarter ({@code
   *     expected-counts-below-five})
   * @throws Refusal if amounts are negative or in several currencies
   */
  public ImmutableList<Finding> findingsIn(
      Groups groups, String reference, Map<PersonId, Money> pay) {
    Refusal.unless(
        pay.values().stream().map(Money::getCurrencyUnit).distinct().count() <= 1,
        "pay.must-have-one-currency");
    Refusal.unless(
        pay.values().stream().noneMatch(Money::isNegative), "pay.must-not-be-negative-in-an-audit");
    ImmutableListMultimap<String, Money> split = groups.split(pay);
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    Sample referred = sample(split.get(reference));
    for (String group : split.keySet()) {
      if (!group.equals(reference)) {
        Sample other = sample(split.get(group));
        findings.add(means(group, reference, referred, other));
        findings.add(medians(group, reference, referred, other));
        findings.add(quarters(group, split));
      }
    }
    return findings.addAll(receiving().findingsIn(received(split))).build();
  }

  private static Sample sample(Collection<Money> pay) {
    return Sample.of(pay.stream().map(Money::getAmount).toList());
  }

  private static Map<String, Proportion> received(ImmutableListMultimap<String, Money> split) {
    Map<String, Proportion> received = new LinkedHashMap<>();
    split
        .asMap()
        .forEach((group, pay) -> received.put(
            group, Proportion.of(pay.stream().filter(Money::isPositive).count(), pay.size())));
    return received;
  }

  private Finding means(String group, String reference, Sample referred, Sample other) {
    Finding.Builder finding =
        gap(Check.PAY_GAP_MEAN, group, reference, referred, other, referred.mean(), other.mean());
    BigDecimal mean = referred.mean().value().orElse(BigDecimal.ZERO);
    if (mean.signum() > 0) {
      Estimate.ofDifference(referred, other, level())
          .value()
          .ifPresent(estimate -> tell(finding, estimate, mean));
    }
    return finding.build();
  }

  private static void tell(Finding.Builder finding, Estimate difference, BigDecimal mean) {
    finding
        .interval(new Finding.Interval(
            difference.method(),
            difference.level(),
            share(difference.low(), mean),
            share(difference.high(), mean)))
        .addTest(new Significance(
            difference.method(),
            difference.n(),
            Optional.empty(),
            difference.p(),
            Optional.empty()));
  }

  private Finding medians(String group, String reference, Sample referred, Sample other) {
    return gap(
            Check.PAY_GAP_MEDIAN,
            group,
            reference,
            referred,
            other,
            referred.median(),
            other.median())
        .build();
  }

  private Finding.Builder gap(
      Check check,
      String group,
      String reference,
      Sample referred,
      Sample other,
      Measured<BigDecimal> ofReference,
      Measured<BigDecimal> ofGroup) {
    Measured<Percent> gap = ofReference.flatMap(more -> ofGroup.flatMap(less -> more.signum() == 0
        ? Measured.undefined("reference-gets-nothing")
        : Measured.of(Percent.ofFraction(Decimals.quotient(more.subtract(less), more)))));
    boolean isSmall = Math.min(referred.n(), other.n()) < leastPeople();
    Finding.Builder finding = Finding.judged(
            check,
            referred.n() + other.n(),
            isSmall
                ? Measured.undefined("group-too-small")
                : gap.map(one -> one.points().abs().compareTo(mostGap().points()) > 0))
        .subject(group)
        .effect(gap.value().map(Figure::of))
        .putFigure("threshold", Figure.of(mostGap()))
        .putFigure("reference", Figure.of(reference));
    ofGroup.value().ifPresent(value -> finding.putFigure("own", Figure.of(value)));
    ofReference.value().ifPresent(value -> finding.putFigure("compared", Figure.of(value)));
    return finding;
  }

  private static Figure share(BigDecimal part, BigDecimal whole) {
    return Figure.of(Percent.ofFraction(Decimals.quotient(part, whole)));
  }

  private Finding quarters(String group, ImmutableListMultimap<String, Money> split) {
    Standing everyone =
        Standing.among(split.values().stream().map(Money::getAmount).toList());
    List<Long> own = quarters(split.get(group), everyone);
    List<Long> all = quarters(split.values(), everyone);
    Measured<Significance> test = Significance.chiSquared(List.of(
        own,
        IntStream.range(0, QUARTERS.size())
            .mapToObj(i -> all.get(i) - own.get(i))
            .toList()));
    Finding.Builder finding = Finding.judged(
            Check.PAY_QUARTILES,
            everyone.n(),
            test.map(one -> one.isBelow(receiving().significance())))
        .subject(group)
        .addAllTests(test.value().stream().toList())
        .putFigure("threshold", Figure.of(receiving().significance()));
    put(finding, "own", Proportion.of(split.get(group).size(), everyone.n()));
    for (int i = 0; i < QUARTERS.size(); i++) {
      put(finding, QUARTERS.get(i), Proportion.of(own.get(i), all.get(i)));
    }
    return finding.build();
  }

  private static void put(Finding.Builder finding, String name, Proportion part) {
    part.share().value().ifPresent(share -> finding.putFigure(name, Figure.of(share)));
  }

  /** How many are paid in each quarter. */
  private static List<Long> quarters(Collection<Money> pay, Standing everyone) {
    Map<Integer, Long> counts = pay.stream()
        .collect(Collectors.groupingBy(
            one -> quarterAt(everyone.of(one.getAmount())), Collectors.counting()));
    return IntStream.range(0, QUARTERS.size())
        .mapToObj(quarter -> counts.getOrDefault(quarter, 0L))
        .toList();
  }

  /** Equal pay is in the same quarter. */
  private static int quarterAt(BigDecimal place) {
    return place.multiply(BigDecimal.valueOf(QUARTERS.size())).intValue();
  }

  @Value.Check
  void check() {
    Refusal.unless(!mostGap().isNegative(), "fairness-check.must-not-have-a-negative-threshold");
    Refusal.unless(leastPeople() >= 2, "fairness-check.must-look-at-someone", leastPeople());
  }

  /** Builds a check. */
  public static final class Builder extends ImmutablePayGap.Builder {
    Builder() {}
  }
}
