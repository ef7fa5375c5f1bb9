package io.sdr.kpi.clientele;

import static io.sdr.kpi.sample.MetricTrial.number;
import static io.sdr.kpi.sample.MetricTrial.percent;
import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.observation.OpenInvoice;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Invoice;
import io.sdr.core.sales.InvoiceId;
import io.sdr.core.time.Period;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Metrics;
import io.sdr.kpi.sample.MetricTrial;
import io.sdr.kpi.sample.Scenario;
import io.sdr.kpi.sample.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class ReceivableMetricsTest {
  private static final LocalDate JUNE_30 = LocalDate.parse("2011-06-30");

  private final MetricTrial quarter = MetricTrial.in("2011-Q2", World.RATES);

  private static OpenInvoice.Builder owed(String amount) {
    return OpenInvoice.builder()
        .invoice(InvoiceId.of("i"))
        .owner(Scenario.SELLER)
        .day(JUNE_30)
        .amount(BigMoney.parse(amount));
  }

  private void owe(OpenInvoice.Builder invoice) {
    quarter.with(sheet -> ClienteleFacts.add(invoice.build(), sheet));
  }

  private void bill(String amount) {
    quarter.with(sheet -> sheet.add(
        Invoice.builder()
            .id(InvoiceId.of("i"))
            .deal(DealId.of("d"))
            .amount(BigMoney.parse(amount))
            .date(LocalDate.parse("2011-04-01"))
            .build(),
        Scenario.SELLER));
  }

  @Test
  void daysOutstandingAreThePartOfSalesThatIsOwed() {
    bill("USD 900000");
    owe(owed("USD 200000"));
    owe(owed("USD 100000"));
    assertThat(quarter.read(ClienteleMetrics.daysSalesOutstanding(90))).isEqualTo(number("30"));
    assertThat(quarter.reading(ClienteleMetrics.daysSalesOutstanding(90)).sample())
        .isEqualTo(2);
  }

  @Test
  void daysOutstandingAreThoseOfThePeriodUnlessOthersAreAgreed() {
    Metric outstanding = ClienteleMetrics.daysSalesOutstanding();
    bill("USD 900000");
    owe(owed("USD 300000"));
    assertThat(quarter.read(outstanding)).isEqualTo(Measured.undefined("no-known-period"));
    assertThat(quarter.read(outstanding.over(Period.parse("2011-06")))).isEqualTo(number("10"));
    assertThat(quarter.read(Metrics.withEnough(1, outstanding).over(Period.parse("2011-06"))))
        .isEqualTo(number("10"));
    assertThat(ClienteleMetrics.daysSalesOutstanding(90).over(Period.parse("2011-06")))
        .isEqualTo(ClienteleMetrics.daysSalesOutstanding(90));
    assertThat(Metrics.calls().over(Period.parse("2011-06"))).isEqualTo(Metrics.calls());
  }

  @Test
  void debtsOfSeveralDaysDoNotAddUp() {
    bill("USD 900");
    owe(owed("USD 1").due(JUNE_30.minusDays(1)));
    owe(owed("USD 1").day(JUNE_30.minusDays(30)).due(JUNE_30.minusDays(40)));
    assertThat(quarter.read(ClienteleMetrics.daysSalesOutstanding(90)))
        .isEqualTo(Measured.undefined("several-snapshots"));
    assertThat(quarter.read(ClienteleMetrics.overdueShare()))
        .isEqualTo(Measured.undefined("several-snapshots"));
    assertThat(quarter.read(ClienteleMetrics.overdueAge()))
        .isEqualTo(Measured.undefined("several-snapshots"));
  }

  @Test
  void nothingInvoicedLeavesDaysOutstandingUnknown() {
    assertThat(quarter.read(ClienteleMetrics.daysSalesOutstanding(90)))
        .isEqualTo(Measured.undefined("no-snapshot"));
    owe(owed("USD 1"));
    assertThat(quarter.read(ClienteleMetrics.daysSalesOutstanding(90)))
        .isEqualTo(Measured.undefined("nothing-was-invoiced"));
    assertRefused(
        "days-sales-outstanding.must-look-at-a-day",
        () -> ClienteleMetrics.daysSalesOutstanding(0));
  }

  @Test
  void whatIsLateWeighsByItsAmount() {
    owe(owed("USD 100").due(JUNE_30.minusDays(10)));
    owe(owed("EUR 100").due(JUNE_30.minusDays(30)));
    owe(owed("USD 150").due(JUNE_30));
    owe(owed("USD 50"));
    assertThat(quarter.read(ClienteleMetrics.overdueShare()))
        .as("100 and three times 100 of 600")
        .isEqualTo(MetricTrial.share(400, 600));
    assertThat(quarter.read(ClienteleMetrics.overdueAge())).isEqualTo(number("25"));
    assertThat(quarter.reading(ClienteleMetrics.overdueAge()).sample()).isEqualTo(2);
  }

  @Test
  void whereNothingIsLateThereIsNoAge() {
    owe(owed("USD 100").due(JUNE_30));
    assertThat(quarter.read(ClienteleMetrics.overdueShare())).isEqualTo(percent("0"));
    assertThat(quarter.read(ClienteleMetrics.overdueAge()))
        .isEqualTo(Measured.undefined("nothing-is-late"));
  }

  @Test
  void whatWasBilledAndTakenBackLeavesNoDays() {
    owe(owed("USD 1"));
    assertThat(quarter.read(ClienteleMetrics.overdueShare()))
        .as("not late, and owed")
        .isEqualTo(percent("0"));
    assertThat(quarter.reading(ClienteleMetrics.overdueShare()).sample()).isEqualTo(1);
    bill("USD 90");
    assertThat(quarter.read(ClienteleMetrics.daysSalesOutstanding(1)))
        .as("a day is enough")
        .isEqualTo(
            Measured.of(Figure.of(Decimals.quotient(BigDecimal.ONE, BigDecimal.valueOf(90)))));
  }

  @Test
  void countingBackSaysOfEachMonthWhatItTook() {
    List<Explanation> steps = CountBack.daysOutstanding(
            BigMoney.parse("USD 150"),
            List.of(
                BigMoney.parse("USD 80"),
                BigMoney.parse("USD 100"),
                BigMoney.parse("USD 0"),
                BigMoney.parse("USD 100")),
            30,
            Detail.FULL)
        .because()
        .orElseThrow()
        .steps();
    assertThat(steps.stream().map(Explanation::rule))
        .containsExactly(
            "clientele.count-back.month",
            "clientele.count-back.empty-month",
            "clientele.count-back.month");
    assertThat(steps.get(2).outcome()).contains(Figure.of(15));
  }

  private static Measured<BigDecimal> countedBack(String owed, String... months) {
    Explained<Measured<BigDecimal>> days = CountBack.daysOutstanding(
        BigMoney.parse("USD " + owed),
        Stream.of(months).map(month -> BigMoney.parse("USD " + month)).toList(),
        30,
        Detail.FULL);
    assertThat(Recalculation.contradictionsIn(days.because().orElseThrow())).isEmpty();
    return days.value();
  }

  @Test
  void debtIsCountedBackFromTheLatestSales() {
    assertThat(countedBack("150", "80", "100", "100").value()).contains(new BigDecimal("45"));
    assertThat(countedBack("100", "80", "100", "0").value())
        .as("a month without sales passes too")
        .contains(new BigDecimal("60"));
    assertThat(countedBack("280", "80", "100", "100").value()).contains(new BigDecimal("90"));
    assertThat(countedBack("0", "80").value()).contains(BigDecimal.ZERO);
  }

  @Test
  void debtOlderThanAllKnownSalesCannotBeCountedBack() {
    assertThat(countedBack("281", "80", "100", "100"))
        .isEqualTo(Measured.undefined("older-than-known-sales"));
    assertThat(countedBack("1")).isEqualTo(Measured.undefined("older-than-known-sales"));
    BigMoney one = BigMoney.parse("USD 1");
    assertRefused(
        "count-back.must-look-at-a-day",
        () -> CountBack.daysOutstanding(one, List.of(one), 0, Detail.NONE));
    assertRefused(
        "count-back.must-not-have-negative-amount",
        () -> CountBack.daysOutstanding(one, List.of(one.negated()), 30, Detail.NONE));
    assertRefused(
        "count-back.must-not-have-negative-amount",
        () -> CountBack.daysOutstanding(one.negated(), List.of(one), 30, Detail.NONE));
    assertRefused(
        "count-back.must-have-one-currency",
        () -> CountBack.daysOutstanding(one, List.of(BigMoney.parse("EUR 1")), 30, Detail.NONE));
  }

  @Test
  void whoLooksAndFindsNothingOwedHasNoDaysOutstanding() {
    bill("USD 900");
    for (Metric metric : List.of(
        ClienteleMetrics.daysSalesOutstanding(90),
        ClienteleMetrics.overdueShare(),
        ClienteleMetrics.overdueAge())) {
      assertThat(quarter.read(metric)).isEqualTo(Measured.undefined("no-snapshot"));
    }
    quarter.with(sheet -> ClienteleFacts.addReceivablesSeen(Scenario.SELLER, JUNE_30, sheet));
    assertThat(quarter.read(ClienteleMetrics.daysSalesOutstanding(90))).isEqualTo(number("0"));
    assertThat(quarter.read(ClienteleMetrics.overdueShare()))
        .isEqualTo(Measured.undefined("no-open-invoices"));
    assertThat(quarter.read(ClienteleMetrics.overdueAge()))
        .isEqualTo(Measured.undefined("nothing-is-late"));
  }
}
