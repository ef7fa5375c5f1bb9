package io.sdr.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import org.immutables.value.Value;

/** What one KPI came to on a card. */
@Value.Immutable
@JsonPropertyOrder({"kpi", "weight", "reading", "attainment", "score", "part"})
public abstract class LineResult {
  LineResult() {}

  /** Starts a result. */
  public static Builder builder() {
    return new Builder();
  }

  /** The name of the KPI. */
  public abstract String kpi();

  /** Its weight as it was agreed. */
  public abstract Percent weight();

  /** What was read. */
  public abstract KpiReading reading();

  /** How much of what is expected was reached, or why that cannot be said. */
  public abstract Measured<Percent> attainment();

  /** What that counts, or what nothing would where it is missing and counts so, within the limits and through the scale. */
  public abstract Measured<Percent> score();

  /**
   * What it adds to the card, to some thirty digits: its score by its weight, which is a larger one where the weights of missing KPIs were
   * redistributed. Parts sum to the weighted score; where there is none, they are what each would add if nothing were missing.
   */
  public abstract Measured<Percent> part();

  /** Builds a result. */
  public static final class Builder extends ImmutableLineResult.Builder {
    Builder() {}
  }
}
