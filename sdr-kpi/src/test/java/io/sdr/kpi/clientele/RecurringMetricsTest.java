package io.sdr.kpi.clientele;

import static io.sdr.kpi.sample.MetricTrial.percent;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.observation.RecurringChange;
import io.sdr.core.quantity.ExchangeRates;
import io.sdr.core.quantity.Measured;
import io.sdr.core.sales.ClientId;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Scope;
import io.sdr.kpi.metric.Tally;
import io.sdr.kpi.metric.TallySheet;
import io.sdr.kpi.sample.MetricTrial;
import io.sdr.kpi.sample.Scenario;
import io.sdr.kpi.sample.World;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class RecurringMetricsTest {
  private final MetricTrial may = MetricTrial.in("2011-05", World.RATES);

  private static RecurringChange change(String client, String day, String before, String after) {
    return RecurringChange.builder()
        .client(ClientId.of(client))
        .owner(Scenario.SELLER)
        .day(LocalDate.parse(day))
        .before(BigMoney.parse(before))
        .after(BigMoney.parse(after))
        .build();
  }

  private void known(RecurringChange... changes) {
    may.with(sheet -> RecurringHistory.of(List.of(changes)).addTo(sheet, MetricTrial.OWNERS));
  }

  @Test
  void retentionIsWhatStaysOfTheStartWithoutAndWithGrowth() {
    known(
        change("stays", "2011-01-01", "USD 0", "USD 400"),
        change("grows", "2011-01-01", "USD 0", "USD 300"),
        change("grows", "2011-05-10", "USD 300", "USD 450"),
        change("shrinks", "2011-01-01", "USD 0", "USD 200"),
        change("shrinks", "2011-05-31", "USD 200", "USD 150"),
        change("leaves", "2011-01-01", "USD 0", "USD 100"),
        change("leaves", "2011-05-01", "USD 100", "USD 0"),
        change("comes", "2011-05-02", "USD 0", "USD 900"),
        change("comes", "2011-05-20", "USD 900", "USD 990"));
    assertThat(may.read(ClienteleMetrics.grossRetention())).isEqualTo(percent("85"));
    assertThat(may.read(ClienteleMetrics.netRetention())).isEqualTo(percent("100"));
    assertThat(may.read(ClienteleMetrics.recurringChurn())).isEqualTo(percent("15"));
    assertThat(may.read(ClienteleMetrics.upsell())).isEqualTo(percent("15"));
    assertThat(may.read(ClienteleMetrics.contractRetention())).isEqualTo(percent("75"));
    assertThat(may.reading(ClienteleMetrics.netRetention()).sample()).isEqualTo(4);
  }

  @Test
  void whatHappensInBetweenAndAfterwardsDoesNotMatter() {
    known(
        change("c", "2011-04-30", "USD 0", "USD 100"),
        change("c", "2011-05-10", "USD 100", "USD 0"),
        change("c", "2011-05-11", "USD 0", "USD 100"),
        change("c", "2011-06-01", "USD 100", "USD 0"));
    assertThat(may.read(ClienteleMetrics.grossRetention())).isEqualTo(percent("100"));
    assertThat(may.read(ClienteleMetrics.contractRetention())).isEqualTo(percent("100"));
  }

  @Test
  void aMovingRateIsNoGrowth() {
    known(change("c", "2011-01-01", "EUR 0", "EUR 100"));
    assertThat(may.read(ClienteleMetrics.netRetention())).isEqualTo(percent("100"));
  }

  @Test
  void whoComesOnTheFirstDayWasNoClientBefore() {
    known(change("c", "2011-05-01", "USD 0", "USD 100"));
    for (Metric metric : List.of(
        ClienteleMetrics.grossRetention(),
        ClienteleMetrics.netRetention(),
        ClienteleMetrics.recurringChurn(),
        ClienteleMetrics.upsell(),
        ClienteleMetrics.contractRetention())) {
      assertThat(may.read(metric)).isEqualTo(Measured.undefined("no-recurring-clients"));
    }
  }

  @Test
  void contractsAreThoseOfWhoeverLookedAfterThemLastBeforeTheStart() {
    PersonId other = PersonId.of("other");
    TallySheet.Collector sheet = TallySheet.collecting(
        Scenario.department(List.of(
            Scenario.placement("seller", "sales", "-/+").build(),
            Scenario.placement("other", "sales", "-/+").build())),
        Period.parse("2011-05"),
        CurrencyUnit.USD,
        ExchangeRates.none());
    RecurringHistory.of(List.of(
            RecurringChange.builder()
                .from(change("c", "2011-04-30", "USD 100", "USD 200"))
                .owner(other)
                .build(),
            change("c", "2011-01-01", "USD 0", "USD 100"),
            change("c", "2011-05-01", "USD 200", "USD 250")))
        .addTo(sheet, MetricTrial.OWNERS);
    Tally own = sheet.sheet().of(other, Scope.OWN);
    assertThat(own.of(ClienteleQuantities.RECURRING_AT_START)).isEqualTo(BigMoney.parse("USD 200"));
    assertThat(own.of(ClienteleQuantities.RECURRING_KEPT)).isEqualTo(BigMoney.parse("USD 200"));
    assertThat(own.of(ClienteleQuantities.RECURRING_ADDED)).isEqualTo(BigMoney.parse("USD 50"));
    assertThat(sheet.sheet().of(Scenario.SELLER, Scope.OWN))
        .isEqualTo(Tally.empty(CurrencyUnit.USD));
  }

  @Test
  void whoLeftBeforeIsNotLostAgain() {
    known(
        change("c", "2011-01-01", "USD 0", "USD 100"),
        change("c", "2011-02-01", "USD 100", "USD 0"));
    assertThat(may.read(ClienteleMetrics.grossRetention()))
        .isEqualTo(Measured.undefined("no-recurring-clients"));
  }

  @Test
  void aChangeThatIsToldTwiceIsOne() {
    RecurringChange came = change("c", "2011-01-01", "USD 0", "USD 100");
    known(came, came, change("c", "2011-05-10", "USD 100", "USD 0"));
    assertThat(may.tally().of(ClienteleQuantities.RECURRING_AT_START))
        .isEqualTo(BigMoney.parse("USD 100"));
    assertThat(may.read(ClienteleMetrics.contractRetention())).isEqualTo(percent("0"));
  }
}
