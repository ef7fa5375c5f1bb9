package io.sdr.kpi.clientele;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Quantities;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Readings;
import io.sdr.kpi.metric.Tally;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import org.joda.money.BigMoney;

/** Who is new, and at what cost. */
final class Acquisition {
  private Acquisition() {}

  /** Clients who bought for the first time. */
  record NewClients() implements Clientele {}

  /** Clients who bought again after a long silence. */
  record Reactivated() implements Clientele {}

  /** What it cost to win a new client; that nobody wrote costs down does not mean that there were none. */
  record Cost() implements Clientele {
    @Override
    public Reading read(Tally tally, Trace trace) {
      long clients = tally.of(ClienteleQuantities.NEW_CLIENTS).size();
      return clients == 0 || tally.of(ClienteleQuantities.ACQUISITION_COSTS) > 0
          ? Readings.each(
              "metric.acquisition-cost",
              tally.of(ClienteleQuantities.ACQUISITION_COST),
              clients,
              "no-new-clients",
              trace)
          : Readings.undefined("metric.acquisition-cost", "no-known-acquisition-costs", trace);
    }
  }

  /** What selling cost, as a share of revenue. */
  record CostOfSales() implements Clientele {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return tally.of(ClienteleQuantities.SELLING_COSTS) > 0
          ? Readings.share(
              "metric.cost-of-sales",
              tally.of(ClienteleQuantities.SELLING_COST),
              tally.revenue(),
              tally.of(Quantities.DEALS_WON),
              "nothing-was-sold",
              trace)
          : Readings.undefined("metric.cost-of-sales", "no-known-selling-costs", trace);
    }
  }

  /**
   * After how many months the margin of a client has paid for winning one.
   *
   * @param months how many months the period has, where these are agreed
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Payback(OptionalInt months) implements Clientele {
    Payback {
      Refusal.unless(months.orElse(1) >= 1, "acquisition-payback.must-look-at-a-month", months);
    }

    /** Only whole months are a number of months. */
    @Override
    public Metric over(Period period) {
      int whole = (int) ChronoUnit.MONTHS.between(period.start(), period.end());
      boolean isWhole = whole > 0 && period.start().plusMonths(whole).equals(period.end());
      return months.isEmpty() && isWhole ? new Payback(OptionalInt.of(whole)) : this;
    }

    @Override
    public Reading read(Tally tally, Trace trace) {
      return months.isPresent()
          ? read(tally, months.getAsInt(), trace)
          : Readings.undefined("metric.acquisition-payback", "no-known-period", trace);
    }

    private static Reading read(Tally tally, int months, Trace trace) {
      Trace step = trace.step("metric.acquisition-payback");
      long clients = tally.of(ClienteleQuantities.NEW_CLIENTS).size();
      Measured<Figure> cost = new Cost().value(tally, step);
      Measured<Figure> payback = cost.flatMap(spent -> margin(tally, months, step)
          .map(margin -> step.given("cost", spent)
              .given("margin", margin)
              .yields(
                  Operation.QUOTIENT,
                  Figure.of(Decimals.quotient(spent.number().orElseThrow(), margin.getAmount())))));
      payback.undefined().ifPresent(step::fails);
      return Reading.of(payback, clients);
    }

    /** What is left of the sales to a client in a month, of the clients and goods of which it is known. */
    private static Measured<BigMoney> margin(Tally tally, int months, Trace trace) {
      BigMoney margin = tally.of(ClienteleQuantities.MARGIN_OF_CLIENTS);
      long buyers = tally.of(ClienteleQuantities.CLIENTS_OF_KNOWN_COST).size();
      if (buyers == 0) {
        return Measured.undefined("no-known-cost");
      }
      if (!margin.isPositive()) {
        return Measured.undefined("no-margin");
      }
      long clientMonths = Math.multiplyExact(buyers, months);
      return Measured.of(trace
          .step("metric.margin-of-client")
          .given("margin", margin)
          .given("clientMonths", clientMonths)
          .yields(
              Operation.QUOTIENT,
              BigMoney.of(
                  margin.getCurrencyUnit(),
                  Decimals.quotient(margin.getAmount(), BigDecimal.valueOf(clientMonths)))));
    }
  }
}
