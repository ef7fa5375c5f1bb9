package io.sdr.kpi.rule;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.time.Cadence;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayBase;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.earning.Turnover;
import io.sdr.kpi.goal.Measure;
import io.sdr.kpi.rate.PayoutScale;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** The pay on target since the beginning of a span, by the attainment to date, less what the earlier part came to. */
@Value.Immutable
abstract class IncrementalTargetPay implements PayRule {
  abstract Agreed target();

  abstract PayBase base();

  abstract PayoutScale scale();

  abstract Cadence since();

  @Value.Check
  void check() {
    Refusal.unless(target().mayBeAmount(), "target-pay.must-have-an-amount-on-target");
  }

  @Override
  public ImmutableList<Measure> measures() {
    return base().measures();
  }

  @Override
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    Trace step = trace.step("pay.target-to-date");
    Measured<BigMoney> earned = base()
        .turnover(participant, Optional.of(since()), step)
        .flatMap(sold -> participant
            .goal(sold, Optional.of(since()))
            .flatMap(goal -> target()
                .amountFor(participant)
                .flatMap(target -> increment(sold, goal, target, step))));
    return Participant.earned(step, Operation.DIFFERENCE, earned);
  }

  private Measured<BigMoney> increment(Turnover sold, BigMoney goal, BigMoney target, Trace step) {
    Measured<BigMoney> toDate = payAt(sold.toDate(), goal, target, step);
    Measured<BigMoney> earlier = payAt(sold.before(), goal, target, step);
    return toDate.isDefined() || earlier.isDefined()
        ? Measured.of(difference(paid(toDate, target), paid(earlier, target), step))
        : toDate;
  }

  private static BigMoney difference(BigMoney toDate, BigMoney earlier, Trace step) {
    step.given("toDate", toDate).given("earlier", earlier);
    return toDate.minus(earlier);
  }

  /** Below what the scale pays for, nothing is paid: what was paid already is taken back, what is reached later is paid. */
  private static BigMoney paid(Measured<BigMoney> pay, BigMoney target) {
    return pay.value().orElseGet(() -> BigMoney.zero(target.getCurrencyUnit()));
  }

  private Measured<BigMoney> payAt(BigMoney sold, BigMoney goal, BigMoney target, Trace trace) {
    Trace step = trace.step("pay.target");
    Percent attained = Percent.ofFraction(Decimals.quotient(sold.getAmount(), goal.getAmount()));
    Measured<BigMoney> pay = scale().payoutAt(attained, step).map(payout -> {
      step.given("target", target).given("payout", payout);
      return target.multipliedBy(payout.fraction());
    });
    step.yields(Operation.PRODUCT, pay.map(Figure::of));
    return pay;
  }
}
