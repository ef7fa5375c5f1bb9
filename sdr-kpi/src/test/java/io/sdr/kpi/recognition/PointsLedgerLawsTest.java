package io.sdr.kpi.recognition;

import static io.sdr.kpi.recognition.Recognitions.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class PointsLedgerLawsTest {
  private static final LocalDate START = LocalDate.of(2011, 6, 1);

  @Provide
  Arbitrary<List<PointsEntry>> entries() {
    Arbitrary<PointsEntry.Builder> entry = Combinators.combine(
            Arbitraries.longs().between(0, 8),
            Arbitraries.longs().between(1, 9),
            Arbitraries.of(PointsEntry.Kind.class),
            Arbitraries.longs().between(1, 5).optional())
        .as((day, points, kind, life) -> PointsEntry.builder()
            .person(ANNA)
            .day(START.plusDays(day))
            .kind(kind)
            .points(points)
            .reason("A demo")
            .origin("contest")
            .expires(life.filter(days -> kind == PointsEntry.Kind.EARNED)
                .map(days -> START.plusDays(day + days))));
    return entry.list().ofMaxSize(9).map(PointsLedgerLawsTest::numbered);
  }

  private static List<PointsEntry> numbered(List<PointsEntry.Builder> entries) {
    List<PointsEntry> numbered = new ArrayList<>();
    entries.forEach(entry -> numbered.add(entry.id("e" + numbered.size()).build()));
    return numbered;
  }

  private static long balance(PointsLedger ledger, LocalDate day) {
    return ledger.balanceOf(ANNA, day, Detail.NONE).value();
  }

  @Property
  void neitherMergingNorOrderLeavesATrace(
      @ForAll("entries") List<PointsEntry> entries,
      @ForAll Random order,
      @ForAll @LongRange(min = 0, max = 9) long cut) {
    List<PointsEntry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, order);
    int half = (int) Math.min(cut, entries.size());
    PointsLedger one = PointsLedger.of(shuffled.subList(0, half));
    PointsLedger other = PointsLedger.of(shuffled.subList(half, entries.size()));
    assertThat(one.plus(other))
        .isEqualTo(PointsLedger.of(entries))
        .isEqualTo(other.plus(one))
        .hasSameHashCodeAs(PointsLedger.of(entries));
  }

  @Property
  void noBalanceIsEverNegativeAndNoneGrowsWithoutEarning(
      @ForAll("entries") List<PointsEntry> entries,
      @ForAll @LongRange(min = 0, max = 15) long day) {
    PointsLedger ledger = PointsLedger.of(entries);
    LocalDate today = START.plusDays(day);
    long earnedToday = entries.stream()
        .filter(entry -> entry.isEarned() && entry.day().equals(today))
        .mapToLong(PointsEntry::points)
        .sum();
    assertThat(balance(ledger, today))
        .isNotNegative()
        .isLessThanOrEqualTo(balance(ledger, today.minusDays(1)) + earnedToday);
  }

  /** A second, naive ledger that plays every day and holds every point apart. */
  @Property
  void agreesWithPlayingDayByDayPointByPoint(
      @ForAll("entries") List<PointsEntry> entries,
      @ForAll @LongRange(min = 0, max = 15) long last) {
    List<LocalDate> points = new ArrayList<>();
    long missing = 0;
    for (LocalDate day = START; !day.isAfter(START.plusDays(last)); day = day.plusDays(1)) {
      LocalDate today = day;
      points.removeIf(expires -> !expires.isAfter(today));
      for (PointsEntry entry : entries) {
        if (entry.day().equals(today) && entry.isEarned()) {
          points.addAll(
              Collections.nCopies((int) entry.points(), entry.expires().orElse(LocalDate.MAX)));
        }
      }
      Collections.sort(points);
      for (PointsEntry entry : entries) {
        if (entry.day().equals(today) && !entry.isEarned()) {
          int taken = (int) Math.min(entry.points(), points.size());
          points.subList(0, taken).clear();
          missing += entry.points() - taken;
        }
      }
    }
    PointsLedger ledger = PointsLedger.of(entries);
    assertThat(balance(ledger, START.plusDays(last))).isEqualTo(points.size());
    assertThat(ledger.shortfallOf(ANNA, START.plusDays(last))).isEqualTo(missing);
  }

  @Property
  void aRedemptionWithoutObjectionTakesItsPointsAndHarmsNoOther(
      @ForAll("entries") List<PointsEntry> entries,
      @ForAll @LongRange(min = 0, max = 9) long day,
      @ForAll @LongRange(min = 1, max = 9) long points) {
    PointsLedger ledger = PointsLedger.of(entries);
    PointsEntry mug = PointsEntry.builder()
        .id("mug")
        .person(ANNA)
        .day(START.plusDays(day))
        .kind(PointsEntry.Kind.REDEEMED)
        .points(points)
        .reason("A mug")
        .origin("shop")
        .build();
    if (ledger.objectionTo(mug).isEmpty()) {
      PointsLedger after = ledger.redeemed(mug);
      assertThat(balance(after, mug.day())).isEqualTo(balance(ledger, mug.day()) - points);
      assertThat(after.shortfallOf(ANNA, LocalDate.MAX))
          .isEqualTo(ledger.shortfallOf(ANNA, LocalDate.MAX));
    } else {
      assertThat(ledger.plus(mug).shortfallOf(ANNA, LocalDate.MAX))
          .isGreaterThan(ledger.shortfallOf(ANNA, LocalDate.MAX));
    }
  }
}
