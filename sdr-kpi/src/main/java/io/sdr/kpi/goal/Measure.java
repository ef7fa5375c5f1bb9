package io.sdr.kpi.goal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Scope;
import org.immutables.value.Value;

/** What is looked at: a metric, over whose facts, and whether as it is or as a share of the goal. */
@Value.Immutable
@JsonPropertyOrder({"metric", "scope", "as"})
public abstract class Measure {
  Measure() {}

  /** A metric over the person's own facts, as it is. */
  public static Measure own(Metric metric) {
    return of(metric, Scope.OWN);
  }

  /** A metric over a scope, as it is. */
  public static Measure of(Metric metric, Scope scope) {
    return builder().metric(metric).scope(scope).build();
  }

  /** Starts a measure. */
  public static Builder builder() {
    return new Builder();
  }

  /** What is measured. */
  public abstract Metric metric();

  /** Whose facts count; the person's own unless said otherwise. */
  @Value.Default
  public Scope scope() {
    return Scope.OWN;
  }

  /** How the reading is taken; as it is unless said otherwise. */
  @Value.Default
  public As as() {
    return As.VALUE;
  }

  /** The same metric and scope as plan attainment. */
  public Measure attainment() {
    return builder().from(this).as(As.ATTAINMENT).build();
  }

  /** How a reading is taken. */
  public enum As {
    /** The reading itself. */
    @JsonProperty("value")
    VALUE,
    /** Plan attainment: the reading as a share of the person's goal for the same metric, scope and period. */
    @JsonProperty("attainment")
    ATTAINMENT
  }

  /** Builds a measure. */
  public static final class Builder extends ImmutableMeasure.Builder {
    Builder() {}
  }
}
