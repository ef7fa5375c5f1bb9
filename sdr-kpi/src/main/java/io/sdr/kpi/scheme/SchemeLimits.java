package io.sdr.kpi.scheme;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.value.Refusal;

/**
 * How complicated a scheme may be for those who are paid by it to understand it.
 *
 * @param parts at most so many parts
 * @param kpis at most so many KPIs together
 * @param depth at most so many rules one within the other
 */
@JsonPropertyOrder({"parts", "kpis", "depth"})
public record SchemeLimits(int parts, int kpis, int depth) {
  /** Five parts, seven KPIs, three rules deep: what practice calls the most that people keep in mind. */
  public static SchemeLimits usual() {
    return new SchemeLimits(5, 7, 3);
  }

  /** Makes limits. */
  public SchemeLimits {
    Refusal.unless(parts > 0 && kpis > 0 && depth > 0, "scheme-limits.must-be-positive");
  }
}
