package com.acme.sales;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.sales.Outcome;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.CycleDays.Statistic;
import io.sdr.kpi.metric.Metrics;
import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * A fixed amount for everyone whose deals are typically won within so many days.
 *
 * @param amount the amount
 * @param days the median number of days that is still quick
 */
record QuickWins(Money amount, int days) implements PayRule {
  @Override
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    Trace step = trace.step("acme:quick-wins").given("days", days);
    Measure typical = Measure.own(Metrics.cycleDays(Outcome.WON, Statistic.MEDIAN));
    Measured<Figure> taken = participant.performance().read(typical, step);
    if (taken.undefined().isPresent()) {
      return Participant.earned(
          step, Operation.GIVEN, Measured.undefined(taken.undefined().get()));
    }
    Figure median = taken.value().orElseThrow();
    if (median.number().orElseThrow().compareTo(BigDecimal.valueOf(days)) > 0) {
      step.fails("acme:too-slow", median, Figure.of(days));
      return Measured.undefined("acme:too-slow");
    }
    return Participant.earned(step, Operation.GIVEN, Measured.of(amount.toBigMoney()));
  }
}
