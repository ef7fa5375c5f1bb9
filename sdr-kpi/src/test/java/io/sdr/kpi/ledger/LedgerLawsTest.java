package io.sdr.kpi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.sales.DealId;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.kpi.pay.SalePay;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.pay.StatementLine;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class LedgerLawsTest {
  private static final PersonId ANN = PersonId.of("ann");
  private static final Period MAY = Period.parse("2011-05");

  /** What May came to, as it was known at several times. */
  @Provide
  Arbitrary<List<Statement>> histories() {
    Arbitrary<Long> cents = Arbitraries.longs().between(-3, 3);
    return cents.list().ofSize(4).map(LedgerLawsTest::statement).list().ofMaxSize(6);
  }

  private static Statement statement(List<Long> cents) {
    Statement.Builder statement = Statement.builder().person(ANN).period(MAY).scheme("A");
    Money total = Money.zero(CurrencyUnit.USD);
    for (int part = 0; part < 2; part++) {
      Money ofPeriod = Money.ofMinor(CurrencyUnit.USD, cents.get(2 * part));
      Money ofSale = Money.ofMinor(CurrencyUnit.USD, cents.get(2 * part + 1));
      statement.addLine(StatementLine.builder()
          .part("part " + part)
          .amount(ofPeriod.plus(ofSale))
          .addSale(new SalePay(DealId.of("d"), 0, Optional.empty(), ofSale))
          .build());
      total = total.plus(ofPeriod).plus(ofSale);
    }
    return statement.total(total).build();
  }

  @Property
  void whateverTheWayTheSumIsTheLastSettlement(@ForAll("histories") List<Statement> history) {
    Ledger ledger = Ledger.empty(CurrencyUnit.USD);
    int month = 5;
    for (Statement known : history) {
      Ledger next = ledger.post(known, Period.parse(String.format("2011-%02d", month++)));
      assertThat(next.entries().subList(0, ledger.entries().size())).isEqualTo(ledger.entries());
      assertThat(next.balance(ANN)).isEqualTo(known.total());
      assertThat(next.post(known, Period.parse("2012"))).isSameAs(next);
      ledger = next;
    }
    Money sum = Money.zero(CurrencyUnit.USD);
    for (int i = 5; i < month; i++) {
      sum =
          sum.plus(ledger.total(ledger.postedIn(ANN, Period.parse(String.format("2011-%02d", i)))));
    }
    assertThat(sum).isEqualTo(ledger.balance(ANN));
  }
}
