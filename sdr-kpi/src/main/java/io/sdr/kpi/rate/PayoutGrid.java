package io.sdr.kpi.rate;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import org.immutables.value.Value;

/**
 * A matrix of payouts: the share of the pay on target for two attainments together, such as sales and satisfaction of
 * clients.
 */
@Value.Immutable
@JsonPropertyOrder({"boundary", "rows", "columns", "payouts"})
public abstract class PayoutGrid {
  PayoutGrid() {}

  /** Starts a grid. */
  public static Builder builder() {
    return new Builder();
  }

  /** To which band a bound belongs, in rows and columns. */
  public abstract Boundary boundary();

  /** Where the bands of the first attainment begin, in rising order, the first at zero. */
  public abstract ImmutableList<Percent> rows();

  /** Where the bands of the second attainment begin, in rising order, the first at zero. */
  public abstract ImmutableList<Percent> columns();

  /** The shares, row by row. */
  public abstract ImmutableList<ImmutableList<Percent>> payouts();

  /** The share for two attainments. */
  public Percent payoutAt(Percent first, Percent second, Trace trace) {
    int row = bandOf(first, rows());
    int column = bandOf(second, columns());
    return trace
        .step("pay.scale.grid")
        .given("first", first)
        .given("second", second)
        .given("row", rows().get(row))
        .given("column", columns().get(column))
        .yields(Operation.GIVEN, payouts().get(row).get(column));
  }

  private int bandOf(Percent level, ImmutableList<Percent> bounds) {
    int band = bounds.size() - 1;
    while (band > 0 && !boundary().isReached(level.compareTo(bounds.get(band)))) {
      band--;
    }
    return band;
  }

  @Value.Check
  void check() {
    checkBounds(rows());
    checkBounds(columns());
    Refusal.unless(
        payouts().size() == rows().size()
            && payouts().stream().allMatch(row -> row.size() == columns().size()),
        "payout-grid.must-be-filled");
    Refusal.unless(
        payouts().stream().flatMap(ImmutableList::stream).noneMatch(Percent::isNegative),
        "payout-step.must-not-be-negative");
  }

  private static void checkBounds(ImmutableList<Percent> bounds) {
    Refusal.unless(
        !bounds.isEmpty() && bounds.get(0).points().signum() == 0,
        "payout-steps.must-begin-at-zero");
    for (int i = 1; i < bounds.size(); i++) {
      Refusal.unless(bounds.get(i).compareTo(bounds.get(i - 1)) > 0, "payout-steps.must-rise");
    }
  }

  /** Builds a grid. */
  public static final class Builder extends ImmutablePayoutGrid.Builder {
    Builder() {}
  }
}
