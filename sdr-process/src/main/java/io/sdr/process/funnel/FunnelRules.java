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
@JsonPropertyOrder({"openDeals", "lossValue", "benchmarks", "unseenAtMost"})
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

  /**
   * How many of the deals that came into a stage or may have come through it {@linkplain StepTally#unseen unseen} may be
   * unseen, or its conversion is not known: those that were lost there were seen, those that went on were not. 5 % by
   * default, a rule of thumb; an export that shows only where deals stand has no conversions.
   */
  @Value.Default
  public Percent unseenAtMost() {
    return Percent.of("5");
  }

  @Value.Check
  void check() {
    Refusal.unless(
        benchmarks().values().stream()
            .allMatch(share -> !share.isNegative() && share.compareTo(Percent.HUNDRED) <= 0),
        "funnel-rules.must-have-benchmarks-within-the-whole");
    Refusal.unless(
        !unseenAtMost().isNegative() && unseenAtMost().compareTo(Percent.HUNDRED) <= 0,
        "funnel-rules.must-have-unseen-deals-within-the-whole",
        unseenAtMost());
  }

  /** Builds rules. */
  public static final class Builder extends ImmutableFunnelRules.Builder {
    Builder() {}
  }
}
