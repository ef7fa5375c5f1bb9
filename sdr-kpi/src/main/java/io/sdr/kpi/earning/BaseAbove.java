package io.sdr.kpi.earning;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Amounts;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.SliceListener;
import io.sdr.core.quantity.Slopes;
import io.sdr.core.time.Cadence;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.formula.Sold;
import io.sdr.kpi.goal.Measure;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

@Value.Immutable
abstract class BaseAbove implements PayBase {
  abstract Agreed hurdle();

  abstract PayBase base();

  @Value.Check
  void check() {
    Refusal.unless(hurdle().mayBeAmount(), "hurdle.must-be-an-amount");
  }

  @Override
  public Measured<Turnover> turnover(
      Participant participant, Optional<Cadence> since, Trace trace) {
    Trace step = trace.step("pay.base.above");
    Measured<Turnover> rest = base()
        .turnover(participant, since, step)
        .flatMap(sold -> hurdle().amountFor(participant).map(hurdle -> {
          step.given("sold", sold.sum()).given("before", sold.before()).given("hurdle", hurdle);
          return along(Slopes.above(hurdle.getAmount()), sold);
        }));
    step.yields(Operation.STATED, rest.map(sold -> Figure.of(sold.sum())));
    return rest;
  }

  @Override
  public Optional<Sold> soldFor(Participant participant, Optional<Cadence> since) {
    return hurdle()
        .amountFor(participant)
        .value()
        .flatMap(hurdle -> base()
            .soldFor(participant, since)
            .map(sold -> sold.through(Slopes.above(hurdle.getAmount()))));
  }

  @Override
  public ImmutableList<Measure> measures() {
    return base().measures();
  }

  @Override
  public boolean looksAtCredits() {
    return base().looksAtCredits();
  }

  static Turnover along(Slopes slopes, Turnover sold) {
    BigDecimal before = sold.before().getAmount();
    Amounts rest = sold.amounts().along(slopes, before, SliceListener.NONE);
    return sold.with(rest, BigMoney.of(rest.currency(), slopes.at(before)));
  }
}
