package io.sdr.kpi.rule;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.core.time.PeriodSequence;
import io.sdr.core.time.Proration;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.formula.PayFormula;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** A fixed amount for every span of the calendar, in proportion to the days the person was there and not away without pay. */
@Value.Immutable
abstract class Salary implements PayRule {
  abstract Agreed amount();

  abstract Cadence per();

  abstract Proration proration();

  @Value.Check
  void check() {
    Refusal.unless(amount().mayBeAmount(), "salary.must-be-an-amount");
    Refusal.unless(
        proration() != Proration.WHOLE_MONTHS || per().compareTo(Cadence.MONTH) >= 0,
        "salary.must-have-months-to-count",
        per());
  }

  @Override
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    Trace step = trace.step("pay.salary");
    Measured<BigMoney> earned =
        amount().amountFor(participant).flatMap(amount -> forAllSpans(amount, participant, step));
    return Participant.earned(step, Operation.SUM, earned);
  }

  @Override
  public Optional<PayFormula> formulaFor(Participant participant) {
    return Optional.of(Formulas.given(this, participant));
  }

  private Measured<BigMoney> forAllSpans(BigMoney amount, Participant participant, Trace step) {
    ImmutableList<Period> spans = PeriodSequence.of(per(), participant.period()).periods();
    return !participant.isPresent()
        ? Measured.undefined("not-present")
        : Measured.of(spans.stream()
            .map(span -> forSpan(amount, span, participant, step))
            .reduce(BigMoney.zero(amount.getCurrencyUnit()), BigMoney::plus));
  }

  /** Counted from the beginning of the span, so that a month that is settled in parts is whole in the last of them. */
  private int presentIn(Period span, LocalDate end, Participant participant) {
    return end.equals(span.start())
        ? 0
        : proration()
            .unitsOf(
                Period.of(span.start(), end), participant.paidPresence(), participant.calendar());
  }

  private BigMoney forSpan(BigMoney amount, Period span, Participant participant, Trace trace) {
    int all = proration().unitsOf(span, participant.calendar());
    int present = span.within(participant.period().dates())
        .map(paid ->
            presentIn(span, paid.end(), participant) - presentIn(span, paid.start(), participant))
        .orElse(0);
    Trace step = trace
        .step("pay.salary.span")
        .given("salary", amount)
        .given("present", present)
        .given("days", all)
        .given("span", span.toString());
    if (all == 0) {
      step.fails("nothing-to-divide-by");
      return BigMoney.zero(amount.getCurrencyUnit());
    }
    BigDecimal share = Decimals.quotient(
        amount.getAmount().multiply(BigDecimal.valueOf(present)), BigDecimal.valueOf(all));
    return step.yields(Operation.PRORATED, BigMoney.of(amount.getCurrencyUnit(), share));
  }
}
