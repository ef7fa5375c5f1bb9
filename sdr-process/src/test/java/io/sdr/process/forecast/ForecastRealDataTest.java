package io.sdr.process.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableMap;
import io.sdr.core.explain.Detail;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.process.survival.LifetimeCounter;
import io.sdr.process.survival.Lifetimes;
import io.sdr.process.survival.StageStays;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The last quarter of a hardware seller, foretold on the day before it began from what was known then. The expected numbers
 * were computed apart from this project.
 */
class ForecastRealDataTest {
  private static final Path FILE =
      Path.of(System.getProperty("sdr.data", ""), "maven-crm", "sales_pipeline.csv");
  private static final Horizon QUARTER =
      Horizon.of(LocalDate.of(2017, 9, 30), Period.parse("2017-Q4"));
  private static final StageId ENGAGING = StageId.of("Engaging");
  private static final LifetimeCounter HISTORY = Lifetimes.counting();
  private static final List<Prospect> OPEN = new ArrayList<>();
  private static long wonOfOpen;

  @BeforeAll
  static void goBackToTheDayBefore() throws IOException {
    assumeTrue(Files.exists(FILE), "no real data at " + FILE);
    try (Stream<String> rows = Files.lines(FILE)) {
      rows.skip(1)
          .map(row -> row.split(",", -1))
          .filter(cells -> !cells[5].isEmpty())
          .filter(cells -> !LocalDate.parse(cells[5]).isAfter(QUARTER.asOf()))
          .forEach(ForecastRealDataTest::add);
    }
  }

  private static void add(String[] cells) {
    LocalDate engaged = LocalDate.parse(cells[5]);
    boolean won = cells[4].equals("Won");
    if (!cells[6].isEmpty() && !LocalDate.parse(cells[6]).isAfter(QUARTER.asOf())) {
      HISTORY.addEnded(
          won ? Lifetimes.WON : Lifetimes.LOST,
          OptionalLong.of(ChronoUnit.DAYS.between(engaged, LocalDate.parse(cells[6]))));
      return;
    }
    long age = ChronoUnit.DAYS.between(engaged, QUARTER.asOf());
    HISTORY.addLasting(OptionalLong.of(age));
    wonOfOpen += won ? 1 : 0;
    OPEN.add(Prospect.builder()
        .deal(DealId.of(cells[0]))
        .owner(PersonId.of(cells[1]))
        .stage(ENGAGING)
        .amount(BigMoney.parse("USD 1"))
        .age(age)
        .build());
  }

  @Test
  void isNearerToWhatCameByAgeThanByTheRateOfDecidedDeals() {
    Lifetimes history = HISTORY.lifetimes();
    Percent rate = Proportion.of(
            history.endedBy(Lifetimes.WON).size(), history.ended().size())
        .share()
        .value()
        .orElseThrow();
    Forecast naive = forecast(WinChances.byStage(ImmutableMap.of(ENGAGING, rate)));
    Forecast byAge = forecast(
        WinChances.byAge(new StageStays(QUARTER.asOf(), ImmutableMap.of(ENGAGING, history)), 10));

    assertThat(OPEN).hasSize(2409);
    assertThat(wonOfOpen).isEqualTo(559);
    assertThat(wins(naive)).isCloseTo(1550.6089716462125, within(1e-6));
    assertThat(wins(byAge)).isCloseTo(880.26065264206, within(1e-6));
    assertThat(byAge.unknown()).hasSize(190);
  }

  @Test
  void knowsHowLikelyItsOwnNumberIs() {
    Forecast byAge = forecast(WinChances.byAge(
        new StageStays(QUARTER.asOf(), ImmutableMap.of(ENGAGING, HISTORY.lifetimes())), 10));
    AmountDistribution distribution =
        byAge.distribution(BigMoney.parse("USD 1")).value().orElseThrow();

    assertThat(distribution.mean()).isEqualTo(byAge.expected());
    assertThat(distribution.quantile(Percent.of("50")).getAmount())
        .isBetween(BigDecimal.valueOf(879), BigDecimal.valueOf(881));
    assertThat(distribution.chanceOfAtLeast(BigMoney.parse("USD 1551")).least().fraction())
        .isLessThan(new BigDecimal("1e-20"));
  }

  private static Forecast forecast(WinChance chance) {
    return Forecast.of(OPEN, chance, QUARTER, CurrencyUnit.USD, Detail.NONE).value();
  }

  private static double wins(Forecast forecast) {
    return forecast.expected().getAmount().doubleValue();
  }
}
