package io.sdr.process.funnel;

import static io.sdr.process.funnel.Paths.counting;
import static io.sdr.process.funnel.Paths.path;
import static io.sdr.process.funnel.TimeInStageTest.days;
import static io.sdr.process.funnel.TimeInStageTest.stays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sdr.core.sales.StageId;
import io.sdr.process.funnel.PathArbitraries.Walked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** A second, naive way to count must come to the same figures. */
@Domain(PathArbitraries.class)
@Domain(DomainContext.Global.class)
class FunnelReferenceTest {
  private static final String ORDER = "ABCW";

  @Property(tries = 500)
  void countsAsANaiveReaderDoes(
      @ForAll CountingMode mode, @ForAll @Size(max = 8) List<Walked> deals) {
    Assume.that(mode != CountingMode.EVERY_STAY);
    FunnelCounter counter = counting(mode);
    deals.forEach(deal -> counter.add(path(deal.text())));
    FunnelTally tally = counter.tally();

    for (String stage : List.of("A", "B", "C")) {
      StepTally step = tally.find(StageId.of(stage)).orElseThrow();
      assertThat(step.entered()).isEqualTo(count(deals, deal -> isIn(mode, deal, stage)));
      assertThat(step.passed())
          .isEqualTo(count(deals, deal -> isIn(mode, deal, stage) && passes(mode, deal, stage)));
      assertThat(step.stopped())
          .isEqualTo(count(deals, deal -> deal.isLost() && ends(mode, deal, stage)));
      assertThat(step.open())
          .isEqualTo(count(deals, deal -> deal.isOpen() && ends(mode, deal, stage)));
    }
    assertThat(tally.reachedWon()).isEqualTo(count(deals, deal -> isIn(mode, deal, "W")));
  }

  @Property(tries = 500)
  void countsEveryStayAsANaiveReaderDoes(@ForAll @Size(max = 8) List<Walked> deals) {
    FunnelCounter counter = counting(CountingMode.EVERY_STAY);
    deals.forEach(deal -> counter.add(path(deal.text())));

    for (String stage : List.of("A", "B", "C")) {
      StepTally step = counter.tally().find(StageId.of(stage)).orElseThrow();
      List<String> fates = deals.stream().flatMap(deal -> fates(deal, stage)).toList();
      assertThat(step.entered()).isEqualTo(fates.size());
      assertThat(step.passed()).isEqualTo(Collections.frequency(fates, "passed"));
      assertThat(step.stopped()).isEqualTo(Collections.frequency(fates, "lost"));
      assertThat(step.open()).isEqualTo(Collections.frequency(fates, "open"));
      assertThat(step.diverted()).isEqualTo(Collections.frequency(fates, "another way"));
    }
    assertThat(counter.tally().reachedWon()).isEqualTo(count(deals, Walked::isWon));
    assertThat(counter.tally().openFromFirst())
        .isEqualTo(deals.stream()
            .filter(Walked::isOpen)
            .flatMap(deal -> fates(deal, "A"))
            .count());
  }

  /** What became of each stay of a deal in a stage, read from the letters of its way. */
  private static Stream<String> fates(Walked deal, String stage) {
    String way = String.join("", deal.stages());
    return IntStream.range(0, way.length())
        .filter(at -> way.substring(at, at + 1).equals(stage))
        .mapToObj(at -> way.substring(at + 1))
        .map(rest -> {
          if (!rest.matches(".*[ABC].*")) {
            return deal.isWon() ? "passed" : deal.isLost() ? "lost" : "open";
          }
          String next = rest.substring(0, 1);
          return "ABC".contains(next) && at(next) > at(stage) ? "passed" : "another way";
        });
  }

