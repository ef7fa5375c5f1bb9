package io.sdr.core.time;

import static io.sdr.core.testkit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.sdr.core.quantity.Measured;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final WorkingHours OFFICE =
      WorkingHours.mondayToFriday(ZoneOffset.UTC, "09:00-13:00", "14:00-18:00");

  @Test
  void passesOverNightsLunchAndWeekends() {
    // Friday noon: an hour before lunch, four after it, three on Monday
    assertThat(OFFICE.after(utc("2024-03-08T12:00"), Duration.ofHours(8)))
        .isEqualTo(Measured.of(utc("2024-03-11T12:00")));
    assertThat(OFFICE.between(utc("2024-03-08T12:00"), utc("2024-03-11T12:00")))
        .isEqualTo(Duration.ofHours(8));
  }

  @Test
  void endsWithTheDayRatherThanWithTheNextMorning() {
    assertThat(OFFICE.after(utc("2024-03-08T17:00"), Duration.ofHours(1)))
        .isEqualTo(Measured.of(utc("2024-03-08T18:00")));
    assertThat(OFFICE.after(utc("2024-03-08T17:00"), Duration.ofHours(1).plusNanos(1)))
        .isEqualTo(Measured.of(utc("2024-03-11T09:00").plusNanos(1)));
  }

  @Test
  void waitsForTheNextWorkedMoment() {
    assertThat(OFFICE.nextWorked(utc("2024-03-08T10:15")))
        .isEqualTo(Measured.of(utc("2024-03-08T10:15")));
    assertThat(OFFICE.nextWorked(utc("2024-03-08T13:00")))
        .isEqualTo(Measured.of(utc("2024-03-08T14:00")));
    assertThat(OFFICE.nextWorked(utc("2024-03-08T18:00")))
        .isEqualTo(Measured.of(utc("2024-03-11T09:00")));
  }

  @Test
  void worksFromTheFirstMomentOfASpanUpToItsEnd() {
    assertThat(OFFICE.isWorkedAt(utc("2024-03-08T09:00"))).isTrue();
    assertThat(OFFICE.isWorkedAt(utc("2024-03-08T09:00").minusNanos(1))).isFalse();
    assertThat(OFFICE.isWorkedAt(utc("2024-03-08T13:00").minusNanos(1))).isTrue();
    assertThat(OFFICE.isWorkedAt(utc("2024-03-08T13:00"))).isFalse();
    assertThat(OFFICE.isWorkedAt(utc("2024-03-09T10:00"))).isFalse();
  }

  @Test
  void saysUntilWhenThingsStayAsTheyAre() {
    assertThat(OFFICE.spellAt(utc("2024-03-08T10:00")))
        .isEqualTo(new Spell(true, utc("2024-03-08T13:00")));
    assertThat(OFFICE.spellAt(utc("2024-03-08T13:00")))
        .isEqualTo(new Spell(false, utc("2024-03-08T14:00")));
    assertThat(OFFICE.spellAt(utc("2024-03-08T18:00")))
        .isEqualTo(new Spell(false, utc("2024-03-11T09:00")));
    WorkingHours night = WorkingHours.mondayToFriday(ZoneOffset.UTC, "06:00-07:00", "22:00-06:00");
    assertThat(night.spellAt(utc("2024-03-08T05:00")))
        .isEqualTo(new Spell(true, utc("2024-03-08T07:00")));
    assertThat(WorkingHours.always().spellAt(utc("2024-03-08T05:00")).until())
        .isAfter(utc("2024-03-08T23:00"));
    assertThat(WorkingHours.mondayToFriday(ZoneOffset.UTC)
            .spellAt(utc("2024-03-08T05:00"))
            .worked())
        .isFalse();
  }

  @Test
  void worksThroughTheNight() {
    WorkingHours night = WorkingHours.mondayToFriday(ZoneOffset.UTC, "22:00-06:00");

    assertThat(night.isWorkedAt(utc("2024-03-09T05:59"))).isTrue();
    assertThat(night.isWorkedAt(utc("2024-03-11T05:59"))).isFalse();
    assertThat(night.between(utc("2024-03-08T00:00"), utc("2024-03-10T00:00")))
        .isEqualTo(Duration.ofHours(14));
    assertThat(night.after(utc("2024-03-09T05:00"), Duration.ofHours(2)))
        .isEqualTo(Measured.of(utc("2024-03-11T23:00")));
  }

  @Test
  void countsHoursOnceThatReachIntoThoseOfTheNextDay() {
    WorkingHours doubled = WorkingHours.mondayToFriday(ZoneOffset.UTC, "08:00-09:00", "20:00-08:00")
        .except(List.of(SpecialHours.on(LocalDate.of(2024, 3, 7), "06:00-10:00")));

    assertThat(doubled.between(utc("2024-03-06T20:00"), utc("2024-03-07T12:00")))
        .isEqualTo(Duration.ofHours(14));
    assertThat(doubled.after(utc("2024-03-06T20:00"), Duration.ofHours(13)))
        .isEqualTo(Measured.of(utc("2024-03-07T09:00")));
  }

  @Test
  void isAnHourShorterOrLongerWhenClocksChange() {
    WorkingHours allDay =
        WorkingHours.builder().from(WorkingHours.always()).zone(BERLIN).build();

    assertThat(allDay.between(at(BERLIN, "2024-03-31T00:00"), at(BERLIN, "2024-04-01T00:00")))
        .isEqualTo(Duration.ofHours(23));
    assertThat(allDay.between(at(BERLIN, "2024-10-27T00:00"), at(BERLIN, "2024-10-28T00:00")))
        .isEqualTo(Duration.ofHours(25));
  }

  @Test
  void beginsWhenTheClockPassesOverTheStart() {
    WorkingHours early = WorkingHours.builder()
        .from(WorkingHours.always())
        .zone(BERLIN)
        .usual(List.of(HoursSpan.parse("02:30-04:00")))
        .build();

    // from 02:00 to 03:00 no clock shows anything on this day
    assertThat(early.nextWorked(at(BERLIN, "2024-03-31T00:00")))
        .isEqualTo(Measured.of(Instant.parse("2024-03-31T01:00:00Z")));
    assertThat(early.between(at(BERLIN, "2024-03-31T00:00"), at(BERLIN, "2024-03-31T12:00")))
        .isEqualTo(Duration.ofHours(1));
    // half past two comes twice on this one
    assertThat(early.nextWorked(at(BERLIN, "2024-10-27T00:00")))
        .isEqualTo(Measured.of(Instant.parse("2024-10-27T00:30:00Z")));
    assertThat(early.between(at(BERLIN, "2024-10-27T00:00"), at(BERLIN, "2024-10-27T12:00")))
        .isEqualTo(Duration.ofMinutes(150));
  }

  @Test
  void followsTheClockOfItsPlace() {
    WorkingHours tokyo = WorkingHours.mondayToFriday(ZoneId.of("Asia/Tokyo"), "09:00-18:00");

    assertThat(tokyo.nextWorked(utc("2024-03-10T12:00")))
        .isEqualTo(Measured.of(utc("2024-03-11T00:00")));
    assertThat(tokyo.dayOf(utc("2024-03-10T15:00"))).isEqualTo(LocalDate.of(2024, 3, 11));
  }

  @Test
  void differsOnSomeDaysOfTheWeekAndOnSpecialDays() {
    LocalDate friday = LocalDate.of(2024, 3, 8);
    WorkingHours hours = WorkingHours.builder()
        .from(OFFICE)
        .putWeekly(DayOfWeek.FRIDAY, ImmutableList.of(HoursSpan.parse("09:00-15:00")))
        .build();

    assertThat(hours.on(friday)).hasToString("[09:00-15:00]");
    assertThat(hours.on(friday.minusDays(1))).hasToString("[09:00-13:00, 14:00-18:00]");
    assertThat(hours.on(friday.plusDays(1))).isEmpty();
    assertThat(hours.except(List.of(SpecialHours.on(friday, "09:00-13:00"))).on(friday))
        .hasToString("[09:00-13:00]");
    assertThat(hours
            .except(List.of(SpecialHours.on(friday.plusDays(1), "10:00-12:00")))
            .on(friday.plusDays(1)))
        .hasToString("[10:00-12:00]");
  }

  @Test
  void letsTheLastOfSpecialHoursDecide() {
    LocalDate friday = LocalDate.of(2024, 3, 8);
    WorkingHours hours = OFFICE.except(List.of(
        SpecialHours.off(friday.minusDays(1), friday), SpecialHours.on(friday, "09:00-10:00")));

    assertThat(hours.on(friday)).hasToString("[09:00-10:00]");
    assertThat(hours.on(friday.minusDays(1))).isEmpty();
    assertThat(hours.except(List.of(SpecialHours.off(friday, friday))).on(friday))
        .isEmpty();
  }

  @Test
  void saysWhenNobodyWorksAnyMore() {
    WorkingHours never = WorkingHours.mondayToFriday(ZoneOffset.UTC);
    Instant now = utc("2024-03-08T10:00");

    assertThat(never.nextWorked(now)).isEqualTo(Measured.undefined("no-working-time-ahead"));
    assertThat(never.between(now, now.plusSeconds(1_000_000))).isZero();
  }

  @Test
  void waitsAThousandDaysButNotLonger() {
    WorkingHours hours = WorkingHours.builder()
        .from(WorkingHours.always())
        .addSpecial(SpecialHours.off(LocalDate.of(2024, 3, 8), LocalDate.of(2026, 11, 30)))
        .build();

    assertThat(hours.nextWorked(utc("2024-03-08T10:00")))
        .isEqualTo(Measured.of(utc("2026-12-01T00:00")));
    assertThat(hours
            .except(List.of(SpecialHours.off(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 3))))
            .nextWorked(utc("2024-03-08T10:00")))
        .isEqualTo(Measured.undefined("no-working-time-ahead"));
  }

  @Test
  void refusesTimeThatRunsBackwardsOrForEver() {
    Instant now = utc("2024-03-08T10:00");

    assertThat(OFFICE.between(now, now)).isZero();
    assertRefused(
        "working-hours.must-be-counted-forward", () -> OFFICE.between(now, now.minusNanos(1)));
    assertRefused(
        "working-hours.must-pass-within-a-century", () -> OFFICE.after(now, Duration.ofNanos(-1)));
    assertRefused(
        "working-hours.must-pass-within-a-century",
        () -> OFFICE.after(now, Duration.ofDays(36525).plusNanos(1)));
    assertThat(WorkingHours.always().after(now, Duration.ofDays(36525)))
        .isEqualTo(Measured.of(now.plus(Duration.ofDays(36525))));
    for (Instant far : List.of(
        Instant.MIN, Instant.MAX, Instant.parse("0000-12-31T23:59:59Z"), utc("9999-01-01T00:00"))) {
      assertRefused("working-hours.must-be-asked-in-four-digit-years", () -> OFFICE.dayOf(far));
    }
    assertThat(OFFICE.dayOf(utc("0001-01-01T00:00"))).isEqualTo(LocalDate.of(1, 1, 1));
    assertThat(OFFICE.dayOf(utc("9998-12-31T23:59"))).isEqualTo(LocalDate.of(9998, 12, 31));
  }

  @Test
  void refusesHoursThatOverlap() {
    assertRefused(
        "working-hours.must-follow-one-another",
        () -> WorkingHours.mondayToFriday(BERLIN, "09:00-13:00", "12:00-18:00"));
    assertRefused(
        "working-hours.must-follow-one-another",
        () -> WorkingHours.builder()
            .from(OFFICE)
            .putWeekly(
                DayOfWeek.MONDAY,
                ImmutableList.of(HoursSpan.parse("13:00-14:00"), HoursSpan.parse("09:00-10:00")))
            .build());
  }

  private static Instant utc(String local) {
    return at(ZoneOffset.UTC, local);
  }

  private static Instant at(ZoneId zone, String local) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }
}
