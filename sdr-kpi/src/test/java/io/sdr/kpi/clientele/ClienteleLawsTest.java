package io.sdr.kpi.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import io.sdr.core.observation.OpenInvoice;
import io.sdr.core.observation.RecurringChange;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.InvoiceId;
import io.sdr.core.sales.Outcome;
import io.sdr.kpi.metric.MetricDictionary;
import io.sdr.kpi.metric.Tally;
import io.sdr.kpi.sample.MetricTrial;
import io.sdr.kpi.sample.Scenario;
import io.sdr.kpi.sample.World;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.joda.money.BigMoney;

class ClienteleLawsTest {
  private static final LocalDate START = LocalDate.parse("2010-03-01");

  private static Arbitrary<LocalDate> day() {
    return Arbitraries.integers().between(0, 480).map(START::plusDays);
  }

  private static Arbitrary<ClientId> client() {
    return Arbitraries.of("a", "b", "c", "d").map(ClientId::of);
  }

  @Provide
  Arbitrary<Tuple.Tuple2<List<Deal>, List<Deal>>> purchases() {
    return Combinators.combine(client(), day())
        .as((client, day) -> Scenario.deal(Scenario.SELLER, Outcome.WON, day.toString())
            .id(DealId.of(client.text() + day))
            .client(client)
            .amount(BigMoney.parse("USD 5"))
            .build())
        .list()
        .ofMaxSize(20)
        .flatMap(deals -> Arbitraries.shuffle(deals).map(other -> Tuple.of(deals, other)));
  }

  @Provide
  Arbitrary<Tuple.Tuple2<List<RecurringChange>, List<RecurringChange>>> changes() {
    return Combinators.combine(
            client(),
            day(),
            Arbitraries.integers().between(0, 50),
            Arbitraries.integers().between(51, 100),
            Arbitraries.of(true, false))
        .as((client, day, less, more, grows) -> RecurringChange.builder()
            .client(client)
            .owner(Scenario.SELLER)
            .day(day)
            .before(BigMoney.parse("EUR " + (grows ? less : more)))
            .after(BigMoney.parse("EUR " + (grows ? more : less)))
            .build())
        .list()
        .ofMaxSize(20)
        .flatMap(all -> Arbitraries.shuffle(all).map(other -> Tuple.of(all, other)));
  }

