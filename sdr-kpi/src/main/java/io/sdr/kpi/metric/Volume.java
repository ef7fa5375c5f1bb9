package io.sdr.kpi.metric;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import org.joda.money.BigMoney;

/** How much was sold, billed, paid. */
final class Volume {
  private Volume() {}

  /** What was won less what was returned. */
  record Revenue() implements BuiltIn {
    @Override
    public Reading read(Tally tally, Trace trace) {
      BigMoney sold = tally.of(Quantities.SOLD);
      BigMoney returned = tally.of(Quantities.RETURNED);
      long deals = tally.of(Quantities.DEALS_WON);
      Figure revenue = trace
          .step("metric.revenue")
          .given("sold", sold)
          .given("returned", returned)
          .given("deals", deals)
          .yields(Operation.DIFFERENCE, Figure.of(sold.minus(returned)));
      return Reading.of(Measured.of(revenue), deals);
    }

    @Override
    public boolean addsUp() {
      return true;
    }
  }

  /** How many units the lines of deals won say; where deals were won and none has lines, it is not known. */
  record UnitsSold() implements BuiltIn {
    @Override
    public Reading read(Tally tally, Trace trace) {
      String rule = "metric.units-sold";
      long won = tally.of(Quantities.DEALS_WON);
      return won > 0 && tally.of(Quantities.LINES) == 0
          ? Readings.undefined(rule, "no-known-lines", trace)
          : Readings.of(rule, Figure.of(tally.of(Quantities.UNITS)), won, trace);
    }

    @Override
    public boolean addsUp() {
      return true;
    }
  }

  /** What was billed. */
  record Invoiced() implements BuiltIn {}

  /** What came in, less what was reversed. */
  record Paid() implements BuiltIn {}
}
