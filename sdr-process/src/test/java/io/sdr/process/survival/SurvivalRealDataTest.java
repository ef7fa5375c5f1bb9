package io.sdr.process.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.sales.Deal;
import io.sdr.core.sales.DealId;
import io.sdr.core.sales.Outcome;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.PersonId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Engaged deals of a hardware seller, from engagement to decision. Shares were computed apart from this project, day by day.
 */
class SurvivalRealDataTest {
  private static final Path FILE =
      Path.of(System.getProperty("sdr.data", ""), "maven-crm", "sales_pipeline.csv");
  private static final LocalDate AS_OF = LocalDate.of(2017, 12, 31);
  private static List<Deal> deals;
  private static Lifetimes lifetimes;

  @BeforeAll
  static void countDeals() throws IOException {
    assumeTrue(Files.exists(FILE), "no real data at " + FILE);
    try (Stream<String> rows = Files.lines(FILE)) {
      deals = rows.skip(1)
          .map(row -> row.split(",", -1))
          .filter(cells -> !cells[5].isEmpty())
          .map(SurvivalRealDataTest::deal)
          .toList();
    }
    LifetimeCounter counter = Lifetimes.counting();
    deals.forEach(deal -> counter.add(deal, AS_OF));
    lifetimes = counter.lifetimes();
  }

  @Test
  void countsEngagedDeals() {
    assertThat(lifetimes.size()).isEqualTo(8300);
    assertThat(lifetimes.endedBy(Lifetimes.WON).size()).isEqualTo(4238);
    assertThat(lifetimes.endedBy(Lifetimes.LOST).size()).isEqualTo(2473);
    assertThat(lifetimes.longest()).isEqualTo(423);
  }

  @Test
  void seesThatOpenDealsMakeTheUsualRatesWrong() {
    Percent ofCreated = Proportion.of(4238, 8300).share().value().orElseThrow();
    Percent ofClosed = Proportion.of(4238, 6711).share().value().orElseThrow();
    IncidenceCurve won = IncidenceCurve.of(lifetimes, Lifetimes.WON);

    assertShare(won.shareBy(57), 0.25705939420923973);
    assertShare(won.shareBy(120), 0.5000419621977473);
    assertShare(won.shareBy(423), 0.519439198499735);
    assertThat(won.shareBy(423).value().orElseThrow()).isBetween(ofCreated, ofClosed);
    assertThat(won.intervalBy(423, Percent.of("95")).value().orElseThrow().high())
        .isLessThan(ofClosed);
  }

  @Test
  void knowsHowManyAreStillOpen() {
    SurvivalCurve curve = SurvivalCurve.of(lifetimes);

    assertShare(curve.thereAfter(30), 0.6187987068325455);
    assertShare(curve.thereAfter(138), 0.17882025553169434);
    assertThat(curve.median()).isEqualTo(Measured.of(69L));
    assertThat(curve.quantile(Percent.of("90"))).isEqualTo(Measured.undefined("not-reached"));
    assertThat(lifetimes.ended().median().value().orElseThrow()).isLessThan(BigDecimal.valueOf(69));
  }

  @Test
  void countsDealsFromBeforeTheFirstRecordOnlyFromThen() {
    LifetimeCounter counter = Lifetimes.counting();
    LocalDate since = LocalDate.of(2017, 2, 28);
    deals.forEach(deal -> counter.add(deal, since, AS_OF));
    IncidenceCurve won = IncidenceCurve.of(counter.lifetimes(), Lifetimes.WON);

    assertShare(won.shareBy(57), 0.2859140429139532);
    assertShare(won.shareBy(138), 0.5290250827649942);
  }

  /** So far as many were won of the first quarter as of the last; by the same age the last is far ahead. */
  @Test
  void comparesCohortsByTheSameAgeAndNotByWhatHasComeOfThemSoFar() {
    Lifetimes first = engagedIn(1);
    Lifetimes last = engagedIn(10);

    assertThat(first.size()).isEqualTo(1619);
    assertThat(last.size()).isEqualTo(1165);
    assertThat(wonSoFar(first)).isCloseTo(0.5547, within(5e-5));
    assertThat(wonSoFar(last)).isCloseTo(0.5468, within(5e-5));
    assertShare(IncidenceCurve.of(first, Lifetimes.WON).shareBy(57), 0.171093267449);
    assertShare(IncidenceCurve.of(last, Lifetimes.WON).shareBy(57), 0.475807268179);
  }

  private static Lifetimes engagedIn(int firstMonth) {
    LocalDate from = LocalDate.of(2017, firstMonth, 1);
    LifetimeCounter counter = Lifetimes.counting();
    deals.stream()
        .filter(deal -> deal.opened()
            .filter(day -> !day.isBefore(from) && day.isBefore(from.plusMonths(3)))
            .isPresent())
        .forEach(deal -> counter.add(deal, AS_OF));
    return counter.lifetimes();
  }

  private static double wonSoFar(Lifetimes cohort) {
    return (double) cohort.endedBy(Lifetimes.WON).size() / cohort.size();
  }

  @Test
  void foretellsWhatBecomesOfDealsByTheirAge() {
    Outlook outlook = Outlook.of(lifetimes, Lifetimes.WON);

    assertShare(outlook.chance(60, 120, Trace.silent()), 0.42801677930471976);
    assertThat(outlook.lastingLongerThan(60)).isEqualTo(4511);
    assertThat(outlook.chance(140, 200, Trace.silent())).isEqualTo(Measured.of(Percent.ZERO));
  }

  private static void assertShare(Measured<Percent> share, double expected) {
    assertThat(share.value().orElseThrow().fraction().doubleValue())
        .isCloseTo(expected, within(1e-9));
  }

  private static Deal deal(String[] cells) {
    Outcome outcome = switch (cells[4]) {
      case "Won" -> Outcome.WON;
      case "Lost" -> Outcome.LOST;
      default -> Outcome.OPEN;
    };
    return Deal.builder()
        .id(DealId.of(cells[0]))
        .owner(PersonId.of(cells[1]))
        .stage(StageId.of(cells[4]))
        .outcome(outcome)
        .opened(LocalDate.parse(cells[5]))
        .closed(day(cells[6]))
        .amount(Optional.of(cells[7])
            .filter(text -> !text.isEmpty())
            .map(text -> BigMoney.of(CurrencyUnit.USD, new BigDecimal(text))))
        .build();
  }

  private static Optional<LocalDate> day(String cell) {
    return Optional.of(cell).filter(text -> !text.isEmpty()).map(LocalDate::parse);
  }
}
