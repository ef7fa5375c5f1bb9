package io.sdr.kpi.rule;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.SliceListener;
import io.sdr.core.quantity.Slopes;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.earning.Agreed;
import io.sdr.kpi.earning.Earnings;
import io.sdr.kpi.earning.Participant;
import io.sdr.kpi.earning.PayRule;
import io.sdr.kpi.formula.PayFormula;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** Another rule's pay, but never more than a cap. */
@Value.Immutable
abstract class Capped implements PayRule {
  abstract Agreed cap();

  @Value.Default
  CapPer per() {
    return CapPer.PERIOD;
  }

  abstract PayRule rule();

  @Value.Check
  void check() {
    Refusal.unless(cap().mayBeAmount(), "cap.must-be-an-amount");
  }

  @Override
  public ImmutableList<PayRule> within() {
    return ImmutableList.of(rule());
  }

  @Override
  public Measured<Earnings> earn(Participant participant, Trace trace) {
    Trace step = trace.step("pay.capped");
    Measured<Earnings> capped = rule()
        .earn(participant, step)
        .flatMap(earned -> cap().amountFor(participant).flatMap(cap -> {
          step.given("earned", earned.total()).given("cap", cap);
          Slopes upTo = Slopes.upTo(cap.getAmount());
          return per() == CapPer.PERIOD
              ? Measured.of(ofPeriod(earned, upTo))
              : ofDeals(earned, upTo, participant);
        }));
    return Participant.earnedBySales(step, Operation.STATED, capped);
  }

  @Override
  public Optional<PayFormula> formulaFor(Participant participant) {
    return per() == CapPer.PERIOD
        ? cap()
            .amountFor(participant)
            .value()
            .flatMap(cap ->
                rule().formulaFor(participant).map(formula -> new PayFormula.UpTo(cap, formula)))
        : Optional.empty();
  }

  /** What the period earned as a whole fills the cap first, then sale by sale. */
  private static Earnings ofPeriod(Earnings earned, Slopes upTo) {
    BigMoney total =
        BigMoney.of(earned.total().getCurrencyUnit(), upTo.at(earned.total().getAmount()));
    BigDecimal first = earned.ofPeriod().getAmount();
    return earned
        .byCredit()
        .map(parts -> Earnings.of(total, parts.along(upTo, first, SliceListener.NONE)))
        .orElseGet(() -> Earnings.of(total));
  }

  private static Measured<Earnings> ofDeals(Earnings earned, Slopes upTo, Participant participant) {
    return earned
        .byCredit()
        .filter(parts -> earned.ofPeriod().isZero())
        .map(parts -> Measured.of(Earnings.ofCredits(ByDeal.each(
            parts, participant, deal -> deal.along(upTo, BigDecimal.ZERO, SliceListener.NONE)))))
        .orElseGet(() -> Measured.undefined("single-sales-not-known"));
  }
}
