package io.sdr.kpi.payout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.DealId;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.kpi.ledger.Ledger;
import io.sdr.kpi.pay.SalePay;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.pay.StatementLine;
import io.sdr.kpi.release.DealFlow;
import io.sdr.kpi.release.FlowStep;
import io.sdr.kpi.release.PayoutTimings;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class PayslipLawsTest {
  private static final PersonId ANN = PersonId.of("ann");
  private static final DealId DEAL = DealId.of("d");
  private static final Period FIRST = Period.parse("2011-01");

  /** A month: what the first month comes to as now known, and how much of the sale the client paid. */
  record Month(int salary, int sale, int received) {}

  private static Money usd(long cents) {
    return Money.ofMinor(CurrencyUnit.USD, cents);
  }

  private static Period month(int number) {
    return Period.parse(String.format("2011-%02d", number + 1));
  }

  @Provide
  Arbitrary<List<Month>> years() {
    Arbitrary<Integer> cents = Arbitraries.integers().between(-500, 1_000);
    return Combinators.combine(cents, cents, Arbitraries.integers().between(-20, 60))
        .as(Month::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<Optional<Draw>> draws() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 500),
            Arbitraries.integers().between(1, 6),
            Arbitraries.of(true, false),
            Arbitraries.of(DrawBasis.values()))
        .as((amount, until, leaves, basis) -> Draw.builder()
            .basis(basis)
            .amount(usd(amount))
            .paidUntil(until)
            .recoveryLeavesDraw(leaves)
            .build())
        .optional();
  }

  @Provide
  Arbitrary<DebtRecovery> debts() {
    return Arbitraries.integers()
        .between(0, 100)
        .map(part -> DebtRecoveries.upToPartOfFixed(Percent.of(String.valueOf(part))));
  }

  private static Statement statement(Month month) {
    StatementLine commission = StatementLine.builder()
        .part("Commission")
        .amount(usd(month.sale))
        .addSale(new SalePay(DEAL, 0, Optional.empty(), usd(month.sale)))
        .build();
    return Statement.builder()
        .person(ANN)
        .period(FIRST)
        .scheme("A")
        .addLines(StatementLine.of("Salary", usd(month.salary)), commission)
        .total(usd(month.salary + month.sale))
        .build();
  }

  private static DealFlow flow(List<Month> months) {
    ImmutableList.Builder<DealFlow.Flow> flows = ImmutableList.builder();
    for (int i = 0; i < months.size(); i++) {
      flows.add(new DealFlow.Flow(
          month(i).start(),
          FlowStep.PAID,
          BigMoney.ofMinor(CurrencyUnit.USD, months.get(i).received)));
    }
    return new DealFlow(FIRST.start(), BigMoney.ofMinor(CurrencyUnit.USD, 100), flows.build());
  }

  @Property
  void whatIsPaidIsWhatStandsLessWhatIsHeldOrCarriedPlusWhatWasAdvanced(
      @ForAll("years") List<Month> months,
      @ForAll("draws") Optional<Draw> draw,
      @ForAll("debts") DebtRecovery debts) {
    Ledger ledger = Ledger.empty(CurrencyUnit.USD);
    Money paid = usd(0);
    Money accounted = usd(0);
    Money owed = usd(0);
    for (int i = 0; i < months.size(); i++) {
      ledger = ledger.post(statement(months.get(i)), month(i));
      Payslip payslip = Payslip.of(
              PayslipFacts.builder()
                  .person(ANN)
                  .period(month(i))
                  .ledger(ledger)
                  .timings(ImmutableMap.of("Commission", PayoutTimings.inProportion(FlowStep.PAID)))
                  .flows(ImmutableMap.of(DEAL, flow(months)))
                  .addFixedPart("Salary")
                  .debts(debts)
                  .draw(draw)
                  .drawPeriod(i + 1)
                  .owedBefore(owed)
                  .accountedBefore(accounted)
                  .build(),
              Detail.NONE)
          .value();
      paid = paid.plus(payslip.paid());
      accounted = payslip.accounted();
      owed = payslip.draw().map(DrawResult::owed).orElse(owed);
      assertThat(accounted.plus(payslip.carried()))
          .isEqualTo(ledger.balance(ANN).minus(payslip.heldInAll()));
      assertThat(paid).isEqualTo(accounted.plus(owed));
    }
  }
}
