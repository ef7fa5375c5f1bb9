package io.sdr.kpi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.sdr.core.sales.DealId;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Cadence;
import io.sdr.core.time.Period;
import io.sdr.kpi.pay.SalePay;
import io.sdr.kpi.pay.Statement;
import io.sdr.kpi.pay.StatementLine;
import io.sdr.kpi.scheme.Excess;
import io.sdr.kpi.scheme.PayCap;
import io.sdr.kpi.scheme.Withholds;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
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

  /** Settlements of the first months of a year, some of them several times, each under no cap or some. */
  @Provide
  Arbitrary<List<Statement>> cappedHistories() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 4),
            Arbitraries.longs().between(-3, 6).list().ofSize(4),
            caps())
        .as((month, cents, caps) -> Statement.builder()
            .from(statement(cents))
            .period(month(month))
            .caps(caps)
            .build())
        .list()
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<PayCap>> caps() {
    return Combinators.combine(
            Arbitraries.of("a", "b"),
            Arbitraries.of(ImmutableSet.of("part 0"), ImmutableSet.<String>of()),
            Arbitraries.longs().between(0, 6),
            Arbitraries.of(Cadence.MONTH, Cadence.QUARTER, Cadence.YEAR),
            Arbitraries.of(Excess.values()))
        .as((name, parts, most, per, excess) -> new PayCap(
            name, parts, Money.ofMinor(CurrencyUnit.USD, most), per, excess, Withholds.DUE_LAST))
        .list()
        .ofMaxSize(2)
        .uniqueElements(PayCap::name);
  }

  @Provide
  Arbitrary<List<List<Long>>> earnings() {
    return Arbitraries.longs().between(0, 6).list().ofSize(4).list().ofSize(8);
  }

  /** Whatever is carried, and whichever cap is named first. */
  @Property
  void noSpanPaysMoreThanItsCap(
      @ForAll("earnings") List<List<Long>> earnings, @ForAll("caps") List<PayCap> caps) {
    Ledger ledger = Ledger.empty(CurrencyUnit.USD);
    for (int month = 1; month <= earnings.size(); month++) {
      Statement known = Statement.builder()
          .from(statement(earnings.get(month - 1)))
          .period(month(month))
          .caps(caps)
          .build();
      ledger = ledger.post(known, month(month));
      for (PayCap cap : caps) {
        Period span = cap.per().periodOf(month(month).start());
        assertThat(paid(ledger, cap, caps, span)).isLessThanOrEqualTo(cap.amount());
      }
    }
  }

  /** What a span paid of the parts that a cap covers, less what it and caps of nothing else withhold. */
  private static Money paid(Ledger ledger, PayCap cap, List<PayCap> caps, Period span) {
    Set<String> counted = caps.stream()
        .filter(cap::includes)
        .map(PayCap::name)
        .collect(Collectors.toCollection(HashSet::new));
    List.of("part 0", "part 1").stream().filter(cap::covers).forEach(counted::add);
    return ledger.total(ledger.entries().stream()
        .filter(entry -> span.contains(entry.earnedIn().start()))
        .filter(entry -> counted.contains(entry.subject().part()))
        .toList());
  }

  private static Period month(int month) {
    return Period.parse(String.format("2011-%02d", month));
  }

  /** What stands is what would, had all been known at once. */
  @Property
  void whatCapsWithholdDoesNotDependOnTheWay(@ForAll("cappedHistories") List<Statement> history) {
    Ledger ledger = Ledger.empty(CurrencyUnit.USD);
    SortedMap<Period, Statement> last = new TreeMap<>();
    for (Statement known : history) {
      ledger = ledger.post(known, month(12));
      last.put(known.period(), known);
      assertThat(ledger.post(known, month(12))).isSameAs(ledger);
    }
    Ledger atOnce = Ledger.empty(CurrencyUnit.USD).post(List.copyOf(last.values()), month(12));
    assertThat(standing(ledger)).isEqualTo(standing(atOnce));
  }

  private static SortedMap<String, Money> standing(Ledger ledger) {
    SortedMap<String, Money> standing = new TreeMap<>();
    ledger
        .entries()
        .forEach(entry ->
            standing.merge(entry.earnedIn() + " " + entry.subject(), entry.amount(), Money::plus));
    standing.values().removeIf(Money::isZero);
    return standing;
  }
}
