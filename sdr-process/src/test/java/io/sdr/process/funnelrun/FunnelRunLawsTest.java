package io.sdr.process.funnelrun;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.sdr.core.value.Refusal;
import io.sdr.process.funnel.CountingMode;
import io.sdr.process.funnel.FunnelTally;
import io.sdr.process.funnelrun.Journal.Change;
import io.sdr.process.segment.SegmentCounter;
import io.sdr.process.segment.SegmentTally;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.CurrencyUnit;

@Domain(JournalArbitraries.class)
@Domain(DomainContext.Global.class)
class FunnelRunLawsTest {
  private static final List<String> NAMES = List.of("north", "east", "west");

  @Property(tries = 500)
  void rangesAddUpToTheWhole(
      @ForAll Journal journal, @ForAll CountingMode mode, @ForAll @IntRange(max = 5) int cut) {
    Assume.that(isCountable(journal));
    FunnelRun run = journal.run();
    int at = Math.min(cut, run.deals());

    assertThat(count(run, mode, 0, at).plus(count(run, mode, at, run.deals())))
        .isEqualTo(run.count(mode));
  }

  @Property(tries = 500)
  void rangesMayFindTheirChangesForThemselves(
      @ForAll Journal journal,
      @ForAll CountingMode mode,
      @ForAll @IntRange(max = 5) int cut,
      @ForAll boolean byMoments) {
    Assume.that(isCountable(journal));
    FunnelTally whole = journal.run().count(mode);
    int deals = journal.deals().size();
    int at = Math.min(cut, deals);
    StageEvents.Builder columns = journal.columns();
    if (byMoments) {
      long[] noons = journal.changes().stream()
          .mapToLong(change -> change.day() * 86_400L + 43_200)
          .toArray();
      columns.moments(noons, ZoneId.of("UTC"));
    }
    StageEvents before = columns.build(0, at);
    StageEvents behind = columns.build(at, deals);

    assertThat(FunnelRun.of(before, Journal.AS_OF)
            .count(mode)
            .plus(FunnelRun.of(behind, Journal.AS_OF).count(mode)))
        .isEqualTo(whole);
    assertThat(before.size() + behind.size()).isEqualTo(journal.changes().size());
    assertThat(behind.deals()).isEqualTo(deals);
  }

  @Property(tries = 500)
  void rowsMayLieInAnyOrderThatKeepsThoseOfADealAndDay(
      @ForAll Journal journal, @ForAll CountingMode mode) {
    Assume.that(isCountable(journal));
    Journal byTime = sorted(journal, Comparator.comparing(Change::day));
    Journal byDeal = sorted(journal, Comparator.comparing(Change::deal).thenComparing(Change::day));
    Journal backwards = sorted(journal, Comparator.comparing(Change::deal).reversed());
    FunnelTally tally = journal.run().count(mode);

    assertThat(byTime.run().count(mode)).isEqualTo(tally);
    assertThat(backwards.run().count(mode)).isEqualTo(tally);
    assertThat(FunnelRun.of(byDeal.columns().ordered().build(), Journal.AS_OF).count(mode))
        .isEqualTo(tally);
  }

  @Property(tries = 500)
  void momentsCountOnTheDayTheyLieOnInTheirZone(
      @ForAll Journal journal,
      @ForAll CountingMode mode,
      @ForAll @Size(14) List<@IntRange(max = 86_399) Integer> seconds) {
    ZoneId zone = ZoneId.of("America/Santiago");
    // the same second of the day for all changes of a deal on a day, so that rows decide as they do
    // with days
    long[] moments = journal.changes().stream()
        .mapToLong(change -> LocalDate.ofEpochDay(change.day())
            .atStartOfDay(zone)
            .plusSeconds(seconds.get(Math.floorMod(change.day(), 14)) / 2)
            .toEpochSecond())
        .toArray();
    Assume.that(isCountable(journal));

    assertThat(FunnelRun.of(journal.columns().moments(moments, zone).build(), Journal.AS_OF)
            .count(mode))
        .isEqualTo(journal.run().count(mode));
  }

  @Property(tries = 500)
  void segmentsAreThoseThatValuesGive(
      @ForAll Journal journal,
      @ForAll CountingMode mode,
      @ForAll @Size(5) List<@IntRange(max = 2) Integer> drawn,
      @ForAll @IntRange(max = 5) int cut) {
    Assume.that(isCountable(journal));
    FunnelRun run = journal.run();
    int at = Math.min(cut, run.deals());
    DealSegments segments =
        DealSegments.of(NAMES, IntStream.range(0, run.deals()).map(drawn::get).toArray());
    SegmentCounter values =
        SegmentTally.counting(journal.pipeline(), mode, CurrencyUnit.USD, Journal.AS_OF);
    for (int deal = 0; deal < run.deals(); deal++) {
      String name = NAMES.get(drawn.get(deal));
      int number = deal;
      Journal.money(journal.deals().get(deal).listPrice())
          .ifPresentOrElse(
              price -> values.add(name, journal.path(number), price),
              () -> values.add(name, journal.path(number)));
    }

    SegmentTally tally = run.count(mode, segments, 0, run.deals());

    assertThat(tally).isEqualTo(values.tally());
    assertThat(run.count(mode, segments, 0, at).plus(run.count(mode, segments, at, run.deals())))
        .isEqualTo(tally);
    assertThat(tally.whole()).contains(run.count(mode));
  }

  private static FunnelTally count(FunnelRun run, CountingMode mode, int from, int to) {
    return run.count(ImmutableSet.of(mode), from, to).values().asList().get(0);
  }

  private static Journal sorted(Journal journal, Comparator<Change> order) {
    List<Change> changes = new ArrayList<>(journal.changes());
    changes.sort(order);
    return new Journal(journal.pipeline(), changes, journal.deals());
  }

  private static boolean isCountable(Journal journal) {
    try {
      journal.counted(CountingMode.TOUCHED, 0, journal.deals().size());
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }
}
