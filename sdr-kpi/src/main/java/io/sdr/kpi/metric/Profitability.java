package io.sdr.kpi.metric;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import org.joda.money.BigMoney;

/** At what price and margin things were sold. */
final class Profitability {
  private Profitability() {}

  /** What is left of sales of known cost after it. */
  record GrossMargin() implements BuiltIn {
    @Override
    public Reading read(Tally tally, Trace trace) {
      BigMoney sold = tally.of(Quantities.SOLD_AT_KNOWN_COST);
      BigMoney cost = tally.of(Quantities.COST);
      Measured<Figure> margin = trace
          .step("metric.gross-margin")
          .given("sold", sold)
          .given("cost", cost)
          .yields(
              Operation.DIFFERENCE,
              tally.of(Quantities.LINES_OF_KNOWN_COST) == 0
                  ? Measured.undefined("no-known-cost")
                  : Measured.of(Figure.of(sold.minus(cost))));
      return Reading.of(margin, tally.of(Quantities.LINES_OF_KNOWN_COST));
    }

    @Override
    public boolean addsUp() {
      return true;
    }
  }

  /** The gross margin as a share of the sales of known cost. */
  record MarginShare() implements BuiltIn {}

  /** What was given away of list prices, as a share of them. */
  record AverageDiscount() implements BuiltIn {}

  /** Deals with a larger discount than their owner may give, as a share of those whose discount and limit are known. */
  record OverLimitDiscounts() implements BuiltIn {}

  /** What came back in the period as a share of what was sold in it. */
  record ReturnRate() implements BuiltIn {}
}
