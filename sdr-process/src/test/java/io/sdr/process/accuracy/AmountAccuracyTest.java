package io.sdr.process.accuracy;

import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class AmountAccuracyTest {
  private static final List<PastForecast> PAST = List.of(past("130", "100"), past("60", "100"));

  @Test
  void addsUpErrorsWhicheverWayTheyGo() {
    AmountAccuracy accuracy = accuracy(PAST);

    assertThat(accuracy.n()).isEqualTo(2);
    assertThat(accuracy.error()).isEqualTo(Measured.of(Percent.of("35")));
    assertThat(accuracy.bias()).isEqualTo(Measured.of(Percent.of("-5")));
    assertThat(accuracy.meanShare()).isEqualTo(Measured.of(Percent.of("35")));
    assertThat(accuracy.meanError()).isEqualTo(Measured.of(BigMoney.parse("USD 35.00")));
    assertThat(accuracy
            .rootMeanSquare()
            .map(root -> root.getAmount().toPlainString())
            .value())
        .hasValueSatisfying(root -> assertThat(root).startsWith("35.35533905932737622"));
  }

  @Test
  void doesNotLetSmallAmountsDominateTheSum() {
    AmountAccuracy accuracy = accuracy(List.of(past("1000", "1000"), past("20", "10")));

    assertThat(accuracy.meanShare()).isEqualTo(Measured.of(Percent.of("50")));
    assertThat(accuracy.error().value().orElseThrow()).isLessThan(Percent.of("1"));
  }

  @Test
  void saysNothingWhereNothingCame() {
    AmountAccuracy nothing = accuracy(List.of(past("5", "0")));
    AmountAccuracy none = accuracy(List.of());

    assertThat(nothing.error()).isEqualTo(Measured.undefined("nothing-came"));
    assertThat(nothing.bias()).isEqualTo(Measured.undefined("nothing-came"));
    assertThat(nothing.meanShare()).isEqualTo(Measured.undefined("some-not-positive"));
    assertThat(nothing.meanError()).isEqualTo(Measured.of(BigMoney.parse("USD 5.00")));
    assertThat(none.error()).isEqualTo(Measured.undefined("nothing-came"));
    assertThat(none.meanShare()).isEqualTo(Measured.undefined("no-sample"));
    assertThat(none.meanError()).isEqualTo(Measured.undefined("no-sample"));
    assertThat(none.rootMeanSquare()).isEqualTo(Measured.undefined("no-sample"));
  }

  @Test
  void takesWhatCameWhicheverWayItWent() {
    AmountAccuracy accuracy = accuracy(List.of(past("1100", "1000"), past("-800", "-900")));
    Measured<Percent> share = Measured.of(
        Percent.ofFraction(Decimals.quotient(BigDecimal.valueOf(200), BigDecimal.valueOf(1900))));

    assertThat(accuracy.error()).isEqualTo(share);
    assertThat(accuracy.bias()).isEqualTo(share);
    assertThat(accuracy(List.of(past("-800", "-1000"))).bias())
        .isEqualTo(Measured.of(Percent.of("20")));
  }

  @Test
  void saysWhichWayForecastsLean() {
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());
    Explained<AmountAccuracy> high =
        AmountAccuracy.of(List.of(past("120", "100")), CurrencyUnit.USD, Detail.FULL);
    Explained<AmountAccuracy> low =
        AmountAccuracy.of(List.of(past("80", "100")), CurrencyUnit.USD, Detail.FULL);

    assertThat(policies.wording(Locale.ENGLISH).tell(high.because().orElseThrow()))
        .contains("  Foretold too much: 20%, USD\u00a020.00 of USD\u00a0100.00 that came.\n");
    assertThat(policies.wording(Locale.ENGLISH).tell(low.because().orElseThrow()))
        .contains("  Foretold too little: 20%, USD\u00a020.00 of USD\u00a0100.00 that came.\n");
    assertThat(policies.wording(Locale.forLanguageTag("ru")).tell(low.because().orElseThrow()))
        .contains("  Недообещали 20\u00a0%: 20,00\u00a0USD от 100,00\u00a0USD, что вышло.\n");
    assertThat(Recalculation.contradictionsIn(low.because().orElseThrow())).isEmpty();
  }

  @Test
  void explainsItself() {
    Explained<AmountAccuracy> accuracy = AmountAccuracy.of(PAST, CurrencyUnit.USD, Detail.FULL);
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());

    assertThat(accuracy.value()).isEqualTo(accuracy(PAST));
    assertThat(Recalculation.contradictionsIn(accuracy.because().orElseThrow())).isEmpty();
    assertThat(policies.wording(Locale.ENGLISH).tell(accuracy.because().orElseThrow()))
        .isEqualTo("""
            2 past forecasts lay off by 35% of what came.
              Foretold too little: 5%, USD\u00a010.00 of USD\u00a0200.00 that came.
                Foretold USD\u00a0190.00 less what came USD\u00a0200.00: USD\u00a0\u221210.00.
              Errors are 35% of what came: USD\u00a070.00 of USD\u00a0200.00.
            """);
    assertThat(policies
            .wording(Locale.forLanguageTag("ru"))
            .tell(AmountAccuracy.of(List.of(past("5", "0")), CurrencyUnit.USD, Detail.FULL)
                .because()
                .orElseThrow()))
        .startsWith("Насколько точны прошлые прогнозы (1), неизвестно: ничего не вышло.")
        .doesNotContain("unmet.");
  }

  @Test
  void addsUpOneCurrencyOnly() {
    assertRefused(
        "past-forecast.must-have-one-currency",
        () -> new PastForecast("x", BigMoney.parse("USD 1"), BigMoney.parse("EUR 1")));
    assertRefused(
        "past-forecast.must-have-one-currency",
        () -> AmountAccuracy.of(PAST, CurrencyUnit.EUR, Detail.NONE));
  }

  private static AmountAccuracy accuracy(List<PastForecast> past) {
    return AmountAccuracy.of(past, CurrencyUnit.USD, Detail.NONE).value();
  }

  private static PastForecast past(String forecast, String actual) {
    return new PastForecast(
        "week", BigMoney.parse("USD " + forecast), BigMoney.parse("USD " + actual));
  }
}
