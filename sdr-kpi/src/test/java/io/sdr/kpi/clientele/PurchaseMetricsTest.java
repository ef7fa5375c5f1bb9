package io.sdr.kpi.clientele;

import static io.sdr.kpi.sample.MetricTrial.number;
import static io.sdr.kpi.sample.MetricTrial.percent;
import static io.sdr.kpi.sample.MetricTrial.usd;
import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.observation.ClientAssignment;
import io.sdr.core.observation.SellingCost;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Measured;
import io.sdr.core.sales.Activity;
import io.sdr.core.sales.ActivityId;
import io.sdr.core.sales.ActivityKind;
import io.sdr.core.sales.ClientId;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.DealLine;
import io.sdr.core.sales.Outcome;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Scope;
import io.sdr.kpi.metric.Tally;
import io.sdr.kpi.metric.TallySheet;
import io.sdr.kpi.sample.MetricTrial;
import io.sdr.kpi.sample.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class PurchaseMetricsTest {
  private final MetricTrial march = MetricTrial.in("2016-03");

  private static Deal bought(String client, String day) {
    return Scenario.deal(Scenario.SELLER, Outcome.WON, day)
        .id(DealId.of(client + day))
        .client(ClientId.of(client))
        .amount(BigMoney.parse("USD 100"))
        .addLine(DealLine.builder()
            .number(1)
            .amount(BigMoney.parse("USD 100"))
            .cost(BigMoney.parse("USD 60"))
            .build())
        .build();
  }

  private void known(Deal... deals) {
    march.with(sheet -> PurchaseHistory.of(List.of(deals), 12).addTo(sheet, MetricTrial.OWNERS));
    List.of(deals).forEach(deal -> march.with(sheet -> sheet.add(deal)));
  }

  private void spent(String amount, boolean forNewClients) {
    march.with(sheet -> ClienteleFacts.add(
        SellingCost.builder()
            .owner(Scenario.SELLER)
            .day(LocalDate.parse("2016-03-31"))
            .amount(BigMoney.parse("USD " + amount))
            .forNewClients(forNewClients)
            .build(),
        sheet));
  }

  @Test
  void aClientIsNewOnceAndReturnsFromThenOn() {
    known(
        bought("new", "2016-03-01"),
        bought("new", "2016-03-20"),
        bought("old", "2016-02-29"),
        bought("old", "2016-03-31"),
        bought("next", "2016-04-01"));
    assertThat(march.read(ClienteleMetrics.newClients())).isEqualTo(number("1"));
    assertThat(march.read(ClienteleMetrics.repeatRate())).isEqualTo(percent("100"));
    assertThat(march.read(ClienteleMetrics.reactivated())).isEqualTo(number("0"));
  }

  @Test
  void twoPurchasesOnTheFirstDayAreNoReturn() {
    Deal first = bought("c", "2016-03-01");
    known(first, Deal.builder().from(first).id(DealId.of("second")).build());
    assertThat(march.read(ClienteleMetrics.newClients())).isEqualTo(number("1"));
    assertThat(march.read(ClienteleMetrics.repeatRate())).isEqualTo(percent("0"));
  }

  @Test
  void aClientComesBackAfterAYearToTheDay() {
    known(
        bought("back", "2015-03-15"),
        bought("back", "2016-03-15"),
        bought("close", "2015-03-16"),
        bought("close", "2016-03-15"));
    assertThat(march.read(ClienteleMetrics.reactivated())).isEqualTo(number("1"));
  }

  @Test
  void aYearFromTheLeapDayEndsOnTheLastOfFebruary() {
    MetricTrial february = MetricTrial.in("2017-02");
    PurchaseHistory history =
        PurchaseHistory.of(List.of(bought("c", "2016-02-29"), bought("c", "2017-02-28")), 12);
    february.with(sheet -> history.addTo(sheet, MetricTrial.OWNERS));
    assertThat(february.read(ClienteleMetrics.reactivated())).isEqualTo(number("1"));
  }

  @Test
  void clientsAreKeptWhenTheyBuyAgain() {
    known(
        bought("kept", "2016-02-01"),
        bought("kept", "2016-03-02"),
        bought("lost", "2015-03-02"),
        bought("gone-before", "2015-03-01"),
        bought("later", "2016-02-02"),
        bought("later", "2016-04-01"),
        bought("new", "2016-03-02"));
    assertThat(march.read(ClienteleMetrics.clientRetention())).isEqualTo(MetricTrial.share(1, 3));
    assertThat(march.read(ClienteleMetrics.clientChurn())).isEqualTo(MetricTrial.share(2, 3));
    assertThat(march.reading(ClienteleMetrics.clientRetention()).interval()).isPresent();
  }

  @Test
  void theSameDealTwiceIsOnePurchase() {
    Deal once = bought("c", "2016-03-01");
    known(once, once);
    assertThat(march.read(ClienteleMetrics.repeatRate())).isEqualTo(percent("0"));
  }

  @Test
  void aDealWithoutClientOrLostSaysNothingOfClients() {
    known(
        Scenario.won(Scenario.SELLER, "2016-03-01", "USD 1"),
        Deal.builder()
            .from(Scenario.lost(Scenario.SELLER, "2016-03-01"))
            .id(DealId.of("lost"))
            .client(ClientId.of("c"))
            .build());
    assertThat(march.read(ClienteleMetrics.newClients())).isEqualTo(number("0"));
    assertThat(march.read(ClienteleMetrics.repeatRate()))
        .isEqualTo(Measured.undefined("no-known-buyers"));
    assertThat(march.read(ClienteleMetrics.clientRetention()))
        .isEqualTo(Measured.undefined("no-clients-at-start"));
  }

  @Test
  void aNewClientCostsWhatWasSpentForNewOnes() {
    known(bought("a", "2016-03-01"), bought("b", "2016-03-02"));
    spent("160", true);
    spent("1000", false);
    assertThat(march.read(ClienteleMetrics.acquisitionCost())).isEqualTo(usd("80"));
    assertThat(march.read(ClienteleMetrics.acquisitionPayback(1)))
        .as("40 of each client a month")
        .isEqualTo(number("2"));
    assertThat(march.read(ClienteleMetrics.acquisitionPayback(4))).isEqualTo(number("8"));
  }

  @Test
  void aPaybackCountsTheWholeMonthsOfItsPeriod() {
    Metric payback = ClienteleMetrics.acquisitionPayback();
    known(bought("a", "2016-03-01"), bought("b", "2016-03-02"));
    spent("160", true);
    assertThat(march.read(payback)).isEqualTo(Measured.undefined("no-known-period"));
    assertThat(march.read(payback.over(Period.parse("2016-03")))).isEqualTo(number("2"));
    assertThat(march.read(payback.over(Period.parse("2016-01-01/2016-05-01"))))
        .isEqualTo(number("8"));
    assertThat(march.read(payback.over(Period.parse("2016-02-29/2016-03-29"))))
        .isEqualTo(number("2"));
    for (String part : List.of("2016-03-01/2016-03-31", "2016-03-01/2016-04-02", "2016-W10")) {
      assertThat(march.read(payback.over(Period.parse(part))))
          .as(part)
          .isEqualTo(Measured.undefined("no-known-period"));
    }
    assertThat(ClienteleMetrics.acquisitionPayback(4).over(Period.parse("2016-03")))
        .as("what is agreed stands")
        .isEqualTo(ClienteleMetrics.acquisitionPayback(4));
  }

  @Test
  void costsOfNothingSoldAreNoShare() {
    spent("10", true);
    assertThat(march.read(ClienteleMetrics.costOfSales()))
        .isEqualTo(Measured.undefined("nothing-was-sold"));
  }

  @Test
  void sellingCostsAShareOfRevenue() {
    known(bought("a", "2016-03-01"));
    assertThat(march.read(ClienteleMetrics.costOfSales()))
        .isEqualTo(Measured.undefined("no-known-selling-costs"));
    spent("5", false);
    assertThat(march.read(ClienteleMetrics.acquisitionCost()))
        .as("of pay alone nobody knows what winning cost")
        .isEqualTo(Measured.undefined("no-known-acquisition-costs"));
    spent("10", true);
    assertThat(march.read(ClienteleMetrics.costOfSales())).isEqualTo(percent("15"));
  }

  @Test
  void paybackNeedsNewClientsAndAMargin() {
    assertThat(march.read(ClienteleMetrics.acquisitionPayback(1)))
        .isEqualTo(Measured.undefined("no-new-clients"));
    spent("160", true);
    Deal withoutLines =
        Deal.builder().from(bought("a", "2016-03-01")).lines(List.of()).build();
    known(withoutLines);
    assertThat(march.read(ClienteleMetrics.acquisitionPayback(1)))
        .isEqualTo(Measured.undefined("no-known-cost"));
    known(Deal.builder()
        .from(withoutLines)
        .addLine(DealLine.builder()
            .number(1)
            .amount(BigMoney.parse("USD 100"))
            .cost(BigMoney.parse("USD 100"))
            .build())
        .build());
    assertThat(march.read(ClienteleMetrics.acquisitionPayback(1)))
        .isEqualTo(Measured.undefined("no-margin"));
    assertRefused(
        "acquisition-payback.must-look-at-a-month", () -> ClienteleMetrics.acquisitionPayback(0));
  }

  @Test
  void aClientIsWorthMoreTheFewerLeave() {
    known(bought("kept", "2016-02-01"), bought("kept", "2016-03-01"), bought("lost", "2016-02-01"));
    assertThat(march.read(ClienteleMetrics.lifetimeValue()))
        .as("100 × 40 % ÷ 50 %")
        .isEqualTo(usd("80"));
  }

  @Test
  void whoListensHearsWhatALifetimeAndAPaybackAreMadeOf() {
    known(bought("kept", "2016-02-01"), bought("kept", "2016-03-01"), bought("lost", "2016-02-01"));
    known(bought("new", "2016-03-05"));
    spent("160", true);
    assertThat(stepsOf(ClienteleMetrics.lifetimeValue()))
        .containsExactly("metric.revenue-per-buyer", "metric.margin-share", "metric.client-churn");
    assertThat(stepsOf(ClienteleMetrics.acquisitionPayback(1)))
        .containsExactly("metric.acquisition-cost", "metric.margin-of-client");
    MetricTrial.assertExplains(ClienteleMetrics.lifetimeValue(), march.tally());
    MetricTrial.assertExplains(ClienteleMetrics.acquisitionPayback(1), march.tally());
  }

  private List<String> stepsOf(Metric metric) {
    return Explained.of("month.reading", Detail.FULL, trace -> metric.read(march.tally(), trace))
        .because()
        .orElseThrow()
        .steps()
        .get(0)
        .steps()
        .stream()
        .map(Explanation::rule)
        .toList();
  }

  @Test
  void clientsAreThoseOfWhoeverSoldToThemLast() {
    PersonId ann = PersonId.of("ann");
    PersonId bob = PersonId.of("bob");
    TallySheet.Collector sheet = TallySheet.collecting(
        Scenario.department(List.of(
            Scenario.placement("ann", "sales", "-/+").build(),
            Scenario.placement("bob", "sales", "-/+").build())),
        Period.parse("2016-03"),
        CurrencyUnit.USD,
        ExchangeRates.none());
    Deal first = Deal.builder().from(bought("c", "2016-02-01")).owner(ann).build();
    Deal last = Deal.builder().from(bought("c", "2016-02-20")).owner(bob).build();
    Deal again = Deal.builder().from(bought("c", "2016-03-01")).owner(ann).build();
    Deal sameDay = Deal.builder().from(again).id(DealId.of("z")).owner(bob).build();
    PurchaseHistory.of(List.of(again, last, first, sameDay), 12).addTo(sheet, MetricTrial.OWNERS);
    Tally ofAnn = sheet.sheet().of(ann, Scope.OWN);
    Tally ofBob = sheet.sheet().of(bob, Scope.OWN);
    assertThat(ofBob.of(ClienteleQuantities.CLIENTS_AT_START)).containsExactly("c");
    assertThat(ofBob.of(ClienteleQuantities.CLIENTS_KEPT)).containsExactly("c");
    assertThat(ofAnn.of(ClienteleQuantities.CLIENTS_AT_START)).isEmpty();
    assertThat(ofAnn.of(ClienteleQuantities.CLIENTS_KEPT)).isEmpty();
    assertThat(ofAnn.of(ClienteleQuantities.BUYING_CLIENTS)).containsExactly("c");
    assertThat(ofBob.of(ClienteleQuantities.BUYING_CLIENTS)).containsExactly("c");
  }

  @Test
  void ofTwoPurchasesOnAClientsFirstDayTheOneWithTheLesserNameIsTheFirst() {
    PersonId ann = PersonId.of("ann");
    PersonId bob = PersonId.of("bob");
    TallySheet.Collector sheet = TallySheet.collecting(
        Scenario.department(List.of(
            Scenario.placement("ann", "sales", "-/+").build(),
            Scenario.placement("bob", "sales", "-/+").build())),
        Period.parse("2016-03"),
        CurrencyUnit.USD,
        ExchangeRates.none());
    Deal a = Deal.builder()
        .from(bought("c", "2016-03-01"))
        .id(DealId.of("a"))
        .owner(bob)
        .build();
    Deal b = Deal.builder().from(a).id(DealId.of("b")).owner(ann).build();
    PurchaseHistory.of(List.of(b, a), 12).addTo(sheet, MetricTrial.OWNERS);
    assertThat(sheet.sheet().of(bob, Scope.OWN).of(ClienteleQuantities.NEW_CLIENTS))
        .containsExactly("c");
    assertThat(sheet.sheet().of(ann, Scope.OWN).of(ClienteleQuantities.NEW_CLIENTS))
        .isEmpty();
  }

  @Test
  void withoutChurnNoLifetimeIsKnown() {
    known(bought("kept", "2016-02-01"), bought("kept", "2016-03-01"));
    assertThat(march.read(ClienteleMetrics.lifetimeValue()))
        .isEqualTo(Measured.undefined("nobody-left"));
    assertThat(MetricTrial.in("2016-03").read(ClienteleMetrics.lifetimeValue()))
        .isEqualTo(Measured.undefined("no-known-buyers"));
  }

  @Test
  void onlyAssignedClientsAreCovered() {
    assertThat(march.read(ClienteleMetrics.accountCoverage()))
        .isEqualTo(Measured.undefined("no-clients-assigned"));
    for (String client : List.of("a", "b", "c", "d", "d")) {
      march.with(sheet -> ClienteleFacts.add(
          ClientAssignment.builder()
              .client(ClientId.of(client))
              .owner(Scenario.SELLER)
              .day(LocalDate.parse("2016-03-31"))
              .build(),
          sheet));
    }
    for (String client : List.of("a", "stranger")) {
      march.with(sheet -> sheet.add(Activity.builder()
          .id(ActivityId.of(client))
          .kind(ActivityKind.CALL)
          .owner(Scenario.SELLER)
          .client(ClientId.of(client))
          .date(LocalDate.parse("2016-03-02"))
          .build()));
    }
    assertThat(march.read(ClienteleMetrics.accountCoverage())).isEqualTo(percent("25"));
  }

  @Test
  void aClientIsGoneAfterAMonthAtTheEarliest() {
    assertRefused("purchase-history.must-let-a-month-pass", () -> PurchaseHistory.of(List.of(), 0));
  }

  @Test
  void paybackIsOfTheClientsWhoseMarginIsKnown() {
    Deal unknown =
        Deal.builder().from(bought("b", "2016-03-02")).lines(List.of()).build();
    known(bought("a", "2016-03-01"), unknown);
    spent("160", true);
    assertThat(march.read(ClienteleMetrics.acquisitionCost())).isEqualTo(usd("80"));
    assertThat(march.read(ClienteleMetrics.acquisitionPayback(1)))
        .as("40 of the one client of whom it is known")
        .isEqualTo(number("2"));
  }

  @Test
  void twoStoriesOfOneDealAreRefused() {
    Deal first = bought("c", "2016-03-02");
    Deal corrected =
        Deal.builder().from(first).closed(LocalDate.parse("2016-03-03")).build();
    assertRefused(
        "purchase-history.must-know-each-deal-once",
        () -> PurchaseHistory.of(List.of(first, corrected), 12));
  }
}
