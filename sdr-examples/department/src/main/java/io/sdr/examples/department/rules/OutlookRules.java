package io.sdr.examples.department.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import io.sdr.process.forecast.Simulation;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/**
 * How it is foreseen what open deals bring: by what became of deals that stood in the same stage as long, raised or lowered by the
 * record of their owner; and where too few stood there, by what the department thinks of the stage.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"grid", "least", "cases", "stages", "simulation"})
public abstract class OutlookRules {
  OutlookRules() {}

  /** Starts rules. */
  public static Builder builder() {
    return new Builder();
  }

  /** The step between the totals that are told apart. */
  public abstract BigMoney grid();

  /** How many deals must have stood in a stage as long; ten unless said otherwise. */
  @Value.Default
  public long least() {
    return 10;
  }

  /** For how many deals the department's share counts beside the record of an owner; thirty unless said otherwise. */
  @Value.Default
  public long cases() {
    return 30;
  }

  /** What the department thinks of its stages. */
  public abstract ImmutableMap<StageId, Percent> stages();

  /** How totals are tried out where there are too many to compute. */
  @Value.Default
  public Simulation simulation() {
    return Simulation.of(1, 10_000);
  }

  @Value.Check
  void check() {
    Refusal.unless(
        grid().isPositive() && least() >= 1 && cases() >= 1, "outlook-rules.must-be-positive");
  }

  /** Builds rules. */
  public static final class Builder extends ImmutableOutlookRules.Builder {
    Builder() {}
  }
}
