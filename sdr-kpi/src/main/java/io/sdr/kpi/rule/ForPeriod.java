package io.sdr.kpi.rule;

import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.time.Period;
import io.sdr.core.time.Proration;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Participant;
import java.math.BigDecimal;
import org.joda.money.BigMoney;

/** How much of an amount that is agreed for the period is due to someone who may have joined or left in it. */
final class ForPeriod {
  private ForPeriod() {}

  /** Undefined for who was not there; where the amount is in proportion to days, also for who was away without pay on each. */
  static Measured<BigMoney> dueTo(
      Participant participant, Agreed amount, Partial partial, Trace trace) {
    if (!participant.isPresent()) {
      return Measured.undefined("not-present");
    }
    Measured<BigMoney> whole = amount.amountFor(participant);
    return partial == Partial.FULL
        ? whole
        : whole.flatMap(agreed -> byDays(agreed, participant, trace));
  }

  private static Measured<BigMoney> byDays(BigMoney agreed, Participant participant, Trace trace) {
    Period period = participant.period();
    int present =
        Proration.CALENDAR_DAYS.unitsOf(period, participant.paidPresence(), participant.calendar());
    if (present == period.days()) {
      return Measured.of(agreed);
    }
    Trace step = trace
        .step("pay.by-days")
        .given("agreed", agreed)
        .given("present", present)
        .given("days", period.days());
    if (present == 0) {
      step.fails("no-paid-day");
      return Measured.undefined("no-paid-day");
    }
    BigDecimal due = Decimals.quotient(
        agreed.getAmount().multiply(BigDecimal.valueOf(present)),
        BigDecimal.valueOf(period.days()));
    return Measured.of(step.yields(Operation.PRORATED, BigMoney.of(agreed.getCurrencyUnit(), due)));
  }
}
