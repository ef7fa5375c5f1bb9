package io.sdr.process.scoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A number is known and within bounds. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
abstract class NumberWithin implements LeadCriterion {
  @Value.Parameter
  abstract String name();

  @Value.Parameter
  abstract Optional<BigDecimal> from();

  @Value.Parameter
  abstract Optional<BigDecimal> below();

  @Override
  public ImmutableList<Instant> occasions(LeadProfile lead, Instant at) {
    BigDecimal known = lead.numbers().get(name());
    return PointsRun.since(
        lead.created(),
        known != null
            && from().filter(bound -> known.compareTo(bound) < 0).isEmpty()
            && below().filter(bound -> known.compareTo(bound) >= 0).isEmpty());
  }

  @Value.Check
  NumberWithin check() {
    Refusal.unless(
        !name().isBlank() && (from().isPresent() || below().isPresent()),
        "lead-criterion.must-name-number-and-bound");
    Optional<BigDecimal> low = from().map(Decimals::stated);
    Optional<BigDecimal> high = below().map(Decimals::stated);
    Refusal.unless(
        low.flatMap(least -> high.filter(most -> most.compareTo(least) <= 0)).isEmpty(),
        "lead-criterion.must-have-bounds-in-order");
    return low.equals(from()) && high.equals(below())
        ? this
        : ImmutableNumberWithin.of(name(), low, high);
  }
}
