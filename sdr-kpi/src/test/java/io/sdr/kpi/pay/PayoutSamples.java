package io.sdr.kpi.pay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.ExchangeRate;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.ReturnId;
import io.sdr.core.sales.ReturnReason;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.kpi.clawback.Clawback;
import io.sdr.kpi.clawback.ClawbackCase;
import io.sdr.kpi.clawback.ClawbackMethod;
import io.sdr.kpi.clawback.ClawbackMethods;
import io.sdr.kpi.ledger.CappedPeriod;
import io.sdr.kpi.ledger.EntryKind;
import io.sdr.kpi.ledger.Ledger;
import io.sdr.kpi.ledger.LedgerEntry;
import io.sdr.kpi.ledger.Subject;
import io.sdr.kpi.payout.Conversion;
import io.sdr.kpi.payout.DebtRecoveries;
import io.sdr.kpi.payout.DebtRecovery;
import io.sdr.kpi.payout.Draw;
import io.sdr.kpi.payout.DrawKind;
import io.sdr.kpi.payout.DrawResult;
import io.sdr.kpi.payout.Held;
import io.sdr.kpi.payout.PayGuard;
import io.sdr.kpi.payout.PayGuards;
import io.sdr.kpi.payout.Payslip;
import io.sdr.kpi.payout.PayslipFacts;
import io.sdr.kpi.payout.PayslipLine;
import io.sdr.kpi.payout.Reduction;
import io.sdr.kpi.payout.ReductionVerdict;
import io.sdr.kpi.payout.Released;
import io.sdr.kpi.release.DealFlow;
import io.sdr.kpi.release.FlowStep;
import io.sdr.kpi.release.Payout;
import io.sdr.kpi.release.PayoutTiming;
import io.sdr.kpi.release.PayoutTimings;
import io.sdr.kpi.release.TimedPart;
import io.sdr.kpi.scheme.Excess;
import io.sdr.kpi.scheme.PayCap;
import io.sdr.kpi.scheme.Withholds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Values of ledgers and payouts, to be written and read back. */
final class PayoutSamples {
  private static final PersonId ANN = PersonId.of("ann");
  private static final Period MAY = Period.parse("2011-05");
  private static final LocalDate LEAP_DAY = LocalDate.parse("2012-02-29");
  private static final DealFlow FLOW = new DealFlow(
      LEAP_DAY,
      BigMoney.parse("USD 50.00"),
      ImmutableList.of(new DealFlow.Flow(LEAP_DAY, FlowStep.PAID, BigMoney.parse("USD -5.00"))));

  static final ImmutableList<PayoutTiming> TIMINGS = ImmutableList.of(
      PayoutTimings.onBooking(),
      PayoutTimings.inProportion(FlowStep.PAID),
      PayoutTimings.whenAll(FlowStep.INVOICED),
      PayoutTimings.onFirst(FlowStep.SHIPPED),
      PayoutTimings.inParts(List.of(
          new TimedPart("booking", Percent.of("60"), PayoutTimings.onBooking()),
          new TimedPart("collection", Percent.of("40"), PayoutTimings.whenAll(FlowStep.PAID)))),
      PayoutTimings.instalments(3, Cadence.MONTH),
      PayoutTimings.heldBack(Percent.of("30"), 90, PayoutTimings.onBooking()));

  static final ImmutableList<ClawbackMethod> METHODS = ImmutableList.of(
      ClawbackMethods.exactReversal(),
      ClawbackMethods.percentOf(Percent.of("50")),
      ClawbackMethods.forUnservedTerm(12));

  static final ImmutableList<DebtRecovery> DEBTS =
      ImmutableList.of(DebtRecoveries.upToPartOfFixed(Percent.of("20")));
  static final ImmutableList<PayGuard> GUARDS =
      ImmutableList.of(PayGuards.none(), PayGuards.russia());

  private PayoutSamples() {}

