package io.sdr.process.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.StageId;
import io.sdr.core.value.Refusal;
import org.immutables.value.Value;

/** How a department reads its funnel. */
@Value.Immutable
@JsonPropertyOrder({"openDeals", "lossValue", "benchmarks"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class FunnelRules {
  FunnelRules() {}

  /** Rules without benchmarks. */
  public static FunnelRules of(OpenDeals openDeals, LossValue lossValue) {
    return builder().openDeals(openDeals).lossValue(lossValue).build();
  }

  /** Starts rules. */
  public static Builder builder() {
    return new Builder();
  }

  /** How deals count that have neither passed a stage nor been lost in it. */
  public abstract OpenDeals openDeals();

  /** What a lost deal was worth. */
  public abstract LossValue lossValue();

  /** The share of deals that should pass a stage, by the open stage; stages without one are not compared. */
  public abstract ImmutableMap<StageId, Percent> benchmarks();

  @Value.Check
  void check() {
    Refusal.unless(
        benchmarks().values().stream()
            .allMatch(share -> !share.isNegative() && share.compareTo(Percent.HUNDRED) <= 0),
        "funnel-rules.must-have-benchmarks-within-the-whole");
  }

  /** Builds rules. */
  public static final class Builder extends ImmutableFunnelRules.Builder {
    Builder() {}
  }
}
