package io.sdr.kpi.payout;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import org.joda.money.Money;

/** One period of a draw. */
final class DrawRun {
  private final Draw draw;
  private final Money earned;
  private final Money owed;
  private final int period;

  DrawRun(Draw draw, Money earned, Money owed, int period) {
    this.draw = draw;
    this.earned = earned;
    this.owed = owed;
    this.period = period;
  }

  DrawResult settle(Trace trace) {
    Money advanced = advanced();
    Money recovered = recovered();
    Money before = draw.kind() == DrawKind.RECOVERABLE ? owed.plus(advanced) : owed;
    Money left = before.minus(recovered);
    Money forgiven = isForgiven() ? left : zero();
    trace.step("payout.draw.earned").yields(Operation.GIVEN, earned);
    trace
        .step("payout.draw.advanced")
        .given("draw", draw.amount())
        .yields(Operation.STATED, advanced);
    trace
        .step("payout.draw.recovered")
        .given("owed", owed)
        .yields(Operation.STATED, recovered.negated());
    Money paid = earned.plus(advanced).minus(recovered);
    trace.given("period", period).given("owed", left.minus(forgiven)).given("forgiven", forgiven);
    return new DrawResult(
        earned,
        advanced,
        recovered,
        forgiven,
        trace.yields(Operation.SUM, paid),
        left.minus(forgiven));
  }

  private Money advanced() {
    boolean isPaid = draw.paidUntil().filter(last -> period > last).isEmpty();
    return isPaid && earned.isLessThan(draw.amount()) ? draw.amount().minus(earned) : zero();
  }

  private Money recovered() {
    if (period < draw.recoveredFrom() || !advanced().isZero()) {
      return zero();
    }
    Money kept = draw.recoveryLeavesDraw() ? draw.amount() : zero();
    Money available = smaller(owed, larger(zero(), earned.minus(kept)));
    return draw.mostRecovered().map(most -> smaller(most, available)).orElse(available);
  }

  private boolean isForgiven() {
    return draw.forgivenAfter().filter(last -> period >= last).isPresent();
  }

  private Money zero() {
    return Money.zero(draw.amount().getCurrencyUnit());
  }

  private static Money smaller(Money one, Money other) {
    return one.isLessThan(other) ? one : other;
  }

  private static Money larger(Money one, Money other) {
    return one.isGreaterThan(other) ? one : other;
  }
}
