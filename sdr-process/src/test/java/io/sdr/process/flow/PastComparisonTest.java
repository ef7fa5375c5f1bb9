package io.sdr.process.flow;

import static io.sdr.process.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.StageId;
import io.sdr.core.statistics.Significance;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.funnel.Funnel;
import io.sdr.process.funnel.FunnelCounter;
import io.sdr.process.funnel.FunnelRules;
import io.sdr.process.funnel.FunnelTally;
import io.sdr.process.funnel.LossValue;
import io.sdr.process.funnel.OpenDeals;
import io.sdr.process.funnel.Paths;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class PastComparisonTest {
  private static final StageId A = StageId.of("A");
  private static final StageId B = StageId.of("B");
  private static final StageId C = StageId.of("C");
  private static final Percent LEVEL = Percent.of("95");
  private static final Percent SELDOM = Percent.of("5");
  private static final LocalDate THEN = Paths.AS_OF;
  private static final LocalDate NOW = THEN.plusDays(90);

  /** So many deals of which these pass A, and B, and C. */
  private static Funnel funnel(LocalDate asOf, int deals, int passA, int passB, int passC) {
    FunnelCounter counter = FunnelTally.counting(
        Paths.PIPELINE, CountingMode.REACHED_OR_BEYOND, CurrencyUnit.USD, asOf);
    add(deals - passA, "A@0 L@1", counter);
    add(passA - passB, "A@0 B@1 L@2", counter);
    add(passB - passC, "A@0 B@1 C@2 L@3", counter);
    add(passC, "A@0 B@1 C@2 W@3", counter);
    return counter
        .tally()
        .read(FunnelRules.of(OpenDeals.UNDECIDED, LossValue.AVERAGE_WON), Detail.NONE)
        .value();
  }

  private static void add(int deals, String path, FunnelCounter counter) {
    for (int i = 0; i < deals; i++) {
      counter.add(Paths.path(path));
    }
  }

  private static PastComparison compared(Funnel now, Funnel before) {
    Explained<PastComparison> compared = PastComparison.of(now, before, LEVEL, Detail.FULL);
    assertThat(Recalculation.contradictionsIn(compared.because().orElseThrow())).isEmpty();
    return compared.value();
  }

  @Test
  void saysByHowMuchEachStageChangedAndWhetherThatIsMoreThanChance() {
    PastComparison past = compared(funnel(NOW, 200, 100, 80, 40), funnel(THEN, 100, 50, 48, 24));
    assertThat(past.stages()).extracting(PastComparison.Change::stage).containsExactly(A, B, C);
    PastComparison.Change b = past.stages().get(1);
    assertThat(b.difference().value().orElseThrow().difference()).isEqualTo(Percent.of("-16"));
    Significance test = b.byChance().value().orElseThrow();
    assertThat(test.holm().orElseThrow()).as("three stages were looked at").isGreaterThan(test.p());
    assertThat(past.fallen(SELDOM)).isEqualTo(Measured.of(B));
    assertThat(past.fallen(Percent.of("0.0001")))
        .isEqualTo(Measured.undefined("chance-explains-the-fall"));
  }

  @Test
  void fewDealsSayNothingForSure() {
    assertThat(compared(funnel(NOW, 8, 3, 2, 1), funnel(THEN, 8, 5, 3, 2)).fallen(SELDOM))
        .isEqualTo(Measured.undefined("chance-explains-the-fall"));
  }

  @Test
  void saysSoWhereNoneHasFallenAndWhereNothingWasThere() {
    Funnel same = funnel(THEN, 100, 50, 40, 20);
    assertThat(compared(funnel(NOW, 100, 50, 40, 20), same).fallen(SELDOM))
        .isEqualTo(Measured.undefined("none-below-past"));
    assertThat(compared(funnel(NOW, 100, 50, 40, 20), funnel(THEN, 0, 0, 0, 0)).fallen(SELDOM))
        .isEqualTo(Measured.undefined("no-sample"));
  }

  @Test
  void pointsToTheSurestFallHoweverSmallProbabilitiesAre() {
    PastComparison past =
        compared(funnel(NOW, 9_000, 3_000, 900, 450), funnel(THEN, 9_000, 6_000, 5_400, 2_700));
    assertThat(past.stages().subList(0, 2))
        .allSatisfy(change ->
            assertThat(change.byChance().value().orElseThrow().p()).isEqualByComparingTo("0"));
    assertThat(past.fallen(SELDOM)).isEqualTo(Measured.of(B));
  }

  @Test
  void isASignBesideTheOthers() {
    Funnel now = funnel(NOW, 200, 100, 80, 40);
    PastComparison past = compared(now, funnel(THEN, 100, 50, 48, 24));
    assertThat(BottleneckSigns.of(now, List.of(), Optional.of(past), SELDOM, Detail.FULL)
            .value()
            .signs())
        .containsEntry(BottleneckSign.PAST, Measured.of(B));
    assertRefused(
        "past-comparison.must-be-counted-alike",
        () -> BottleneckSigns.of(
            now,
            List.of(),
            Optional.of(new PastComparison("another", past.stages())),
            SELDOM,
            Detail.NONE));
  }

  @Test
  void isOfTwoTimesCountedAlike() {
    Funnel now = funnel(NOW, 10, 5, 4, 3);
    assertRefused(
        "past-comparison.must-be-with-the-past",
        () -> PastComparison.of(now, now, LEVEL, Detail.NONE));
    Funnel otherRules = FunnelTally.counting(
            Paths.PIPELINE, CountingMode.REACHED_OR_BEYOND, CurrencyUnit.USD, THEN)
        .tally()
        .read(FunnelRules.of(OpenDeals.NOT_PASSED, LossValue.AVERAGE_WON), Detail.NONE)
        .value();
    assertRefused(
        "past-comparison.must-be-counted-alike",
        () -> PastComparison.of(now, otherRules, LEVEL, Detail.NONE));
  }
}
