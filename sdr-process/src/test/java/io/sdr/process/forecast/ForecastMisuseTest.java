package io.sdr.process.forecast;

import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.sdr.core.diagnostic.Diagnostic;
import io.sdr.core.json.SdrJson;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Percent;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

/** Documents of forecasts that contradict themselves are refused as they are read, not when something is asked of them. */
class ForecastMisuseTest {
  private static final SdrJson JSON =
      SdrJson.with(PolicyRegistry.discovered(ForecastMisuseTest.class.getClassLoader()));

  private static final Forecast FORECAST = Prospects.forecast("a 10 50", "w 7 won");
  private static final String DISTRIBUTION =
      written(FORECAST.distribution(BigMoney.parse("USD 1")).value().orElseThrow());

  /** On one line. */
  private static String written(Object value) {
    return JSON.write(value).replaceAll("\n *", "").replace("\": ", "\":");
  }

  @Test
  void everyDocumentIsSoundBeforeItIsSpoilt() {
    assertThat(JSON.read(DISTRIBUTION, AmountDistribution.class).diagnostics()).isEmpty();
    assertThat(JSON.read(JSON.write(FORECAST), Forecast.class).diagnostics()).isEmpty();
    assertThat(JSON.read(JSON.write(FORECAST.wins()), CountDistribution.class).diagnostics())
        .isEmpty();
  }

  @Test
  void refusesDistributionsThatAreNotTheWhole() {
    assertSpoilt("distribution.must-be-the-whole", "\"share\":\"50%\"", "\"share\":\"10%\"");
    assertSpoilt("distribution.must-be-the-whole", "\"share\":\"50%\"", "\"share\":\"-50%\"");
    assertRefused(
        "distribution.must-be-the-whole",
        () -> new CountDistribution(
            "poisson-binomial", ImmutableList.of(), 0, ImmutableList.of(Percent.of("99.9"))));
    assertRefused(
        "prospect.must-have-a-chance-within-the-whole",
        () -> new CountDistribution(
            "poisson-binomial",
            ImmutableList.of(Percent.of("101")),
            0,
            ImmutableList.of(Percent.ZERO, Percent.HUNDRED)));
  }

  @Test
  void refusesDistributionsThatContradictThemselves() {
    assertSpoilt("amount-distribution.must-have-rising-totals", "USD 17.00", "USD 7.00");
    assertSpoilt(
        "amount-distribution.must-round-some-of-its-deals",
        "\"deals\":0,\"up\":\"USD 0.00\"",
        "\"deals\":2,\"up\":\"USD 1.00\"");
    assertSpoilt(
        "rounding.must-move-as-many-amounts-as-it-says",
        "\"deals\":0,\"up\"",
        "\"deals\":1,\"up\"");
    assertSpoilt("amount-distribution.must-say-how-it-was-found", "convolution", "simulation");
    assertSpoilt(
        "amount-distribution.must-have-a-positive-grid-in-its-currency",
        "\"grid\":\"USD 1.00\"",
        "\"grid\":\"USD 0.00\"");
    assertSpoilt("forecast.must-have-one-currency", "USD 17.00", "EUR 17.00");
    assertThat(FORECAST.simulated(BigMoney.parse("USD 1"), Simulation.of(1, 2)).method())
        .isEqualTo("simulation");
  }

  private static void assertSpoilt(String rule, String sound, String spoilt) {
    assertThat(DISTRIBUTION).contains(sound);
    assertThat(JSON.read(DISTRIBUTION.replaceFirst(sound, spoilt), AmountDistribution.class)
            .diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(rule);
  }

  @Test
  void refusesForecastsThatContradictThemselves() {
    assertForecastSpoilt(
        "prospect-chance.must-expect-amount-times-chance", "\"USD 5.00\"", "\"USD 999.00\"");
    assertForecastSpoilt(
        "prospect-chance.must-be-sure-of-what-is-won",
        "{\"value\":\"100%\"},\"expected\":{\"value\":\"USD 7.00\"}",
        "{\"undefined\":\"no-age\"},\"expected\":{\"undefined\":\"no-age\"}");
    assertForecastSpoilt("forecast.must-have-each-deal-once", "\"deal\":\"w\"", "\"deal\":\"a\"");
    assertForecastSpoilt(
        "forecast.must-have-each-deal-once", "\"leftOut\":{", "\"leftOut\":{\"a\":\"omitted\"");
    assertForecastSpoilt("forecast.must-not-count-what-is-left-out", "\"pipeline\"", "\"omitted\"");
  }

  private static void assertForecastSpoilt(String rule, String sound, String spoilt) {
    String document = written(FORECAST);
    assertThat(document).contains(sound);
    assertThat(JSON.read(document.replace(sound, spoilt), Forecast.class).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(rule);
  }

  @Test
  void readsAForecastInAnyOrderOfItsDeals() {
    Forecast turned = ImmutableForecast.builder()
        .from(FORECAST)
        .prospects(FORECAST.prospects().reverse())
        .build();

    assertThat(turned).isEqualTo(FORECAST);
    assertThat(written(turned)).isEqualTo(written(FORECAST));
  }
}