  @Property(tries = 300)
  void measuresStaysAsANaiveReaderDoes(@ForAll @Size(max = 8) List<Walked> deals) {
    FunnelCounter counter = counting(CountingMode.TOUCHED);
    deals.forEach(deal -> counter.add(path(deal.text())));

    for (String stage : List.of("A", "B", "C")) {
      List<Long> moved = new ArrayList<>();
      List<Long> lost = new ArrayList<>();
      List<Long> lasting = new ArrayList<>();
      for (Walked deal : deals) {
        for (int i = 0; i < deal.stages().size(); i++) {
          boolean last = i == deal.stages().size() - 1;
          boolean ended = !last || deal.isLost();
          long until = ended ? deal.days().get(i + 1) : 100;
          boolean lostHere = last ? ended : deal.stages().get(i + 1).equals("L");
          if (deal.stages().get(i).equals(stage)) {
            (!ended ? lasting : lostHere ? lost : moved).add(until - deal.days().get(i));
          }
        }
      }
      TimeInStage days = counter.tally().find(StageId.of(stage)).orElseThrow().days();
      assertThat(days.moved()).isEqualTo(days(moved));
      assertThat(days.lost()).isEqualTo(days(lost));
      assertThat(days.lasting()).isEqualTo(days(lasting));
    }
  }

  @Property(tries = 300)
  void estimatesStaysAsTheTextbookDoes(
      @ForAll @Size(max = 9) List<@LongRange(min = 0, max = 12) Long> left,
      @ForAll @Size(max = 9) List<@LongRange(min = 0, max = 12) Long> lastSeen) {
    TimeInStage stays = stays(days(left), days(lastSeen));
    long longest = Math.max(max(left), max(lastSeen));
    Optional<Long> median = Optional.empty();

    for (long day = 0; day <= longest; day++) {
      double there = 1;
      for (long t = 0; t <= day; t++) {
        double gone = on(left, t);
        double atRisk = from(left, t) + from(lastSeen, t);
        there *= atRisk == 0 ? 1 : 1 - gone / atRisk;
      }
      median = median.isEmpty() && there <= 0.5 + 1e-9 ? Optional.of(day) : median;
      assertThat(stays.stillThereAfter(day).value().orElseThrow().fraction().doubleValue())
          .isCloseTo(there, within(1e-9));
    }
    assertThat(stays.median().value()).isEqualTo(median);
  }

  private static boolean isIn(CountingMode mode, Walked deal, String stage) {
    List<String> was = places(deal);
    return switch (mode) {
      case REACHED_OR_BEYOND ->
        was.stream().anyMatch(one -> at(one) <= at(stage))
            && was.stream().anyMatch(one -> at(one) >= at(stage));
      case TOUCHED, ADJACENT_ONLY, EVERY_STAY -> was.contains(stage);
      case STRICT_SEQUENCE ->
        ORDER
            .substring(0, at(stage) + 1)
            .chars()
            .allMatch(one -> was.contains(Character.toString(one)));
      case SNAPSHOT -> deal.last().equals(stage);
    };
  }

  private static boolean passes(CountingMode mode, Walked deal, String stage) {
    String next = ORDER.substring(at(stage) + 1, at(stage) + 2);
    return switch (mode) {
      case REACHED_OR_BEYOND, TOUCHED, EVERY_STAY ->
        places(deal).stream().anyMatch(one -> at(one) > at(stage));
      case STRICT_SEQUENCE -> isIn(mode, deal, next);
      case ADJACENT_ONLY ->
        String.join("", deal.stages()).contains(stage + next)
            && (!next.equals("W") || deal.isWon());
      case SNAPSHOT -> false;
    };
  }

  private static boolean ends(CountingMode mode, Walked deal, String stage) {
    return isIn(mode, deal, stage)
        && !passes(mode, deal, stage)
        && (mode == CountingMode.SNAPSHOT
            || places(deal).stream().noneMatch(one -> at(one) > at(stage)));
  }

  private static List<String> places(Walked deal) {
    return deal.stages().stream()
        .filter(one -> !one.equals("L") && (!one.equals("W") || deal.isWon()))
        .toList();
  }

  private static int at(String stage) {
    return ORDER.indexOf(stage);
  }

  private static long count(List<Walked> deals, Predicate<Walked> those) {
    return deals.stream().filter(those).count();
  }

  private static long on(List<Long> days, long day) {
    return days.stream().filter(one -> one == day).count();
  }

  private static long from(List<Long> days, long day) {
    return days.stream().filter(one -> one >= day).count();
  }

  private static long max(List<Long> days) {
    return days.stream().mapToLong(Long::longValue).max().orElse(-1);
  }
}
