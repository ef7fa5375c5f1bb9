package io.sdr.kpi.cascade;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.goal.Goal;
import io.sdr.kpi.goal.Passing;
import java.util.List;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** How a goal is divided among its parts. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"by", "passing", "overassignment", "decimals"})
public abstract class CascadeRule {
  CascadeRule() {}

  /** Shares by a weighting that sum to the goal. */
  public static CascadeRule by(Weighting weighting) {
    return builder().by(weighting).build();
  }

  /** Starts a rule. */
  public static Builder builder() {
    return new Builder();
  }

  /** What the parts weigh. */
  public abstract Weighting by();

  /** What of the goal the parts are given; a share each unless said otherwise, or the goal is one that does not add up. */
  @Value.Default
  public Passing passing() {
    return Passing.DIVIDED;
  }

  /**
   * By how much the parts ask for more than the whole, so that the whole is reached although not every part is; nothing unless
   * said otherwise, 5 % to 10 % in practice. Of a goal where less is better the parts are given as much less.
   */
  @Value.Default
  public Percent overassignment() {
    return Percent.ZERO;
  }

  /**
   * Digits after the point of each share; those of the currency for amounts and none for other numbers unless said otherwise,
   * or as many as the target has where that is more.
   */
  public abstract OptionalInt decimals();

  /**
   * Divides a goal. Parts that weigh nothing are given nothing, and of a target of zero everyone is; the order of the parts does
   * not matter, and units that cannot be divided go to those who lost most by rounding, equals by period and name.
   *
   * @param parts each for the whole period of the goal, or together that period
   * @return undefined, with the reason, when a part cannot be weighed, or all weigh nothing ({@code all-parts-weigh-nothing})
   * @throws Refusal if there are no parts, two have one name, or they are neither for the period nor cut it
   */
  public Measured<Cascade> cascade(Goal goal, List<Part> parts, Trace trace) {
    return new Division(this, goal, parts).cascade(trace);
  }

  /**
   * Divides a goal that was corrected, and says what that does to its parts.
   *
   * @param before how the goal was divided, by this rule and among the same parts
   * @param elapsed what becomes of parts whose time is over on the day of the correction
   * @return undefined, with the reason, when a part cannot be weighed, all weigh nothing ({@code all-parts-weigh-nothing}), or
   *     the parts that stay ask for more than the new target ({@code elapsed-parts-ask-for-more})
   * @throws Refusal if the correction is of another metric, period or direction, or of a target that does not compare, or the
   *     parts are not those that were divided among
   */
  public Measured<CascadeChange> correct(
      Cascade before, Correction correction, List<Part> parts, Elapsed elapsed, Trace trace) {
    return new Correcting(this, before, correction, elapsed).among(parts, trace);
  }

  @Value.Check
  void check() {
    Refusal.unless(
        !overassignment().isNegative() && overassignment().compareTo(Percent.HUNDRED) < 0,
        "cascade.must-not-overassign-as-much-again",
        overassignment());
    Refusal.unless(
        decimals().orElse(0) >= 0 && decimals().orElse(0) <= 18,
        "cascade.must-keep-sensible-decimals",
        decimals());
  }

  /** Builds a rule. */
  public static final class Builder extends ImmutableCascadeRule.Builder {
    Builder() {}
  }
}
