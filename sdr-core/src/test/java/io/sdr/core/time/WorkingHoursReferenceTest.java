package io.sdr.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.quantity.Measured;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Working time counted minute by minute, by looking at the clock on the wall, must be the same. */
class WorkingHoursReferenceTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate CHANGE = LocalDate.of(2024, 3, 31);
  private static final int MINUTES = 4 * 24 * 60;

  @Property(tries = 200)
  void sumsTheMinutesThatAreWorked(
      @ForAll("hours") WorkingHours hours,
      @ForAll("starts") Instant start,
      @ForAll @IntRange(max = MINUTES) int minutes) {
    long worked = 0;
    for (int minute = 0; minute < minutes; minute++) {
      worked += isWorked(hours, start.plus(Duration.ofMinutes(minute))) ? 1 : 0;
    }

    assertThat(hours.between(start, start.plus(Duration.ofMinutes(minutes))))
        .isEqualTo(Duration.ofMinutes(worked));
  }

  @Property(tries = 200)
  void reachesTheMomentByWhichSoManyMinutesWereWorked(
      @ForAll("hours") WorkingHours hours,
      @ForAll("starts") Instant start,
      @ForAll @IntRange(min = 1, max = 3000) int minutes) {
    Instant reached = start;
    int left = minutes;
    for (int minute = 0; left > 0 && minute < 30 * 24 * 60; minute++) {
      left -= isWorked(hours, reached) ? 1 : 0;
      reached = reached.plus(Duration.ofMinutes(1));
    }

    if (left == 0) {
      assertThat(hours.after(start, Duration.ofMinutes(minutes))).isEqualTo(Measured.of(reached));
    }
  }

  @Property
  void agreesWithItselfBothWays(
      @ForAll("hours") WorkingHours hours,
      @ForAll("starts") Instant start,
      @ForAll @IntRange(max = 5000) int seconds) {
    hours.after(start, Duration.ofSeconds(seconds)).value().ifPresent(end -> {
      assertThat(hours.between(start, end)).isEqualTo(Duration.ofSeconds(seconds));
      assertThat(hours.isWorkedAt(seconds == 0 ? end : end.minusNanos(1))).isTrue();
    });
  }

  @Property(tries = 200)
  void changesNothingWithinASpell(
      @ForAll("hours") WorkingHours hours, @ForAll("starts") Instant start) {
    Spell spell = hours.spellAt(start);
    Instant moment = start;
    for (int minute = 0; minute < MINUTES && moment.isBefore(spell.until()); minute++) {
      assertThat(isWorked(hours, moment)).isEqualTo(spell.worked());
      moment = moment.plus(Duration.ofMinutes(1));
    }
    assertThat(spell.until()).isAfter(start);
  }

  @Provide
  Arbitrary<WorkingHours> hours() {
    // an hour that comes twice, or not at all, is in WorkingHoursTest
    Arbitrary<HoursSpan> spans = Combinators.combine(
            Arbitraries.of(0, 1, 4, 7, 9, 13, 18, 22, 23), Arbitraries.of(0, 1, 5, 8, 12, 17, 21))
        .as((from, to) -> new HoursSpan(LocalTime.of(from, 0), LocalTime.of(to, 0)));
    Arbitrary<List<HoursSpan>> days = spans.list().ofMaxSize(2).filter(HoursSpan::areInOrder);
    return Combinators.combine(days, days, Arbitraries.integers().between(-3, 3))
        .as((usual, special, day) -> WorkingHours.builder()
            .zone(BERLIN)
            .calendar(WorkingCalendar.mondayToFriday())
            .usual(usual)
            .addSpecial(new SpecialHours(
                Cadence.DAY.periodOf(CHANGE.plusDays(day)).dates(),
                com.google.common.collect.ImmutableList.copyOf(special)))
            .build());
  }

  @Provide
  Arbitrary<Instant> starts() {
    return Arbitraries.integers()
        .between(-2 * 24 * 60, 24 * 60)
        .flatMap(minute -> Arbitraries.of(Set.of(CHANGE, LocalDate.of(2024, 10, 27)))
            .map(day -> day.atStartOfDay(BERLIN).toInstant().plus(Duration.ofMinutes(minute))));
  }

  private static boolean isWorked(WorkingHours hours, Instant moment) {
    LocalDateTime wall = moment.atZone(BERLIN).toLocalDateTime();
    LocalTime time = wall.toLocalTime();
    boolean today = hours.on(wall.toLocalDate()).stream()
        .anyMatch(span -> !time.isBefore(span.from())
            && (time.isBefore(span.to()) || !span.to().isAfter(span.from())));
    boolean sinceYesterday = hours.on(wall.toLocalDate().minusDays(1)).stream()
        .anyMatch(span -> !span.to().isAfter(span.from()) && time.isBefore(span.to()));
    return today || sinceYesterday;
  }
}
