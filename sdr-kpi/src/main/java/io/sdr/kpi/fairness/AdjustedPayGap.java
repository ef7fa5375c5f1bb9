package io.sdr.kpi.fairness;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.statistics.Estimate;
import io.sdr.core.statistics.Regression;
import io.sdr.core.statistics.Significance;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Looks for a pay gap that legitimate factors do not explain.
 *
 * <p>The natural logarithm of pay is explained by the group and the factors together, by ordinary least squares: {@code
 * ln(pay) = α + β·group + γ·factors}. The adjusted gap is {@code e^β − 1}, negative where the group is paid less than the
 * reference. Beside it the raw difference of logarithms is split after Oaxaca and Blinder (1973) into what the factors
 * explain, {@code (x̄ − x̄reference)·γ}, and the rest, which is β: with the group among the columns the two are the whole.
 * What each factor explains stands among the figures, as {@code factor } and its name, of words with the word.
 *
 * <p>Factors that are words become a column for each word but the first; numbers are scaled to the span they cover, so a
 * factor explains as much in one unit as in another; a factor that is the same for everyone explains nothing and is left
 * out. A factor that is itself unfair hides unfairness: which are legitimate is for the host to say.
 */
@Value.Immutable
public abstract class AdjustedPayGap {
  AdjustedPayGap() {}

  /** The check with the usual thresholds. */
  public static AdjustedPayGap usual() {
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

  /** By what the gap is judged; by its size unless said otherwise. */
  @Value.Default
  public Evidence evidence() {
    return Evidence.EFFECT;
  }

  /** How many people are needed for each number that is estimated; ten unless said otherwise. */
  @Value.Default
  public int leastPerParameter() {
    return 10;
  }

  /** The smallest group that is judged; ten people unless said otherwise. */
  @Value.Default
  public int leastPeople() {
    return 10;
  }

  /** How often the interval holds the true gap; 95 % unless said otherwise. */
  @Value.Default
  public Percent level() {
    return Percent.of("95");
  }

  /**
   * A finding for each group but the reference, in the order of names.
   *
   * @param cases everyone's pay and factors
   * @param reference the group that others are compared with
   * @return unknown where a group is too small ({@code group-too-small}), there are too few people for so many factors
   *     ({@code too-few-people-per-parameter}), one factor follows from the others ({@code
   *     columns-depend-on-one-another}), or it is judged by an interval that is partly within and partly beyond the
   *     threshold ({@code interval-reaches-over-the-threshold})
   * @throws Refusal if cases differ in currency or in which factors they have, factors and their words run together ({@code
   *     a} with the word {@code b c}, {@code a b} with {@code c}), someone is there twice, or nobody is in the reference
   */
  public ImmutableList<Finding> findingsIn(List<PayCase> cases, String reference) {
    check(cases, reference);
    ImmutableSortedSet<String> groups = cases.stream()
        .map(PayCase::group)
        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    PayDesign design = new PayDesign(cases, groups, reference);
    Measured<Regression> regression =
        cases.size() < (long) leastPerParameter() * design.parameters()
            ? Measured.undefined("too-few-people-per-parameter")
            : Regression.logLinear(
                cases.stream().map(PayCase::pay).map(Money::getAmount).toList(),
                design.columns(),
                level());
    return groups.stream()
        .filter(group -> !group.equals(reference))
        .map(group -> finding(group, reference, cases, design, regression))
        .collect(ImmutableList.toImmutableList());
  }

  private static void check(List<PayCase> cases, String reference) {
    Refusal.unless(
        cases.stream().map(one -> one.pay().getCurrencyUnit()).distinct().count() <= 1,
        "pay.must-have-one-currency");
    Refusal.unless(
        cases.stream().map(PayCase::person).distinct().count() == cases.size(),
        "pay-case.must-be-one-for-each-person");
    Refusal.unless(
        cases.stream().map(one -> one.factors().keySet()).distinct().count() <= 1,
        "pay-case.must-have-the-same-factors");
    Refusal.unless(
        cases.stream().anyMatch(one -> one.group().equals(reference)),
        "pay-gap.must-have-someone-to-compare-with",
        reference);
  }

  private Finding finding(
      String group,
      String reference,
      List<PayCase> cases,
      PayDesign design,
      Measured<Regression> regression) {
    long smallest = Math.min(sizeOf(group, cases), sizeOf(reference, cases));
    Measured<Regression> judged =
        smallest < leastPeople() ? Measured.undefined("group-too-small") : regression;
    Finding.Builder finding = Finding.judged(
            Check.ADJUSTED_PAY_GAP,
            cases.size(),
            judged.flatMap(one -> isBeyond(one.coefficient(PayDesign.nameOf(group)))))
        .subject(group)
        .putFigure("threshold", Figure.of(mostGap()))
        .putFigure("reference", Figure.of(reference))
        .putFigure("parameters", Figure.of(design.parameters()));
    judged.value().ifPresent(one -> tell(finding, group, reference, design, one));
    return finding.build();
  }

  private Measured<Boolean> isBeyond(Estimate gap) {
    if (evidence() == Evidence.EFFECT) {
      return Measured.of(gap.relativeChange().points().abs().compareTo(mostGap().points()) > 0);
    }
    BigDecimal low = gap.lowestRelativeChange().points();
    BigDecimal high = gap.highestRelativeChange().points();
    BigDecimal most = mostGap().points();
    if (low.compareTo(most) > 0 || high.compareTo(most.negate()) < 0) {
      return Measured.of(true);
    }
    return low.compareTo(most.negate()) >= 0 && high.compareTo(most) <= 0
        ? Measured.of(false)
        : Measured.undefined("interval-reaches-over-the-threshold");
  }

  private static void tell(
      Finding.Builder finding,
      String group,
      String reference,
      PayDesign design,
      Regression regression) {
    Estimate gap = regression.coefficient(PayDesign.nameOf(group));
    BigDecimal raw = design.apart(design.logarithms(), group, reference);
    finding
        .effect(Figure.of(gap.relativeChange()))
        .interval(new Finding.Interval(
            regression.method(),
            gap.level(),
            Figure.of(gap.lowestRelativeChange()),
            Figure.of(gap.highestRelativeChange())))
        .addTest(new Significance(
            regression.method(), regression.n(), Optional.empty(), gap.p(), Optional.empty()))
        .putFigure("raw", Figure.of(rounded(raw)))
        .putFigure("explained", Figure.of(rounded(raw).subtract(gap.value())))
        .putFigure("unexplained", Figure.of(gap.value()))
        .putFigure("fit", Figure.of(Percent.ofFraction(regression.rSquared())));
    design
        .factors()
        .forEach((name, column) -> finding.putFigure(
            name,
            Figure.of(rounded(design
                .apart(column, group, reference)
                .multiply(regression.coefficient(name).value())))));
  }

  private static BigDecimal rounded(BigDecimal value) {
    return value.setScale(6, RoundingMode.HALF_EVEN);
  }

  private static long sizeOf(String group, List<PayCase> cases) {
    return cases.stream().filter(one -> one.group().equals(group)).count();
  }

  @Value.Check
  void check() {
    Refusal.unless(!mostGap().isNegative(), "fairness-check.must-not-have-a-negative-threshold");
    Refusal.unless(
        leastPeople() >= 2 && leastPerParameter() >= 2,
        "fairness-check.must-look-at-someone",
        leastPeople());
  }

  /** Builds a check. */
  public static final class Builder extends ImmutableAdjustedPayGap.Builder {
    Builder() {}
  }
}
