package io.sdr.kpi.fairness;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.statistics.Significance;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * Looks at pay that was adjusted by hand: how much of pay, and whether always one way, by group and by approver. What
 * rules pay is the same for everyone; what hands change need not be.
 *
 * <p>The share is a fact about all that was paid, not a sample, and has no test; the direction has the sign test.
 */
@Value.Immutable
public abstract class AdjustmentAudit {
  AdjustmentAudit() {}

  /** The check with the usual thresholds. */
  public static AdjustmentAudit usual() {
    return builder().build();
  }

  /** Starts a check. */
  public static Builder builder() {
    return new Builder();
  }

  /** How much of pay may be adjusted, both ways added up; 5 % unless said otherwise. */
  @Value.Default
  public Percent mostOfPay() {
    return Percent.of("5");
  }

  /** Signs are one-sided if chance alone makes them so less often than this; 5 % unless said otherwise. */
  @Value.Default
  public Percent significance() {
    return Percent.of("5");
  }

  /** The direction of fewer adjustments says nothing; five unless said otherwise. */
  @Value.Default
  public int leastCount() {
    return 5;
  }

  /**
   * {@link Check#ADJUSTMENT_SHARE} and {@link Check#ADJUSTMENT_SIGN} for each group, in the order of names, against the
   * pay of the group, and then for each approver, against the pay of those whom the approver adjusted.
   *
   * @param adjustments all that were made
   * @param pay what everyone was paid, adjustments included
   * @param groups who is in which group
   * @return unknown where nothing was paid ({@code nothing-was-paid}), or there are too few adjustments to see a direction
   *     ({@code too-few-adjustments})
   * @throws Refusal if amounts are in several currencies, or someone was adjusted whose pay is not given
   */
  public ImmutableList<Finding> findingsIn(
      List<ManualAdjustment> adjustments, Map<PersonId, Money> pay, Groups groups) {
    check(adjustments, pay);
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    groups.split(pay).asMap().forEach((group, paid) -> {
      List<ManualAdjustment> own = adjustments.stream()
          .filter(one -> groups.of(one.person()).filter(group::equals).isPresent())
          .toList();
      findings.addAll(findings(group, "fairness.by-group", own, sum(paid)));
    });
    ImmutableListMultimap<PersonId, ManualAdjustment> approved =
        Multimaps.index(adjustments, ManualAdjustment::approver);
    ImmutableList.sortedCopyOf(approved.keySet()).forEach(approver -> {
      List<ManualAdjustment> own = approved.get(approver);
      BigDecimal paid = sum(own.stream()
          .map(ManualAdjustment::person)
          .distinct()
          .flatMap(person -> Optional.ofNullable(pay.get(person)).stream())
          .toList());
      findings.addAll(findings(approver.text(), "fairness.by-approver", own, paid));
    });
    return findings.build();
  }

  private static void check(List<ManualAdjustment> adjustments, Map<PersonId, Money> pay) {
    Refusal.unless(
        Stream.concat(adjustments.stream().map(ManualAdjustment::amount), pay.values().stream())
                .map(Money::getCurrencyUnit)
                .distinct()
                .count()
            <= 1,
        "pay.must-have-one-currency");
    Refusal.unless(
        adjustments.stream().allMatch(one -> pay.containsKey(one.person())),
        "manual-adjustment.must-be-of-someone-paid");
  }

  private ImmutableList<Finding> findings(
      String subject, String by, List<ManualAdjustment> adjustments, BigDecimal paid) {
    BigDecimal moved = adjustments.stream()
        .map(one -> one.amount().getAmount().abs())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal net = sum(adjustments.stream().map(ManualAdjustment::amount).toList());
    Measured<Percent> share = paid.signum() > 0
        ? Measured.of(Percent.ofFraction(Decimals.quotient(moved, paid)))
        : Measured.undefined("nothing-was-paid");
    Finding ofPay = Finding.judged(
            Check.ADJUSTMENT_SHARE,
            adjustments.size(),
            share.map(one -> one.compareTo(mostOfPay()) > 0))
        .subject(subject)
        .effect(share.value().map(Figure::of))
        .putFigure("by", Figure.of(by))
        .putFigure("threshold", Figure.of(mostOfPay()))
        .putFigure("net", Figure.of(net))
        .build();
    return ImmutableList.of(ofPay, sign(subject, by, adjustments));
  }

  private Finding sign(String subject, String by, List<ManualAdjustment> adjustments) {
    long up = adjustments.stream().filter(one -> one.amount().isPositive()).count();
    Measured<Significance> test = adjustments.size() < leastCount()
        ? Measured.undefined("too-few-adjustments")
        : Significance.ofSigns(up, adjustments.size() - up);
    return Finding.judged(
            Check.ADJUSTMENT_SIGN, adjustments.size(), test.map(one -> one.isBelow(significance())))
        .subject(subject)
        .addAllTests(test.value().stream().toList())
        .putFigure("by", Figure.of(by))
        .putFigure("threshold", Figure.of(significance()))
        .putFigure("up", Figure.of(up))
        .putFigure("down", Figure.of(adjustments.size() - up))
        .build();
  }

  private static BigDecimal sum(Collection<Money> amounts) {
    return amounts.stream().map(Money::getAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Value.Check
  void check() {
    Refusal.unless(!mostOfPay().isNegative(), "fairness-check.must-not-have-a-negative-threshold");
    Refusal.unless(leastCount() >= 1, "fairness-check.must-look-at-someone", leastCount());
  }

  /** Builds a check. */
  public static final class Builder extends ImmutableAdjustmentAudit.Builder {
    Builder() {}
  }
}
