package io.sdr.process.survival;

import static io.sdr.process.funnel.Paths.AS_OF;
import static io.sdr.process.funnel.Paths.PIPELINE;
import static io.sdr.process.funnel.Paths.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Recalculation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.process.funnel.PathArbitraries;
import io.sdr.process.funnel.PathArbitraries.Walked;
import io.sdr.process.survival.Lives.Life;
import java.math.BigDecimal;
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

@Domain(Lives.class)
@Domain(PathArbitraries.class)
@Domain(DomainContext.Global.class)
class SurvivalLawsTest {
  private static final Percent LEVEL = Percent.of("90");
  private static final BigDecimal NEXT_TO_NOTHING = new BigDecimal("0.000002");
  private static final BigDecimal TINY = new BigDecimal("1e-30");

  @Property(tries = 200)
  void orderAndGroupingDoNotMatter(
      @ForAll @Size(max = 12) List<Life> lives,
      @ForAll @IntRange(max = 12) int cut,
      @ForAll Random random) {
    List<Life> shuffled = new ArrayList<>(lives);
    Collections.shuffle(shuffled, random);
    int middle = Math.min(cut, lives.size());

    assertThat(Lives.of(shuffled)).isEqualTo(Lives.of(lives));
    assertThat(
            Lives.of(lives.subList(middle, lives.size())).plus(Lives.of(lives.subList(0, middle))))
        .isEqualTo(Lives.of(lives));
    assertThat(Lives.of(lives).plus(Lifetimes.none())).isEqualTo(Lives.of(lives));
  }

  @Property(tries = 200)
  void fewerAndFewerAreThere(@ForAll @Size(min = 1, max = 12) List<Life> lives) {
    Percent before = Percent.HUNDRED;
    for (SurvivalCurve.Step step : SurvivalCurve.of(Lives.of(lives)).steps()) {
      assertThat(step.there()).isLessThan(before).isGreaterThanOrEqualTo(Percent.ZERO);
      before = step.there();
    }
  }

  @Property(tries = 200)
  void everythingIsWonLostOrThere(
      @ForAll @Size(min = 1, max = 12) List<Life> lives, @ForAll @IntRange(max = 9) int day) {
    Lifetimes lifetimes = Lives.of(lives);
    Measured<Percent> there = SurvivalCurve.of(lifetimes).thereAfter(day);
    Measured<Percent> won = IncidenceCurve.of(lifetimes, Lifetimes.WON).shareBy(day);
    Measured<Percent> lost = IncidenceCurve.of(lifetimes, Lifetimes.LOST).shareBy(day);

    assertThat(won.isDefined()).isEqualTo(there.isDefined()).isEqualTo(lost.isDefined());
    there
        .value()
        .ifPresent(share -> assertThat(share
                .fraction()
                .add(won.value().orElseThrow().fraction())
                .add(lost.value().orElseThrow().fraction())
                .subtract(BigDecimal.ONE)
                .abs())
            .isLessThan(TINY));
  }

  @Property(tries = 200)
  void intervalsHoldTheShareAndStayWithinTheWhole(
      @ForAll @Size(min = 2, max = 12) List<Life> lives, @ForAll @IntRange(max = 9) int day) {
    SurvivalCurve curve = SurvivalCurve.of(Lives.of(lives));
    curve.intervalAfter(day, Percent.of("95")).value().ifPresent(interval -> {
      Percent there = curve.thereAfter(day).value().orElseThrow();
      assertThat(there).isBetween(interval.low(), interval.high());
      assertThat(interval.low()).isGreaterThanOrEqualTo(Percent.ZERO);
      assertThat(interval.high()).isLessThanOrEqualTo(Percent.HUNDRED);
    });
  }

  @Property(tries = 200)
  void whereAllHaveEndedOpenDealsChangeNothingAndSharesAreCounts(
      @ForAll @Size(min = 1, max = 12) List<Life> lives) {
    List<Life> ended = lives.stream().filter(life -> !life.end().equals("+")).toList();
    Lifetimes lifetimes = Lives.of(ended);
    IncidenceCurve.of(lifetimes, Lifetimes.WON)
        .shareBy(9)
        .value()
        .ifPresent(won -> assertThat(won.fraction()
                .multiply(BigDecimal.valueOf(ended.size()))
                .subtract(BigDecimal.valueOf(lifetimes.endedBy(Lifetimes.WON).size()))
                .abs())
            .isLessThan(TINY));
  }

  @Property(tries = 300)
  void aChanceScattersLikeTheShareOfThoseThatLastedSoLong(
      @ForAll @Size(min = 1, max = 12) List<Life> lives,
      @ForAll @IntRange(max = 5) int age,
      @ForAll @IntRange(max = 2) int until,
      @ForAll @IntRange(max = 4) int more) {
    int after = age + until;
    List<Life> later = lives.stream()
        .filter(life -> life.days() > age)
        .map(life ->
            life.days() > after || life.end().equals("+") ? life : new Life(-1, life.days(), "L"))
        .toList();
    Measured<Proportion.Interval> interval =
        Outlook.of(Lives.of(lives), Lifetimes.WON, 1).interval(age, after, after + more, LEVEL);

    if (!later.isEmpty()) {
      Measured<Proportion.Interval> expected =
          IncidenceCurve.of(Lives.of(later), Lifetimes.WON).intervalBy(after + more, LEVEL);
      assertThat(interval.undefined()).isEqualTo(expected.undefined());
      interval.value().ifPresent(known -> {
        Proportion.Interval share = expected.value().orElseThrow();
        assertThat(known.method()).isEqualTo("log-log");
        assertThat(known.low().fraction().subtract(share.low().fraction()).abs())
            .isLessThan(NEXT_TO_NOTHING);
        assertThat(known.high().fraction().subtract(share.high().fraction()).abs())
            .isLessThan(NEXT_TO_NOTHING);
      });
    }
  }

