package io.sdr.kpi.payout;

import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.ExchangeRate;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Rounding;
import io.sdr.core.sales.DealId;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.kpi.ledger.EntryKind;
import io.sdr.kpi.ledger.Ledger;
import io.sdr.kpi.ledger.Subject;
import io.sdr.kpi.pay.SalePay;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.pay.StatementLine;
import io.sdr.kpi.release.DealFlow;
import io.sdr.kpi.release.FlowStep;
import io.sdr.kpi.release.PayoutTiming;
import io.sdr.kpi.release.PayoutTimings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PayslipTest {
  private static final PersonId ANN = PersonId.of("ann");
  private static final Period APRIL = Period.parse("2011-04");
  private static final Period MAY = Period.parse("2011-05");
  private static final Period JUNE = Period.parse("2011-06");
  private static final DealId DEAL = DealId.of("d");

  private static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }

  private static Statement statement(Period period, String salary, String sale) {
    StatementLine commission = StatementLine.builder()
        .part("Commission")
        .amount(usd(sale))
        .addSale(new SalePay(DEAL, 0, Optional.empty(), usd(sale)))
        .build();
    return Statement.builder()
        .person(ANN)
        .period(period)
        .scheme("A")
        .addLines(StatementLine.of("Salary", usd(salary)), commission)
        .total(usd(salary).plus(usd(sale)))
        .build();
  }

  private static PayslipFacts.Builder facts(Period period, Ledger ledger) {
    return PayslipFacts.builder().person(ANN).period(period).ledger(ledger);
  }

  private static Payslip settled(PayslipFacts.Builder facts) {
    Explained<Payslip> payslip = Payslip.of(facts.build(), Detail.FULL);
    assertThat(Recalculation.contradictionsIn(payslip.because().orElseThrow())).isEmpty();
    return payslip.value();
  }

  private static Ledger april() {
    return Ledger.empty(CurrencyUnit.USD).post(statement(APRIL, "1000", "300"), APRIL);
  }

  @Test
  void paysWhatWasPostedWhenNothingIsHeld() {
    Payslip payslip = settled(facts(APRIL, april()));
    assertThat(payslip.paid()).isEqualTo(usd("1300"));
    assertThat(payslip.posted()).isEqualTo(usd("1300"));
    assertThat(payslip.lines())
        .extracting(PayslipLine::part)
        .containsExactly("Commission", "Salary");
    assertThat(payslip.held()).isEmpty();
    assertThat(payslip.accounted()).isEqualTo(usd("1300"));
  }

  @Test
  void holdsWhatTheClientHasNotPaidForAndReleasesItLater() {
    DealFlow unpaid =
        new DealFlow(LocalDate.parse("2011-04-10"), BigMoney.parse("USD 3000"), ImmutableList.of());
    DealFlow paid = new DealFlow(
        unpaid.booked(),
        unpaid.worth(),
        ImmutableList.of(new DealFlow.Flow(
            LocalDate.parse("2011-05-31"), FlowStep.PAID, BigMoney.parse("USD 3000"))));
    PayoutTiming onPayment = PayoutTimings.whenAll(FlowStep.PAID);
    Payslip first =
        settled(facts(APRIL, april()).putTiming("Commission", onPayment).putFlow(DEAL, unpaid));
    assertThat(first.paid()).isEqualTo(usd("1000"));
    assertThat(first.held())
        .containsExactly(new Held(DEAL, "Commission", usd("300"), Optional.empty()));
    Payslip second = settled(facts(MAY, april())
        .putTiming("Commission", onPayment)
        .putFlow(DEAL, paid)
        .accountedBefore(first.accounted()));
    assertThat(second.paid()).isEqualTo(usd("300"));
    assertThat(second.lines()).isEmpty();
    assertThat(second.heldInAll()).isEqualTo(usd("0"));
    assertThat(second.released())
        .as("what it pays, for which sale, since when and why")
        .containsExactly(new Released(
            DEAL,
            "Commission",
            usd("300"),
            Optional.of(LocalDate.parse("2011-05-31")),
            Optional.of("payout.when-all")));
    assertThat(second.broughtForward()).isEqualTo(usd("0"));
    assertThat(first.released())
        .containsExactly(
            new Released(DEAL, "Commission", usd("-300"), Optional.empty(), Optional.empty()));
  }

  @Test
  void whatIsWhollyBackIsTakenBackWhetherItWasPaidOrHeld() {
    DealFlow half = new DealFlow(
        LocalDate.parse("2011-04-10"),
        BigMoney.parse("USD 3000"),
        ImmutableList.of(new DealFlow.Flow(
            LocalDate.parse("2011-04-20"), FlowStep.PAID, BigMoney.parse("USD 1500"))));
    PayoutTiming inProportion = PayoutTimings.inProportion(FlowStep.PAID);
    Payslip first =
        settled(facts(APRIL, april()).putTiming("Commission", inProportion).putFlow(DEAL, half));
    assertThat(first.paid()).isEqualTo(usd("1150"));
    Subject sold = new Subject("Commission", Optional.of(DEAL), 0, Optional.empty());
    Ledger back = april().post(ANN, MAY, APRIL, EntryKind.CLAWBACK, sold, usd("-300"), "refund");
    Payslip second = settled(facts(MAY, back)
        .putTiming("Commission", inProportion)
        .putFlow(DEAL, half)
        .accountedBefore(first.accounted()));
    assertThat(second.heldInAll()).isEqualTo(usd("0"));
    assertThat(second.payable()).isEqualTo(usd("-150"));
  }

  @Test
  void whatWasPostedByHalvesIsPaidByTheMonth() {
    Period first = Period.parse("2011-04-01/2011-04-16");
    Period second = Period.parse("2011-04-16/2011-05-01");
    Ledger ledger = Ledger.empty(CurrencyUnit.USD)
        .post(statement(first, "500", "100"), first)
        .post(statement(second, "500", "200"), second);
    Payslip payslip = settled(facts(APRIL, ledger).addFixedPart("Salary"));
    assertThat(payslip.posted()).isEqualTo(usd("1300"));
    assertThat(payslip.lines()).hasSize(4);
    assertThat(payslip.paid()).isEqualTo(usd("1300"));
  }

  @Test
  void noDebtIsTakenOffAnAdvance() {
    Ledger ledger = Ledger.empty(CurrencyUnit.USD).post(statement(APRIL, "0", "-8000"), APRIL);
    Payslip guaranteed = settled(facts(APRIL, ledger)
        .draw(Draw.builder().amount(usd("1000")).kind(DrawKind.NON_RECOVERABLE).build()));
    assertThat(guaranteed.paid()).isEqualTo(usd("1000"));
    assertThat(guaranteed.carried()).isEqualTo(usd("-8000"));
    assertThat(guaranteed.accounted()).isEqualTo(usd("0"));
  }

  @Test
  void noReductionIsTakenOffAnAdvance() {
    Ledger ledger = Ledger.empty(CurrencyUnit.USD).post(statement(APRIL, "1000", "0"), APRIL);
    Payslip payslip = settled(facts(APRIL, ledger)
        .draw(Draw.builder().amount(usd("1500")).build())
        .addReduction(new Reduction("late", true, Optional.of(APRIL), usd("300")))
        .addGround("late")
        .addFixedPart("Salary")
        .guard(PayGuards.russia()));
    assertThat(payslip.reductions().get(0).allowed()).isEqualTo(usd("0"));
    assertThat(payslip.paid()).isEqualTo(usd("1500"));
  }

  @Test
  void saysUntilWhenSomethingIsHeld() {
    DealFlow flow =
        new DealFlow(LocalDate.parse("2011-04-30"), BigMoney.parse("USD 3000"), ImmutableList.of());
    Payslip payslip = settled(facts(APRIL, april())
        .putTiming("Commission", PayoutTimings.instalments(3, Cadence.MONTH))
        .putFlow(DEAL, flow));
    assertThat(payslip.held())
        .containsExactly(
            new Held(DEAL, "Commission", usd("200"), Optional.of(LocalDate.parse("2011-05-30"))));
    assertThat(payslip.paid()).isEqualTo(usd("1100"));
  }

  @Test
  void paysTheDifferenceOfACorrectionAndCarriesADebt() {
    Ledger corrected = april().post(statement(APRIL, "1000", "-50"), MAY);
    Payslip may = settled(facts(MAY, corrected).accountedBefore(usd("1300")));
    assertThat(may.posted()).isEqualTo(usd("-350"));
    assertThat(may.paid()).isEqualTo(usd("0"));
    assertThat(may.carried()).isEqualTo(usd("-350"));
    assertThat(may.accounted()).isEqualTo(usd("1300"));
    Ledger later = corrected.post(statement(JUNE, "0", "400"), JUNE);
    Payslip june = settled(facts(JUNE, later).accountedBefore(may.accounted()));
    assertThat(june.paid()).isEqualTo(usd("50"));
    assertThat(june.carried()).isEqualTo(usd("0"));
  }

  /** 350 of commission are owed, and a salary is due. */
  private static PayslipFacts.Builder owing(Period period) {
    Ledger ledger = Ledger.empty(CurrencyUnit.USD)
        .post(statement(APRIL, "100.10", "-350"), APRIL)
        .post(statement(MAY, "100.10", "300"), MAY)
        .post(statement(JUNE, "100.10", "300"), JUNE);
    return facts(period, ledger).addFixedPart("Salary");
  }

  private static List<Money> paid(DebtRecovery debts) {
    Money accounted = usd("0");
    List<Money> paid = new ArrayList<>();
    for (Period period : List.of(APRIL, MAY, JUNE)) {
      Payslip payslip = settled(owing(period).debts(debts).accountedBefore(accounted));
      accounted = payslip.accounted();
      paid.add(payslip.paid());
    }
    return paid;
  }

  @Test
  void takesADebtOffAsMuchOfTheSalaryAsWasAgreed() {
    assertThat(paid(DebtRecoveries.fromAllPay()))
        .containsExactly(usd("0"), usd("150.20"), usd("400.10"));
    assertThat(paid(DebtRecoveries.fromVariablePay()))
        .containsExactly(usd("100.10"), usd("100.10"), usd("350.10"));
    assertThat(paid(DebtRecoveries.upToPartOfFixed(Percent.of("33"))))
        .containsExactly(usd("67.07"), usd("83.13"), usd("400.10"));
  }

  @Test
  void saysWhatIsCarriedAndWhy() {
    Explanation because = Payslip.of(
            owing(APRIL).debts(DebtRecoveries.fromVariablePay()).build(), Detail.FULL)
        .because()
        .orElseThrow();
    assertThat(because.toString()).contains("payout.carried");
    assertThat(Payslip.of(owing(JUNE).accountedBefore(usd("-50")).build(), Detail.FULL)
            .because()
            .orElseThrow()
            .toString())
        .doesNotContain("payout.carried");
  }

  @Test
  void keepsWhatWasTakenBackOfASalaryAsADebt() {
    Ledger ledger = Ledger.empty(CurrencyUnit.USD)
        .post(statement(APRIL, "1000", "0"), APRIL)
        .post(statement(APRIL, "900", "0"), MAY)
        .post(statement(MAY, "0", "40"), MAY);
    Payslip may = settled(facts(MAY, ledger)
        .addFixedPart("Salary")
        .debts(DebtRecoveries.fromVariablePay())
        .accountedBefore(usd("1000")));
    assertThat(may.paid()).isEqualTo(usd("0"));
    assertThat(may.carried()).isEqualTo(usd("-60"));
  }

  @Test
  void fillsUpAllPayOrVariablePayAlone() {
    PayslipFacts.Builder salaried = facts(APRIL, april()).addFixedPart("Salary");
    Draw.Builder draw = Draw.builder().amount(usd("500"));
    assertThat(settled(salaried.draw(draw.build())).paid()).isEqualTo(usd("1300"));
    Payslip april = settled(salaried.draw(draw.basis(DrawBasis.VARIABLE_PAY).build()));
    assertThat(april.paid()).isEqualTo(usd("1500"));
    assertThat(april.draw().orElseThrow().owed()).isEqualTo(usd("200"));
  }

  @Test
  void refusesToTakeMoreThanAllFixedPay() {
    assertRefused(
        "debt-recovery.must-be-a-part", () -> DebtRecoveries.upToPartOfFixed(Percent.of("100.01")));
    assertRefused(
        "debt-recovery.must-be-a-part", () -> DebtRecoveries.upToPartOfFixed(Percent.of("-1")));
  }

  @Test
  void whatIsPaidInAllIsWhatWasPostedInAll() {
    Ledger ledger = april()
        .post(statement(MAY, "1000", "20"), MAY)
        .post(statement(APRIL, "1000", "310"), MAY)
        .post(
            ANN,
            JUNE,
            APRIL,
            EntryKind.CLAWBACK,
            Subject.ofPeriod("Commission"),
            usd("-7"),
            "refund");
    Money accounted = usd("0");
    Money paid = usd("0");
    for (Period period : List.of(APRIL, MAY, JUNE)) {
      Payslip payslip = settled(facts(period, ledger).accountedBefore(accounted));
      accounted = payslip.accounted();
      paid = paid.plus(payslip.paid()).plus(payslip.carried());
    }
    assertThat(paid).isEqualTo(ledger.balance(ANN));
  }

  @Test
  void carriesADebtWhenTheAdvancesHaveEnded() {
    Draw first = Draw.builder().amount(usd("500")).paidUntil(1).build();
    Ledger ledger = Ledger.empty(CurrencyUnit.USD)
        .post(statement(APRIL, "0", "900"), APRIL)
        .post(statement(APRIL, "0", "550"), MAY)
        .post(statement(JUNE, "0", "400"), JUNE);
    Payslip april = settled(facts(APRIL, ledger).draw(first));
    Payslip may =
        settled(facts(MAY, ledger).draw(first).drawPeriod(2).accountedBefore(april.accounted()));
    assertThat(may.paid()).isEqualTo(usd("0"));
    assertThat(may.carried()).isEqualTo(usd("-350"));
    Payslip june =
        settled(facts(JUNE, ledger).draw(first).drawPeriod(3).accountedBefore(may.accounted()));
    assertThat(june.paid()).isEqualTo(usd("50"));
  }

  @Test
  void advancesAndRecoversADraw() {
    Draw draw = Draw.builder().amount(usd("500")).build();
    Ledger ledger = Ledger.empty(CurrencyUnit.USD)
        .post(statement(APRIL, "0", "300"), APRIL)
        .post(statement(MAY, "0", "900"), MAY);
    Payslip april = settled(facts(APRIL, ledger).draw(draw));
    assertThat(april.paid()).isEqualTo(usd("500"));
    Payslip may = settled(facts(MAY, ledger)
        .draw(draw)
        .drawPeriod(2)
        .owedBefore(april.draw().orElseThrow().owed())
        .accountedBefore(april.accounted()));
    assertThat(may.paid()).isEqualTo(usd("700"));
    assertThat(may.draw().orElseThrow().owed()).isEqualTo(usd("0"));
  }

  @Test
  void reducesOnlyWhatTheLawAllows() {
    Payslip payslip = settled(facts(APRIL, april())
        .addReduction(new Reduction("late", true, Optional.of(APRIL), usd("400")))
        .addGround("late")
        .addFixedPart("Salary")
        .guard(PayGuards.russia()));
    assertThat(payslip.reductions().get(0).allowed()).isEqualTo(usd("260"));
    assertThat(payslip.paid()).isEqualTo(usd("1040"));
  }

  @Test
  void isInOneCurrency() {
    assertThatThrownBy(
            () -> facts(APRIL, april()).accountedBefore(Money.parse("EUR 1")).build())
        .hasMessageContaining("payslip must have one currency");
    assertRefused(
        "payslip.must-have-one-currency",
        () -> facts(APRIL, april())
            .addReduction(new Reduction("late", false, Optional.empty(), Money.parse("EUR 1")))
            .build());
  }

  @Test
  void convertsAtTheDeclaredRateAndKeepsIt() {
    ExchangeRate rate = new ExchangeRate(
        CurrencyUnit.USD, CurrencyUnit.JPY, new BigDecimal("80.55"), LocalDate.parse("2011-04-01"));
    Conversion conversion = Conversion.of(
            usd("10.01"),
            CurrencyUnit.JPY,
            ExchangeRates.of(List.of(rate)),
            LocalDate.parse("2011-04-30"),
            Rounding.toMinorUnits(CurrencyUnit.JPY))
        .value()
        .orElseThrow();
    assertThat(conversion.converted()).isEqualTo(Money.parse("JPY 806"));
    assertThat(conversion.rate()).contains(rate);
    assertThat(Conversion.of(
            usd("1"),
            CurrencyUnit.JPY,
            ExchangeRates.of(List.of(rate)),
            LocalDate.parse("2011-03-31"),
            Rounding.toMinorUnits(CurrencyUnit.JPY)))
        .isEqualTo(Measured.undefined("no-exchange-rate"));
    assertThat(Conversion.of(
                usd("1"),
                CurrencyUnit.USD,
                ExchangeRates.none(),
                LocalDate.parse("2011-03-31"),
                Rounding.toMinorUnits(CurrencyUnit.USD))
            .value()
            .orElseThrow()
            .converted())
        .isEqualTo(usd("1"));
  }
}
