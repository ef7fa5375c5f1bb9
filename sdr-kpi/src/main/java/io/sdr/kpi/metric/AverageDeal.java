package io.sdr.kpi.metric;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

@Value.Immutable(singleton = true)
abstract class AverageDeal implements Metric {
  @Override
  public Optional<MetricProfile> profile() {
    return Optional.of(MetricProfile.ofPerson(MetricType.DEAL_ECONOMICS));
  }

  @Override
  public Reading read(Tally tally, Trace trace) {
    Trace step =
        trace.step("metric.average-deal").given("sold", tally.sold()).given("deals", tally.won());
    return Reading.of(step.yields(Operation.QUOTIENT, average(tally)), tally.won());
  }

  private static Measured<Figure> average(Tally tally) {
    return tally.won() == 0
        ? Measured.undefined("no-won-deals")
        : Measured.of(Figure.of(BigMoney.of(
            tally.currency(),
            Decimals.quotient(tally.sold().getAmount(), BigDecimal.valueOf(tally.won())))));
  }
}
