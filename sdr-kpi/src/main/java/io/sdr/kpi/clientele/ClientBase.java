package io.sdr.kpi.clientele;

import com.google.common.collect.Sets;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.metric.Quantities;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Tally;
import java.math.BigDecimal;
import org.joda.money.BigMoney;

/** Who stays and grows. */
final class ClientBase {
  private ClientBase() {}

  /** Clients who bought again, as a share of those at the start. */
  record Retention() implements Clientele {}

  /** Clients who did not buy again, as a share of those at the start. */
  record Churn() implements Clientele {}

  /** Clients with a recurring payment who still pay at the end, as a share of those at the start. */
  record ContractRetention() implements Clientele {}

  /** What is left of recurring payments, without any growth. */
  record GrossRetention() implements Clientele {}

  /** What recurring payments of the same clients became, growth included. */
  record NetRetention() implements Clientele {}

  /** What of recurring payments was lost. */
  record RecurringChurn() implements Clientele {}

  /** What recurring payments of the same clients grew by. */
  record Expansion() implements Clientele {}

  /** Clients who had bought before, as a share of those who bought. */
  record RepeatRate() implements Clientele {}

  /** Clients to be looked after who were called, met or written to, as a share of all of them. */
  record AccountCoverage() implements Clientele {}

  /** How many of the clients to be looked after were called, met or written to. */
  static long touched(Tally tally) {
    return Sets.intersection(
            tally.of(ClienteleQuantities.ASSIGNED_CLIENTS), tally.of(Quantities.TOUCHED_CLIENTS))
        .size();
  }

  /** What is earned with a client until the client is gone. */
  record LifetimeValue() implements Clientele {
    @Override
    public Reading read(Tally tally, Trace trace) {
      Trace step = trace.step("metric.lifetime-value");
      Reading revenue = Metrics.revenuePerBuyer().read(tally, step);
      Measured<Figure> value = revenue
          .value()
          .flatMap(each -> Metrics.marginShare()
              .value(tally, step)
              .flatMap(margin -> new Churn()
                  .value(tally, step)
                  .flatMap(churn -> worth(tally, each, margin, churn, step))));
      value.undefined().ifPresent(step::fails);
      return Reading.of(value, revenue.sample());
    }

    private static Measured<Figure> worth(
        Tally tally, Figure revenue, Figure margin, Figure churn, Trace step) {
      BigDecimal leaving = churn.number().orElseThrow();
      if (leaving.signum() == 0) {
        return Measured.undefined("nobody-left");
      }
      return Measured.of(step.given("revenue", revenue)
          .given("margin", margin)
          .given("churn", churn)
          .yields(
              Operation.PRORATED,
              Figure.of(BigMoney.of(
                  tally.currency(),
                  Decimals.quotient(
                      revenue.number().orElseThrow().multiply(margin.number().orElseThrow()),
                      leaving)))));
    }
  }
}
