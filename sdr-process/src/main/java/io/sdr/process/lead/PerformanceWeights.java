package io.sdr.process.lead;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.immutables.value.Value;

/** More leads to those who make more of them, within bounds. */
@Value.Immutable
abstract class PerformanceWeights implements WeightRule {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final Percent MOST = Percent.of("1000");

  @Value.NaturalOrder
  abstract ImmutableSortedMap<PersonId, Proportion> records();

  abstract Proportion prior();

  abstract Percent least();

  abstract Percent most();

  @Override
  public ImmutableMap<PersonId, Long> weightsOf(Roster roster) {
    if (roster.sellers().isEmpty()) {
      return ImmutableMap.of();
    }
    BigDecimal mean = Decimals.quotient(
        roster.sellers().stream()
            .map(seller -> expectedRate(seller.person()))
            .reduce(BigDecimal.ZERO, BigDecimal::add),
        BigDecimal.valueOf(roster.sellers().size()));
    return roster.sellers().stream()
        .collect(ImmutableMap.toImmutableMap(
            Seller::person, seller -> parts(expectedRate(seller.person()), mean)));
  }

  /** The rate that a few cases more of the usual kind would leave: one lucky win is no record. */
  private BigDecimal expectedRate(PersonId person) {
    Proportion all = records().getOrDefault(person, Proportion.of(0, 0)).plus(prior());
    return Decimals.quotient(BigDecimal.valueOf(all.hits()), BigDecimal.valueOf(all.trials()));
  }

  private long parts(BigDecimal rate, BigDecimal mean) {
    return Decimals.quotient(rate, mean)
        .max(least().fraction())
        .min(most().fraction())
        .multiply(THOUSAND)
        .setScale(0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  @Value.Check
  void check() {
    Refusal.unless(
        0 < prior().hits() && prior().hits() < prior().trials(),
        "performance-weights.must-have-prior-of-both-kinds",
        prior());
    Refusal.unless(
        least().fraction().multiply(THOUSAND).compareTo(BigDecimal.ONE) >= 0
            && least().compareTo(Percent.HUNDRED) <= 0
            && most().compareTo(Percent.HUNDRED) >= 0
            && most().compareTo(MOST) <= 0,
        "performance-weights.must-have-bounds-around-the-mean",
        least(),
        most());
  }
}