  @Property(tries = 200)
  void chancesGrowWithTimeAndSumUp(
      @ForAll @Size(min = 1, max = 12) List<Life> lives, @ForAll @IntRange(max = 5) int age) {
    Outlook won = Outlook.of(Lives.of(lives), Lifetimes.WON, 1);
    Outlook lost = Outlook.of(Lives.of(lives), Lifetimes.LOST, 1);
    Measured<Percent> soon = won.chance(age, age + 1, Trace.silent());
    Measured<Percent> later = won.chance(age, age + 3, Trace.silent());
    Measured<Percent> otherwise = lost.chance(age, age + 3, Trace.silent());

    if (later.isDefined()) {
      assertThat(soon.value().orElseThrow())
          .isBetween(Percent.ZERO, later.value().orElseThrow());
      assertThat(later
              .value()
              .orElseThrow()
              .fraction()
              .add(otherwise.value().orElseThrow().fraction()))
          .isLessThanOrEqualTo(BigDecimal.ONE.add(TINY));
    }
  }

  @Property(tries = 200)
  void aComparisonIsTheSameEitherWay(
      @ForAll @Size(min = 1, max = 10) List<Life> one,
      @ForAll @Size(min = 1, max = 10) List<Life> other,
      @ForAll RankWeight weight) {
    Measured<CurveComparison> first = compare(one, other, weight);
    Measured<CurveComparison> second = compare(other, one, weight);

    assertThat(first.map(CurveComparison::statistic))
        .isEqualTo(second.map(CurveComparison::statistic));
    assertThat(first.map(CurveComparison::p)).isEqualTo(second.map(CurveComparison::p));
    first
        .value()
        .ifPresent(found -> assertThat(found
                .expected()
                .add(second.value().orElseThrow().expected())
                .subtract(BigDecimal.valueOf(
                    found.observed() + second.value().orElseThrow().observed()))
                .abs())
            .isLessThan(new BigDecimal("0.00001")));
  }

  private static Measured<CurveComparison> compare(
      List<Life> one, List<Life> other, RankWeight weight) {
    return CurveComparison.of(Lives.of(one), Lives.of(other), weight, Detail.NONE)
        .value();
  }

  @Property(tries = 200)
  void explanationsAddUp(
      @ForAll @Size(max = 12) List<Life> lives, @ForAll @Size(max = 12) List<Life> others) {
    Lifetimes lifetimes = Lives.of(lives);

    assertThat(List.of(
            SurvivalCurve.of(lifetimes, Detail.FULL).because().orElseThrow(),
            IncidenceCurve.of(lifetimes, Lifetimes.LOST, Detail.FULL).because().orElseThrow(),
            CurveComparison.of(lifetimes, Lives.of(others), RankWeight.WILCOXON, Detail.FULL)
                .because()
                .orElseThrow()))
        .allSatisfy(
            because -> assertThat(Recalculation.contradictionsIn(because)).isEmpty());
  }

  @Property(tries = 100)
  void chainsOfStaysFollowTheLawOfTheirMoves(
      @ForAll @Size(min = 1, max = 12) List<Walked> deals, @ForAll ChainEstimate estimate) {
    StayCounter counter = StayCounter.of(PIPELINE, AS_OF);
    deals.forEach(deal -> counter.add(path(deal.text())));
    StageChain chain = counter.stays().chain(estimate);
    List<StageOutlook> outlook = chain.outlook(Detail.NONE).value();

    for (int i = 0; i < outlook.size(); i++) {
      Onward row = chain.rows().get(i);
      Measured<Percent> winning = outlook.get(i).winning();
      if (winning.isDefined()) {
        BigDecimal next = row.won();
        for (StageOutlook other : outlook) {
          BigDecimal part = row.to(other.stage());
          next = part.signum() == 0
              ? next
              : next.add(part.multiply(other.winning().value().orElseThrow().fraction()));
        }
        BigDecimal mine = winning.value().orElseThrow().fraction().multiply(row.all());
        assertThat(mine.subtract(next).abs()).isLessThan(new BigDecimal("1e-26"));
        assertThat(winning.value().orElseThrow())
            .isBetween(Percent.ZERO, Percent.of("100.000000000001"));
        assertThat(outlook.get(i).moves().value().orElseThrow())
            .isGreaterThanOrEqualTo(new BigDecimal("0.999999"));
      }
    }
    assertThat(
            Recalculation.contradictionsIn(chain.outlook(Detail.FULL).because().orElseThrow()))
        .isEmpty();
  }

  @Property(tries = 100)
  void staysOfPartsAddUp(
      @ForAll @Size(max = 10) List<Walked> deals, @ForAll @IntRange(max = 10) int cut) {
    int middle = Math.min(cut, deals.size());

    assertThat(stays(deals.subList(middle, deals.size())).plus(stays(deals.subList(0, middle))))
        .isEqualTo(stays(deals));
  }

  private static StageStays stays(List<Walked> deals) {
    StayCounter counter = StayCounter.of(PIPELINE, AS_OF);
    deals.forEach(deal -> counter.add(path(deal.text())));
    return counter.stays();
  }
}