  static ImmutableListMultimap<Class<?>, Object> all() {
    ImmutableListMultimap.Builder<Class<?>, Object> samples = ImmutableListMultimap.builder();
    samples.putAll(PayoutTiming.class, TIMINGS);
    samples.putAll(ClawbackMethod.class, METHODS);
    samples.putAll(DebtRecovery.class, DEBTS);
    samples.putAll(PayGuard.class, GUARDS);
    samples.putAll(Subject.class, Subject.ofPeriod("Bonus"), sale());
    samples.putAll(LedgerEntry.class, ledger().entries());
    samples.putAll(Ledger.class, ledger(), Ledger.empty(CurrencyUnit.JPY));
    samples.putAll(CappedPeriod.class, ledger().capped());
    samples.put(DealFlow.class, FLOW);
    samples.put(DealFlow.Flow.class, FLOW.flows().get(0));
    samples.put(TimedPart.class, new TimedPart("all", Percent.HUNDRED, TIMINGS.get(0)));
    samples.put(Payout.class, new Payout(LEAP_DAY, money("5"), "payout.booked"));
    samples.putAll(Draw.class, draw(), Draw.builder().amount(money("5")).build());
    samples.put(
        DrawResult.class, draw().settle(money("5"), money("1"), 2, Detail.NONE).value());
    samples.putAll(
        Clawback.class, clawback(), Clawback.builder().method(METHODS.get(0)).build());
    samples.put(
        ClawbackCase.class,
        new ClawbackCase(
            money("5"),
            money("1"),
            BigMoney.parse("USD 50.00"),
            BigMoney.parse("USD 10.00"),
            BigMoney.parse("USD 5.00"),
            LEAP_DAY,
            LEAP_DAY,
            Optional.of(ReturnReason.of("refund"))));
    samples.put(Reduction.class, reduction());
    samples.put(
        ReductionVerdict.class,
        new ReductionVerdict(reduction(), money("1"), Optional.of("reduction-above-limit")));
    samples.put(Held.class, new Held(DealId.of("d"), "Bonus", money("5"), Optional.of(LEAP_DAY)));
    samples.putAll(
        Released.class,
        new Released(
            DealId.of("d"), "Bonus", money("5"), Optional.of(LEAP_DAY), Optional.of("when-all")),
        new Released(DealId.of("d"), "Bonus", money("-5"), Optional.empty(), Optional.empty()));
    samples.put(Payslip.class, payslip());
    samples.putAll(PayslipLine.class, payslip().lines());
    samples.put(
        Conversion.class,
        new Conversion(
            money("5"),
            Optional.of(new ExchangeRate(
                CurrencyUnit.USD, CurrencyUnit.EUR, new BigDecimal("0.8"), LEAP_DAY)),
            Money.parse("EUR 4.00")));
    return samples.build();
  }

  private static Money money(String amount) {
    return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
  }

  private static Subject sale() {
    return new Subject("Commission", Optional.of(DealId.of("d")), 2, Optional.of(ReturnId.of("r")));
  }

  private static Ledger ledger() {
    return Ledger.empty(CurrencyUnit.USD)
        .post(
            Statement.builder()
                .person(ANN)
                .period(MAY)
                .scheme("A")
                .addLine(StatementLine.of("Bonus", money("7")))
                .total(money("7"))
                .addCap(new PayCap(
                    "most",
                    ImmutableSet.of("Bonus"),
                    money("6"),
                    Cadence.MONTH,
                    Excess.CARRIED,
                    Withholds.DUE_LAST))
                .build(),
            MAY)
        .post(ANN, MAY, MAY, EntryKind.CLAWBACK, sale(), money("-2"), "refund")
        .locking(Period.parse("2011-04"));
  }

  private static Draw draw() {
    return Draw.builder()
        .amount(money("2000"))
        .kind(DrawKind.NON_RECOVERABLE)
        .recoveryLeavesDraw(false)
        .recoveredFrom(4)
        .paidUntil(6)
        .mostRecovered(money("100"))
        .forgivenAfter(12)
        .build();
  }

  private static Clawback clawback() {
    return Clawback.builder()
        .method(METHODS.get(2))
        .withinDays(180)
        .addReason(ReturnReason.of("refund"))
        .limit(Percent.of("50"))
        .build();
  }

  private static Reduction reduction() {
    return new Reduction("late report", true, Optional.of(MAY), money("3"));
  }

  private static Payslip payslip() {
    return Payslip.of(
            PayslipFacts.builder()
                .person(ANN)
                .period(MAY)
                .ledger(ledger())
                .putTiming("Commission", TIMINGS.get(1))
                .putFlow(DealId.of("d"), FLOW)
                .draw(draw())
                .addReduction(reduction())
                .addGround("late report")
                .guard(GUARDS.get(1))
                .build(),
            Detail.NONE)
        .value();
  }
}
