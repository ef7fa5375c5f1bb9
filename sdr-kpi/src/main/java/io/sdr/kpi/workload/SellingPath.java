package io.sdr.kpi.workload;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/**
 * How selling goes, told backwards: what a deal brings, how many opportunities a deal takes, how many meetings an opportunity,
 * how many calls a meeting.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"averageDeal", "hoursPerDeal", "steps", "whole"})
public abstract class SellingPath {
  SellingPath() {}

  /** Starts a path. */
  public static Builder builder() {
    return new Builder();
  }

  /** What a deal brings on average; needed where the target is an amount. */
  public abstract Optional<BigMoney> averageDeal();

  /** How long it takes to close a deal, besides the steps before; absent where it is not known. */
  public abstract Optional<BigDecimal> hoursPerDeal();

  /** From the step before the deal back to the first; the conversion of each is into the one above it. */
  public abstract ImmutableList<PathStep> steps();

  /** Where numbers are rounded up; at each step unless said otherwise. */
  @Value.Default
  public WholeSteps whole() {
    return WholeSteps.EACH_STEP;
  }

  /**
   * The work that a target takes.
   *
   * @param target an amount, or a number of deals; not negative
   * @param time what there is to do it in
   * @return undefined, with the reason, where the target is of another kind ({@code goal-of-another-kind}) or an amount and
   *     the average deal is not known ({@code average-deal-not-known})
   */
  public Measured<Workload> workloadOf(Figure target, WorkTime time, Trace trace) {
    return new BackSolving(this, target, time).workload(trace);
  }

  @Value.Check
  SellingPath normalised() {
    Refusal.unless(
        averageDeal().stream().allMatch(BigMoney::isPositive),
        "selling-path.must-have-worthy-deals");
    Refusal.unless(
        hoursPerDeal().stream().allMatch(hours -> hours.signum() >= 0),
        "path-step.must-not-take-negative-time");
    Refusal.unless(
        steps().stream().map(PathStep::name).distinct().count() == steps().size()
            && steps().stream().noneMatch(step -> step.name().equals(Workload.DEALS)),
        "selling-path.must-have-each-step-once");
    boolean isPlain = averageDeal().map(Decimals::computed).equals(averageDeal())
        && hoursPerDeal().map(Decimals::computed).equals(hoursPerDeal());
    return isPlain
        ? this
        : builder()
            .from(this)
            .averageDeal(averageDeal().map(Decimals::computed))
            .hoursPerDeal(hoursPerDeal().map(Decimals::computed))
            .build();
  }

  /** Builds a path. */
  public static final class Builder extends ImmutableSellingPath.Builder {
    Builder() {}
  }
}
