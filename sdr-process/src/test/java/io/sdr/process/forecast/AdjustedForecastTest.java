package io.sdr.process.forecast;

import static io.sdr.process.forecast.Prospects.QUARTER;
import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.policy.PolicyRegistry;
import io.sdr.core.team.PersonId;
import java.util.List;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class AdjustedForecastTest {
  private static final Adjustment BY_HEAD = adjustment("head", 3, "-20", "the fair is cancelled");
  private static final Adjustment BY_CHIEF = adjustment("chief", 5, "5", "a partner called");

  @Test
  void keepsWhoChangedWhatAndWhyBesideTheForecast() {
    AdjustedForecast adjusted =
        AdjustedForecast.of(usd("100"), List.of(BY_HEAD, BY_CHIEF), Detail.NONE).value();

    assertThat(adjusted.forecast()).isEqualTo(usd("100.00"));
    assertThat(adjusted.adjusted()).isEqualTo(usd("85.00"));
    assertThat(adjusted.adjustments()).containsExactly(BY_HEAD, BY_CHIEF);
    assertThat(AdjustedForecast.of(usd("7"), List.of(), Detail.NONE).value().adjusted())
        .isEqualTo(usd("7.00"));
  }

  @Test
  void explainsItself() {
    Explained<AdjustedForecast> adjusted =
        AdjustedForecast.of(usd("100"), List.of(BY_HEAD), Detail.FULL);
    PolicyRegistry policies = PolicyRegistry.discovered(getClass().getClassLoader());

    assertThat(Recalculation.contradictionsIn(adjusted.because().orElseThrow())).isEmpty();
    assertThat(policies.wording(Locale.ENGLISH).tell(adjusted.because().orElseThrow()))
        .isEqualTo("""
            USD\u00a080.00 after 1 changes by hand.
              Before: USD\u00a0100.00.
              head on 4 Aug 2026: USD\u00a0\u221220.00, the fair is cancelled.
            """);
    assertThat(policies
            .wording(Locale.forLanguageTag("ru"))
            .tell(adjusted.because().orElseThrow()))
        .startsWith("80,00\u00a0USD после правок вручную (1).");
  }

  @Test
  void refusesChangesWithoutReasonOrderOrTheirCurrency() {
    assertRefused("adjustment.must-have-a-reason", () -> adjustment("head", 1, "5", " "));
    assertRefused(
        "adjusted-forecast.must-be-in-order-of-time",
        () -> AdjustedForecast.of(usd("1"), List.of(BY_CHIEF, BY_HEAD), Detail.NONE));
    assertRefused(
        "forecast.must-have-one-currency",
        () -> AdjustedForecast.of(BigMoney.parse("EUR 1"), List.of(BY_HEAD), Detail.NONE));
    assertRefused(
        "adjusted-forecast.must-be-the-sum",
        () -> new AdjustedForecast(usd("1"), ImmutableList.of(BY_CHIEF), usd("1")));
    assertThat(AdjustedForecast.of(usd("1"), List.of(BY_HEAD, BY_HEAD), Detail.NONE)
            .value()
            .adjusted())
        .isEqualTo(usd("-39.00"));
  }

  static Adjustment adjustment(String by, int day, String change, String reason) {
    return new Adjustment(PersonId.of(by), QUARTER.asOf().plusDays(day), usd(change), reason);
  }

  private static BigMoney usd(String amount) {
    return BigMoney.parse("USD " + amount);
  }
}
