package io.sdr.kpi.fairness;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.statistics.Correlation;
import io.sdr.core.statistics.Sample;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.RoleId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.joda.money.Money;

/** Looks at whether incentives follow performance within a role, and names those for whom they do not. */
@Value.Immutable
public abstract class PayForPerformance {
  PayForPerformance() {}

  /** The check with the usual thresholds. */
  public static PayForPerformance usual() {
    return builder().build();
  }

  /** Starts a check. */
  public static Builder builder() {
    return new Builder();
  }

  /** How far incentives should follow performance at least, as a rank correlation; 0.6 unless said otherwise. */
  @Value.Default
  public BigDecimal leastCorrelation() {
    return BigDecimal.valueOf(6, 1);
  }

  /** Fewer people in a role say nothing; five unless said otherwise. */
  @Value.Default
  public int leastCount() {
    return 5;
  }

  /**
   * A finding for each role, in the order of names. It lists who is above the median of performance and below the median
   * of incentives ({@code paid-below}), and who is the other way round ({@code paid-above}).
   *
   * @return unknown with too few people ({@code too-few-people}), or where all are alike ({@code no-variation})
   * @throws Refusal if incentives within a role are in several currencies
   */
  public ImmutableList<Finding> findingsIn(List<PaidPerformance> cases) {
    TreeMap<RoleId, List<PaidPerformance>> roles = cases.stream()
        .collect(Collectors.groupingBy(PaidPerformance::role, TreeMap::new, Collectors.toList()));
    return roles.entrySet().stream()
        .map(role -> finding(role.getKey(), role.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  private Finding finding(RoleId role, List<PaidPerformance> cases) {
    Refusal.unless(
        cases.stream().map(one -> one.incentive().getCurrencyUnit()).distinct().count() == 1,
        "pay.must-have-one-currency");
    Measured<Correlation> correlation = Correlation.spearman(
        values(cases, PaidPerformance::performance), values(cases, PayForPerformance::incentive));
    Finding.Builder finding = Finding.judged(
            Check.PAY_FOR_PERFORMANCE,
            cases.size(),
            cases.size() < leastCount()
                ? Measured.undefined("too-few-people")
                : correlation.map(one -> one.coefficient().compareTo(leastCorrelation()) < 0))
        .subject(role.text());
    Correlations.tell(finding, correlation);
    ImmutableList<PersonId> below = mismatched(cases, 1);
    ImmutableList<PersonId> above = mismatched(cases, -1);
    return finding
        .putFigure("threshold", Figure.of(leastCorrelation()))
        .putFigure("paidBelow", Figure.of(below.size()))
        .putFigure("paidAbove", Figure.of(above.size()))
        .putPerson("paid-below", below)
        .putPerson("paid-above", above)
        .build();
  }

  /** Those on one side of the median of performance and on the other side of the median of incentives. */
  private static ImmutableList<PersonId> mismatched(List<PaidPerformance> cases, int side) {
    BigDecimal performance = median(values(cases, PaidPerformance::performance));
    BigDecimal incentive = median(values(cases, PayForPerformance::incentive));
    return cases.stream()
        .filter(one -> one.performance().compareTo(performance) == side
            && incentive(one).compareTo(incentive) == -side)
        .map(PaidPerformance::person)
        .sorted()
        .collect(ImmutableList.toImmutableList());
  }

  private static BigDecimal incentive(PaidPerformance one) {
    Money incentive = one.incentive();
    return incentive.getAmount();
  }

  private static List<BigDecimal> values(
      List<PaidPerformance> cases, Function<PaidPerformance, BigDecimal> value) {
    return cases.stream().map(value).toList();
  }

  private static BigDecimal median(List<BigDecimal> values) {
    return Sample.of(values).median().value().orElseThrow();
  }

  @Value.Check
  void check() {
    Refusal.unless(leastCount() >= 1, "fairness-check.must-look-at-someone", leastCount());
  }

  /** Builds a check. */
  public static final class Builder extends ImmutablePayForPerformance.Builder {
    Builder() {}
  }
}