  @Provide
  Arbitrary<Tuple.Tuple2<List<OpenInvoice>, List<OpenInvoice>>> debts() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 9000),
            Arbitraries.integers().between(-30, 30).optional())
        .as((cents, late) -> OpenInvoice.builder()
            .invoice(InvoiceId.of("i"))
            .owner(Scenario.SELLER)
            .day(LocalDate.parse("2011-05-31"))
            .amount(BigMoney.parse("EUR " + cents + ".005"))
            .due(late.map(LocalDate.parse("2011-05-31")::minusDays))
            .build())
        .list()
        .ofMaxSize(20)
        .flatMap(all -> Arbitraries.shuffle(all).map(other -> Tuple.of(all, other)));
  }

  private static Tally ofPurchases(List<Deal> deals) {
    return MetricTrial.in("2011-05")
        .with(sheet -> {
          PurchaseHistory.of(deals, 6).addTo(sheet, MetricTrial.OWNERS);
          deals.forEach(sheet::add);
        })
        .tally();
  }

  private static Tally ofChanges(List<RecurringChange> changes) {
    return MetricTrial.in("2011-05", World.RATES)
        .with(sheet -> RecurringHistory.of(changes).addTo(sheet, MetricTrial.OWNERS))
        .tally();
  }

  private static Tally ofDebts(List<OpenInvoice> debts) {
    return MetricTrial.tally("2011-05", debts, ClienteleFacts::add);
  }

  @Property
  void orderOfPurchasesDoesNotMatterNorThatOneComesTwice(
      @ForAll("purchases") Tuple.Tuple2<List<Deal>, List<Deal>> orders) {
    MetricTrial twice = MetricTrial.in("2011-05");
    List<Deal> doubled =
        Stream.concat(orders.get1().stream(), orders.get2().stream()).toList();
    twice.with(sheet -> PurchaseHistory.of(doubled, 6).addTo(sheet, MetricTrial.OWNERS));
    MetricTrial once = MetricTrial.in("2011-05");
    once.with(sheet -> PurchaseHistory.of(orders.get1(), 6).addTo(sheet, MetricTrial.OWNERS));
    assertThat(twice.tally()).isEqualTo(once.tally());
    assertThat(ofPurchases(orders.get2())).isEqualTo(ofPurchases(orders.get1()));
  }

  @Property
  void buyersAreNewOrReturnAndThoseKeptWereClients(
      @ForAll("purchases") Tuple.Tuple2<List<Deal>, List<Deal>> orders) {
    Tally tally = ofPurchases(orders.get1());
    assertThat(tally.of(ClienteleQuantities.CLIENTS_AT_START))
        .containsAll(tally.of(ClienteleQuantities.CLIENTS_KEPT));
    assertThat(tally.of(ClienteleQuantities.RETURNING_CLIENTS))
        .containsAll(tally.of(ClienteleQuantities.REACTIVATED_CLIENTS));
    assertThat(Sets.union(
            tally.of(ClienteleQuantities.NEW_CLIENTS),
            tally.of(ClienteleQuantities.RETURNING_CLIENTS)))
        .isEqualTo(tally.of(ClienteleQuantities.BUYING_CLIENTS));
    assertThat(Sets.intersection(
            tally.of(ClienteleQuantities.NEW_CLIENTS),
            tally.of(ClienteleQuantities.CLIENTS_AT_START)))
        .isEmpty();
  }

  @Property
  void grossRetentionIsAtMostTheWholeAndAtMostTheNet(
      @ForAll("changes") Tuple.Tuple2<List<RecurringChange>, List<RecurringChange>> orders) {
    Tally tally = ofChanges(orders.get1());
    assertThat(ofChanges(orders.get2())).isEqualTo(tally);
    assertThat(ofChanges(
            Stream.concat(orders.get1().stream(), orders.get2().stream()).toList()))
        .as("told twice")
        .isEqualTo(tally);
    assertThat(tally.of(ClienteleQuantities.RECURRING_KEPT))
        .isLessThanOrEqualTo(tally.of(ClienteleQuantities.RECURRING_AT_START));
    assertThat(tally.of(ClienteleQuantities.RECURRING_ADDED).isNegative()).isFalse();
    assertThat(tally.of(ClienteleQuantities.RECURRING_CLIENTS_KEPT))
        .isLessThanOrEqualTo(tally.of(ClienteleQuantities.RECURRING_CLIENTS));
  }

  @Property
  void debtsAddUpInAnyOrderAndGrouping(
      @ForAll("debts") Tuple.Tuple2<List<OpenInvoice>, List<OpenInvoice>> orders) {
    List<OpenInvoice> debts = orders.get1();
    Tally whole = ofDebts(debts);
    int half = debts.size() / 2;
    assertThat(ofDebts(orders.get2())).isEqualTo(whole);
    assertThat(ofDebts(debts.subList(0, half)).plus(ofDebts(debts.subList(half, debts.size()))))
        .isEqualTo(whole);
  }

  @Property(tries = 50)
  void everyMetricExplainsItself(
      @ForAll("purchases") Tuple.Tuple2<List<Deal>, List<Deal>> purchases,
      @ForAll("changes") Tuple.Tuple2<List<RecurringChange>, List<RecurringChange>> changes,
      @ForAll("debts") Tuple.Tuple2<List<OpenInvoice>, List<OpenInvoice>> debts) {
    Tally tally =
        ofPurchases(purchases.get1()).plus(ofChanges(changes.get1())).plus(ofDebts(debts.get1()));
    ClienteleMetrics.dictionary().entries().stream()
        .map(MetricDictionary.Entry::metric)
        .forEach(metric -> MetricTrial.assertExplains(metric, tally));
  }
}
