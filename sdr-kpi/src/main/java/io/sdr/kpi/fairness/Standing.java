package io.sdr.kpi.fairness;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableSortedMultiset;
import io.sdr.core.quantity.Decimals;
import java.math.BigDecimal;
import java.util.Collection;

/** Where a number stands among others, so that equal numbers stand at the same place. */
final class Standing {
  private final ImmutableSortedMultiset<BigDecimal> all;

  private Standing(ImmutableSortedMultiset<BigDecimal> all) {
    this.all = all;
  }

  static Standing among(Collection<BigDecimal> numbers) {
    return new Standing(ImmutableSortedMultiset.copyOf(numbers));
  }

  int n() {
    return all.size();
  }

  /** The middle of the places of one of the numbers, between 0, below all, and 1, above all. */
  BigDecimal of(BigDecimal number) {
    long below = all.headMultiset(number, BoundType.OPEN).size();
    long upTo = all.headMultiset(number, BoundType.CLOSED).size();
    return Decimals.quotient(BigDecimal.valueOf(below + upTo), BigDecimal.valueOf(2L * all.size()));
  }
}
