package io.sdr.process.funnel;

import static io.sdr.process.funnel.Paths.counting;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.quantity.Percent;
import io.sdr.core.sales.StageId;
import io.sdr.process.funnel.PathArbitraries.Walked;
import io.sdr.process.pipeline.DealPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(PathArbitraries.class)
@Domain(DomainContext.Global.class)
class FunnelLawsTest {
  @Property(tries = 300)
  void orderDoesNotMatter(
      @ForAll CountingMode mode,
      @ForAll @Size(max = 12) List<Walked> deals,
      @ForAll Random random) {
    List<Walked> shuffled = new ArrayList<>(deals);
    Collections.shuffle(shuffled, random);

    assertThat(tally(mode, shuffled)).isEqualTo(tally(mode, deals));
  }

  @Property(tries = 300)
  void partsAddUpToTheWholeHoweverTheyAreGrouped(
      @ForAll CountingMode mode,
      @ForAll @Size(max = 12) List<Walked> deals,
      @ForAll @IntRange(max = 12) int first,
      @ForAll @IntRange(max = 12) int second) {
    int low = Math.min(Math.min(first, second), deals.size());
    int high = Math.min(Math.max(first, second), deals.size());
    FunnelTally a = tally(mode, deals.subList(0, low));
    FunnelTally b = tally(mode, deals.subList(low, high));
    FunnelTally c = tally(mode, deals.subList(high, deals.size()));
    FunnelTally whole = tally(mode, deals);

    assertThat(a.plus(b).plus(c)).isEqualTo(whole);
    assertThat(c.plus(a.plus(b))).isEqualTo(whole);
    assertThat(whole.plus(tally(mode, List.of()))).isEqualTo(whole);
  }

  @Property(tries = 300)
  void everyDealIsAccountedFor(
      @ForAll CountingMode mode, @ForAll @Size(max = 12) List<Walked> deals) {
    FunnelTally tally = tally(mode, deals);

    assertThat(tally.deals()).isEqualTo(deals.size());
    assertThat(tally.won().known() + tally.lost() + tally.open()).isEqualTo(deals.size());
    assertThat(tally.steps())
        .allSatisfy(
            step -> assertThat(step.passed() + step.stopped() + step.open() + step.diverted())
                .isEqualTo(step.entered()));
  }

  @Property(tries = 300)
  void nobodyGoesAnotherWayWhereSkippingIsPassing(@ForAll @Size(max = 12) List<Walked> deals) {
    for (CountingMode mode :
        List.of(CountingMode.REACHED_OR_BEYOND, CountingMode.TOUCHED, CountingMode.SNAPSHOT)) {
      assertThat(tally(mode, deals).steps())
          .allSatisfy(step -> assertThat(step.diverted()).isZero());
    }
  }

  @Property(tries = 300)
  void narrowsFromStageToStageWhenAllEnterAtTheFirst(@ForAll @Size(max = 12) List<Walked> deals) {
    List<Walked> fromFirst =
        deals.stream().filter(deal -> deal.stages().get(0).equals("A")).toList();
    FunnelTally tally = tally(CountingMode.REACHED_OR_BEYOND, fromFirst);
    List<Long> counts = List.of("A", "B", "C", "W").stream()
        .map(stage -> tally.countIn(StageId.of(stage)))
        .toList();

    assertThat(counts).isSortedAccordingTo(Collections.reverseOrder());
  }

  @Property(tries = 300)
  void strictModesCountNoMoreThanLooseOnes(@ForAll @Size(max = 12) List<Walked> deals) {
    for (String stage : List.of("A", "B", "C", "W")) {
      long loose = tally(CountingMode.REACHED_OR_BEYOND, deals).countIn(StageId.of(stage));
      long touched = tally(CountingMode.TOUCHED, deals).countIn(StageId.of(stage));
      long strict = tally(CountingMode.STRICT_SEQUENCE, deals).countIn(StageId.of(stage));

      assertThat(strict).isLessThanOrEqualTo(touched);
      assertThat(touched).isLessThanOrEqualTo(loose);
    }
  }

  @Property(tries = 300)
  void everyStayIsCountedOnceAndNoDealMoreOftenThanItCame(
      @ForAll @Size(max = 12) List<Walked> deals) {
    FunnelTally stays = tally(CountingMode.EVERY_STAY, deals);
    FunnelTally touched = tally(CountingMode.TOUCHED, deals);

    for (String stage : List.of("A", "B", "C")) {
      StepTally step = stays.find(StageId.of(stage)).orElseThrow();
      long days = step.days().size() + step.days().undated();
      assertThat(step.entered())
          .isEqualTo(days)
          .isGreaterThanOrEqualTo(touched.countIn(StageId.of(stage)));
    }
    assertThat(stays.won()).isEqualTo(touched.won());
    assertThat(stays.lost()).isEqualTo(touched.lost());
    assertThat(stays.reachedWon()).isEqualTo(touched.reachedWon());
  }

  @Property(tries = 300)
  void conversionsLieBetweenNothingAndAllAndExplainThemselves(
      @ForAll CountingMode mode,
      @ForAll OpenDeals openDeals,
      @ForAll LossValue lossValue,
      @ForAll @Size(max = 12) List<Walked> deals) {
    FunnelRules rules = FunnelRules.builder()
        .from(FunnelRules.of(openDeals, lossValue))
        .putBenchmark(StageId.of("B"), Percent.of("50"))
        .build();
    Explained<Funnel> funnel = tally(mode, deals).read(rules, Detail.FULL);

    assertThat(funnel.value().steps())
        .extracting(step -> step.conversion().share().value())
        .allSatisfy(share -> share.ifPresent(
            defined -> assertThat(defined).isBetween(Percent.ZERO, Percent.HUNDRED)));
    assertThat(Recalculation.contradictionsIn(funnel.because().orElseThrow())).isEmpty();
  }

  private static FunnelTally tally(CountingMode mode, List<Walked> deals) {
    FunnelCounter counter = counting(mode);
    for (Walked deal : deals) {
      DealPath path = deal.path();
      deal.listPrice().ifPresentOrElse(price -> counter.add(path, price), () -> counter.add(path));
    }
    return counter.tally();
  }
}
