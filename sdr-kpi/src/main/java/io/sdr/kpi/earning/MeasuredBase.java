package io.sdr.kpi.earning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Amounts;
import io.sdr.core.quantity.Measured;
import io.sdr.core.time.Cadence;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Scope;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

@Value.Immutable
abstract class MeasuredBase implements PayBase {
  abstract Metric metric();

  @Value.Default
  Scope scope() {
    return Scope.OWN;
  }

  @Override
  public Measured<Turnover> turnover(
      Participant participant, Optional<Cadence> since, Trace trace) {
    Measure measure = Measure.of(metric(), scope());
    boolean isWhole = since
        .map(cadence -> cadence.periodOf(participant.period().start()).start())
        .filter(start -> start.isBefore(participant.period().start()))
        .isEmpty();
    return isWhole
        ? participant.amount(measure, trace).map(amount -> turnover(amount, measure))
        : Measured.undefined("earlier-sales-not-known");
  }

  @Override
  public ImmutableList<Measure> measures() {
    return ImmutableList.of(Measure.of(metric(), scope()));
  }

  @Override
  public boolean looksAtCredits() {
    return false;
  }

  private static Turnover turnover(BigMoney amount, Measure measure) {
    BigMoney nothing = BigMoney.zero(amount.getCurrencyUnit());
    return new Turnover(
        Amounts.of(amount), false, nothing, ImmutableMap.of(), Optional.of(measure));
  }
}
