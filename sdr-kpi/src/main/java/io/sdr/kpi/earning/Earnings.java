package io.sdr.kpi.earning;

import io.sdr.core.quantity.Amounts;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * What a rule earned: an exact amount, and how much of it single credits earned, where the rule looks at single credits.
 * What the credits do not account for was earned by the period as a whole.
 */
public final class Earnings {
  private final BigMoney total;
  private final Optional<Amounts> byCredit;

  private Earnings(BigMoney total, Optional<Amounts> byCredit) {
    this.total = total;
    this.byCredit = byCredit;
  }

  /** Earned by the period as a whole. */
  public static Earnings of(BigMoney total) {
    return new Earnings(total, Optional.empty());
  }

  /** Earned by single credits: one amount for each credit of the participant's period, in their order. */
  public static Earnings ofCredits(Amounts byCredit) {
    return new Earnings(byCredit.sum(), Optional.of(byCredit));
  }

  /**
   * Earned by single credits, and besides by the period as a whole.
   *
   * @param total both together
   * @param byCredit one amount for each credit of the participant's period
   * @throws Refusal if currencies differ
   */
  public static Earnings of(BigMoney total, Amounts byCredit) {
    Refusal.unless(
        total.getCurrencyUnit().equals(byCredit.currency()),
        "earnings.must-have-one-currency",
        total.getCurrencyUnit());
    return new Earnings(total, Optional.of(byCredit));
  }

  /** All that was earned. */
  public BigMoney total() {
    return total;
  }

  /** How much of it each credit of the period earned; empty where the rule looks at the period as a whole. */
  public Optional<Amounts> byCredit() {
    return byCredit;
  }

  /** What no single credit earned. */
  public BigMoney ofPeriod() {
    return byCredit.map(parts -> total.minus(parts.sum())).orElse(total);
  }

  /** Both together. */
  public Earnings plus(Earnings other) {
    Optional<Amounts> parts =
        byCredit.map(mine -> other.byCredit.map(mine::plus).orElse(mine)).or(() -> other.byCredit);
    return new Earnings(total.plus(other.total), parts);
  }

  /** So many times as much, of every part. */
  public Earnings multipliedBy(BigDecimal factor) {
    return new Earnings(
        total.multipliedBy(factor), byCredit.map(parts -> parts.multipliedBy(factor)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Earnings that
        && total.isEqual(that.total)
        && byCredit.equals(that.byCredit);
  }

  @Override
  public int hashCode() {
    return 31 * total.getAmount().stripTrailingZeros().hashCode() + byCredit.hashCode();
  }

  @Override
  public String toString() {
    return byCredit.map(parts -> total + " " + parts).orElseGet(total::toString);
  }
}
