package io.sdr.kpi.outlook;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.kpi.metric.Quantities;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Readings;
import io.sdr.kpi.metric.Tally;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.BigMoney;

/** Whether there is enough in the pipeline, and whether it is real. */
final class Pipeline {
  private Pipeline() {}

  /** Why the snapshot of the pipeline cannot be read. */
  static Optional<String> notSeen(Tally tally) {
    return Readings.notSeen(OutlookQuantities.PIPELINE_DAYS, "no-snapshot", tally);
  }

  /** What is open and worth work, as so many times what is left of the plan. */
  record Coverage() implements Outlook {
    @Override
    public Reading read(Tally tally, Trace trace) {
      BigMoney plan = tally.of(OutlookQuantities.PLANNED);
      Trace step = trace.step("metric.coverage");
      BigMoney left = step.step("metric.plan-left")
          .given("plan", plan)
          .given("revenue", tally.revenue())
          .yields(Operation.DIFFERENCE, plan.minus(tally.revenue()));
      BigMoney open = tally.of(OutlookQuantities.OPEN_QUALIFIED_AMOUNT);
      long known = tally.of(OutlookQuantities.OPEN_QUALIFIED_DEALS_OF_KNOWN_AMOUNT);
      Optional<String> unknown = notSeen(tally)
          .or(() -> known > 0 || tally.of(OutlookQuantities.OPEN_QUALIFIED_DEALS) == 0
              ? Optional.empty()
              : Optional.of("no-known-amounts"))
          .or(() -> plan.isPositive() ? Optional.empty() : Optional.of("no-plan"))
          .or(() -> left.isPositive() ? Optional.empty() : Optional.of("plan-is-reached"));
      Measured<Figure> coverage = unknown
          .<Measured<Figure>>map(Measured::undefined)
          .orElseGet(
              () -> Measured.of(Figure.of(Decimals.quotient(open.getAmount(), left.getAmount()))));
      step.given("open", open).given("left", left).yields(Operation.QUOTIENT, coverage);
      return Reading.of(coverage, known);
    }
  }

  /** What open deals are worth, each times its probability. */
  record Weighted() implements Outlook {
    @Override
    public Reading read(Tally tally, Trace trace) {
      long known = tally.of(OutlookQuantities.OPEN_DEALS_OF_KNOWN_CHANCE);
      Measured<Figure> weighted = notSeen(tally)
          .or(() -> known > 0 ? Optional.empty() : Optional.of("no-known-chances"))
          .<Measured<Figure>>map(Measured::undefined)
          .orElseGet(() -> Measured.of(Figure.of(tally.of(OutlookQuantities.WEIGHTED))));
      trace
          .step("metric.weighted-pipeline")
          .given("facts", known)
          .yields(Operation.GIVEN, weighted);
      return Reading.of(weighted, known);
    }
  }

  /** Deals that nobody works on, as a share of the open ones of which that is known. */
  record StaleShare() implements Outlook {}

  /** Deals that say what is to be done next, as a share of open ones. */
  record NextStepShare() implements Outlook {}

  /** Days that open deals have been in their stage, in the middle. */
  record StageAge() implements Outlook {
    @Override
    public Reading read(Tally tally, Trace trace) {
      return notSeen(tally)
          .map(why -> Readings.undefined("metric.stage-age", why, trace))
          .orElseGet(() -> Readings.median(
              "metric.stage-age",
              tally.of(OutlookQuantities.STAGE_DAYS),
              "no-known-stage-entries",
              trace));
    }
  }

  /** Deals whose closing moved beyond the period, as a share of those forecast to close in it. */
  record Slippage() implements Outlook {}

  /** How much money goes through the pipeline a day, as the open deals, past deals and cycles say. */
  record Velocity() implements Outlook {
    @Override
    public Reading read(Tally tally, Trace trace) {
      long open = tally.of(OutlookQuantities.OPEN_QUALIFIED_DEALS);
      long won = tally.of(Quantities.DEALS_WON);
      Trace step = trace.step("metric.velocity");
      Measured<BigDecimal> cycle = tally.of(Quantities.DAYS_TO_WIN).mean();
      Optional<String> unknown = notSeen(tally)
          .or(() -> won > 0 ? Optional.empty() : Optional.of("no-won-deals"))
          .or(() -> cycle.isDefined() ? Optional.empty() : Optional.of("no-known-openings"))
          .or(() -> cycle.value().orElseThrow().signum() > 0
              ? Optional.empty()
              : Optional.of("decided-at-once"));
      if (unknown.isPresent()) {
        step.fails(unknown.get());
        return Reading.of(Measured.undefined(unknown.get()), won);
      }
      BigMoney worth = worth(tally, open, won, step);
      Percent rate = Percent.ofFraction(Decimals.quotient(
          BigDecimal.valueOf(won), BigDecimal.valueOf(won + tally.of(Quantities.DEALS_LOST))));
      BigDecimal mean = cycle.value().orElseThrow();
      Figure perDay = step.given("winRate", rate)
          .given("worth", worth)
          .given("days", mean)
          .yields(
              Operation.PRORATED,
              Figure.of(BigMoney.of(
                  worth.getCurrencyUnit(),
                  Decimals.quotient(worth.getAmount().multiply(rate.fraction()), mean))));
      return Reading.of(Measured.of(perDay), won);
    }

    private static BigMoney worth(Tally tally, long open, long won, Trace trace) {
      BigMoney average = BigMoney.of(
          tally.currency(),
          Decimals.quotient(tally.of(Quantities.SOLD).getAmount(), BigDecimal.valueOf(won)));
      return trace
          .step("metric.pipeline-worth")
          .given("open", open)
          .given("average", average)
          .yields(Operation.PRODUCT, average.multipliedBy(BigDecimal.valueOf(open)));
    }
  }
}
