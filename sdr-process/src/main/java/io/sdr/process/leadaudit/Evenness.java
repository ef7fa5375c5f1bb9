package io.sdr.process.leadaudit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;

/**
 * How evenly work is divided. The fairer of two divisions comes first: the one in which the most loaded has less to do;
 * where these have the same, the one in which the second most loaded has less, and so on (leximax). Sums of squares
 * cannot tell some divisions apart that are clearly not equally fair.
 *
 * <p>In JSON this is the list of the loads, largest first.
 */
public final class Evenness implements Comparable<Evenness> {
  private static final Comparator<Iterable<Long>> LARGEST_FIRST =
      Ordering.<Long>natural().lexicographical();

  private final ImmutableList<Long> loads;

  private Evenness(ImmutableList<Long> loads) {
    this.loads = loads;
  }

  /**
   * The evenness of loads, in any order.
   *
   * @throws Refusal if one is negative
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Evenness of(Collection<Long> loads) {
    Refusal.unless(
        loads.stream().allMatch(load -> load >= 0), "evenness.must-not-have-negative-load");
    return new Evenness(ImmutableList.sortedCopyOf(Comparator.reverseOrder(), loads));
  }

  /** The loads, largest first. */
  @JsonValue
  public ImmutableList<Long> loads() {
    return loads;
  }

  /** The sum of the squares of the loads. */
  public BigDecimal sumOfSquares() {
    return loads.stream()
        .map(BigDecimal::valueOf)
        .map(load -> load.multiply(load))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * Jain's index, {@code (Σx)² / (n·Σx²)}: 1 when all have the same, 1/n when one has everything.
   *
   * <p>Source: Jain, Chiu and Hawe, <em>A quantitative measure of fairness</em>, DEC TR-301 (1984).
   *
   * @return undefined ({@code nothing-to-share}) when there is nobody, or nothing to do
   */
  public Measured<BigDecimal> jain() {
    BigDecimal sum =
        loads.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.signum() == 0
        ? Measured.undefined("nothing-to-share")
        : Measured.of(Decimals.computed(Decimals.quotient(
            sum.multiply(sum), sumOfSquares().multiply(BigDecimal.valueOf(loads.size())))));
  }

  /** Negative when this is the fairer division. */
  @Override
  public int compareTo(Evenness other) {
    return LARGEST_FIRST.compare(loads, other.loads);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Evenness that && loads.equals(that.loads);
  }

  @Override
  public int hashCode() {
    return loads.hashCode();
  }

  @Override
  public String toString() {
    return loads.toString();
  }
}
