package io.sdr.kpi.audit;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What every part of a scheme earns, exactly, and why nothing where a condition failed; and what caps of the scheme as a whole
 * withhold of all (zero or negative).
 */
record Pay(
    ImmutableList<BigDecimal> parts, ImmutableList<Optional<String>> unmet, BigDecimal withheld) {
  BigDecimal total() {
    return parts.stream().reduce(withheld, BigDecimal::add);
  }

  /** One part, or all together where there is no such part: behind the last. */
  BigDecimal of(int line) {
    return line < parts.size() ? parts.get(line) : total();
  }

  Optional<String> unmetOf(int line) {
    return line < parts.size() ? unmet.get(line) : Optional.empty();
  }
}
