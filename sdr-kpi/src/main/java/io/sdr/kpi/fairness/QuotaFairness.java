package io.sdr.kpi.fairness;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.statistics.Correlation;
import io.sdr.core.statistics.Sample;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.immutables.value.Value;

/**
 * Looks at whether quotas ask as much of everyone: whether attainment depends on what the territory holds, rather than on
 * the work, and whether quotas follow potential.
 *
 * <p>The thresholds are proposals of practice. Attainment is taken against an absolute quota; quotas that ask for growth
 * in percent are expected to go with size.
 */
@Value.Immutable
public abstract class QuotaFairness {
  private static final List<String> SIZES = List.of("small", "middle", "large");

  QuotaFairness() {}

  /** The check with the usual thresholds. */
  public static QuotaFairness usual() {
    return builder().build();
  }

  /** Starts a check. */
  public static Builder builder() {
    return new Builder();
  }

  /** How far attainment may go with potential, either way, as a rank correlation; 0.3 unless said otherwise. */
  @Value.Default
  public BigDecimal mostWithPotential() {
    return BigDecimal.valueOf(3, 1);
  }

  /** A correlation is significant if chance alone makes it less often than this; 5 % unless said otherwise. */
  @Value.Default
  public Percent significance() {
    return Percent.of("5");
  }

  /** Which part of the territories is called small, and as many large; 20 % unless said otherwise. */
  @Value.Default
  public Percent tails() {
    return Percent.of("20");
  }

  /** How far medians of small, middle and large territories may differ, in points of attainment; ten unless said otherwise. */
  @Value.Default
  public Percent mostBetweenSizes() {
    return Percent.of("10");
  }

  /** How far quotas should follow potential at least, as a rank correlation; 0.7 unless said otherwise. */
  @Value.Default
  public BigDecimal leastWithQuota() {
    return BigDecimal.valueOf(7, 1);
  }

  /** How much the ratio of quota to potential may vary around its mean; 30 % unless said otherwise. */
  @Value.Default
  public Percent mostVariation() {
    return Percent.of("30");
  }

  /** Fewer people, in all and of each size, say nothing; five unless said otherwise. */
  @Value.Default
  public int leastCount() {
    return 5;
  }

  /**
   * Three findings: {@link Check#ATTAINMENT_BY_POTENTIAL}, {@link Check#ATTAINMENT_BY_SIZE}, {@link
   * Check#QUOTA_BY_POTENTIAL}.
   *
   * @return unknown with too few people ({@code too-few-people}, {@code too-few-of-a-size}), or where all are alike ({@code
   *     no-variation})
   */
  public ImmutableList<Finding> findingsIn(List<QuotaCase> cases) {
    return ImmutableList.of(byPotential(cases), bySize(cases), quotas(cases));
  }

  private <T> Measured<T> enough(List<QuotaCase> cases, Measured<T> measured) {
    return cases.size() < leastCount() ? Measured.undefined("too-few-people") : measured;
  }

  private Finding byPotential(List<QuotaCase> cases) {
    Measured<Correlation> correlation = Correlation.spearman(
        potentials(cases), cases.stream().map(one -> one.attainment().points()).toList());
    Finding.Builder finding = Finding.judged(
        Check.ATTAINMENT_BY_POTENTIAL,
        cases.size(),
        enough(cases, correlation)
            .map(one -> one.coefficient().abs().compareTo(mostWithPotential()) > 0
                && one.isBelow(significance())));
    Correlations.tell(finding, correlation);
    return finding
        .putFigure("threshold", Figure.of(mostWithPotential()))
        .putFigure("significance", Figure.of(significance()))
        .build();
  }

  private Finding bySize(List<QuotaCase> cases) {
    ImmutableList<Sample> sizes = sizes(cases);
    Measured<Percent> apart = apart(sizes);
    boolean isSmall = sizes.stream().anyMatch(one -> one.n() < leastCount());
    Finding.Builder finding = Finding.judged(
            Check.ATTAINMENT_BY_SIZE,
            cases.size(),
            isSmall
                ? Measured.undefined("too-few-of-a-size")
                : apart.map(points -> points.compareTo(mostBetweenSizes()) >= 0))
        .effect(apart.value().map(Figure::of))
        .putFigure("threshold", Figure.of(mostBetweenSizes()));
    for (int i = 0; i < SIZES.size(); i++) {
      String size = SIZES.get(i);
      sizes
          .get(i)
          .median()
          .value()
          .ifPresent(median -> finding.putFigure(size, Figure.of(new Percent(median))));
    }
    return finding.build();
  }

  /** The attainments of small, middle and large territories. */
  private ImmutableList<Sample> sizes(List<QuotaCase> cases) {
    Standing standing = Standing.among(potentials(cases));
    ImmutableListMultimap<Integer, QuotaCase> sizes =
        Multimaps.index(cases, one -> sizeAt(standing.of(one.potential())));
    return IntStream.range(0, SIZES.size())
        .mapToObj(size -> Sample.of(
            sizes.get(size).stream().map(one -> one.attainment().points()).toList()))
        .collect(ImmutableList.toImmutableList());
  }

  /** How far the highest median is from the lowest. */
  private static Measured<Percent> apart(List<Sample> sizes) {
    List<BigDecimal> medians =
        sizes.stream().flatMap(one -> one.median().value().stream()).sorted().toList();
    return medians.size() < sizes.size()
        ? Measured.undefined("too-few-of-a-size")
        : Measured.of(new Percent(medians.get(medians.size() - 1).subtract(medians.get(0))));
  }

  /** Small, middle or large. */
  private int sizeAt(BigDecimal place) {
    if (place.compareTo(tails().fraction()) < 0) {
      return 0;
    }
    return place.compareTo(BigDecimal.ONE.subtract(tails().fraction())) > 0 ? 2 : 1;
  }

  private Finding quotas(List<QuotaCase> cases) {
    Measured<Correlation> correlation = Correlation.spearman(
        potentials(cases), cases.stream().map(QuotaCase::quota).toList());
    Measured<Percent> variation = Sample.of(cases.stream()
            .map(one -> Decimals.quotient(one.quota(), one.potential()))
            .toList())
        .variation();
    Finding.Builder finding = Finding.judged(
        Check.QUOTA_BY_POTENTIAL,
        cases.size(),
        enough(cases, correlation)
            .flatMap(one -> variation.map(ratio -> one.coefficient().compareTo(leastWithQuota()) < 0
                || ratio.compareTo(mostVariation()) > 0)));
    Correlations.tell(finding, correlation);
    variation.value().ifPresent(ratio -> finding.putFigure("variation", Figure.of(ratio)));
    return finding
        .putFigure("threshold", Figure.of(leastWithQuota()))
        .putFigure("mostVariation", Figure.of(mostVariation()))
        .build();
  }

  private static List<BigDecimal> potentials(List<QuotaCase> cases) {
    return cases.stream().map(QuotaCase::potential).toList();
  }

  @Value.Check
  void check() {
    Refusal.unless(
        !tails().isNegative() && tails().compareTo(Percent.of("50")) < 0,
        "quota-fairness.must-leave-a-middle",
        tails());
    Refusal.unless(leastCount() >= 1, "fairness-check.must-look-at-someone", leastCount());
  }

  /** Builds a check. */
  public static final class Builder extends ImmutableQuotaFairness.Builder {
    Builder() {}
  }
}
