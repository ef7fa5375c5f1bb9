package io.sdr.kpi.staffing;

import io.sdr.core.quantity.Percent;
import io.sdr.core.team.Department;
import io.sdr.core.team.Person;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.time.PeriodSequence;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.TallySheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Counts who was there, who left, and who reached a quota. */
public final class StaffingFacts {
  private StaffingFacts() {}

  /** Counts the days that everybody was there, and who left, all of the period of the sheet. */
  public static void add(Department department, TallySheet.Collector sheet) {
    add(department, sheet.period().lastDay(), sheet);
  }

  /**
   * Counts the days that everybody was there, and who left, as far as the period of the sheet has come. Days count for whoever was
   * above on each of them. Whoever has no place on the day after a placement has left on its last day; coming back later is
   * another story.
   *
   * @param asOf the last day that counts; who leaves later has not left yet
   */
  public static void add(Department department, LocalDate asOf, TallySheet.Collector sheet) {
    Period whole = sheet.period();
    if (asOf.isBefore(whole.start())) {
      return;
    }
    Period passed = whole.contains(asOf) ? Period.of(whole.start(), asOf.plusDays(1)) : whole;
    PeriodSequence parts = department.unchangedDuring(passed);
    for (Person person : department.peopleDuring(passed)) {
      department
          .placementsDuring(person.id(), passed)
          .forEach(place -> countDays(person.id(), Period.of(place.dates()), parts, sheet));
      department.placementsOf(person.id()).stream()
          .filter(place -> !place.dates().isUnboundedEnd())
          .filter(place ->
              department.placementOn(person.id(), place.dates().getEnd()).isEmpty())
          .map(place -> place.dates().getEndInclusive())
          .filter(passed::contains)
          .forEach(last ->
              sheet.count(person.id(), last, counter -> counter.add(StaffingQuantities.LEAVERS)));
    }
  }

  /** Each part on its own, as whoever is above may be another in each. */
  private static void countDays(
      PersonId person, Period there, PeriodSequence parts, TallySheet.Collector sheet) {
    LocalDate day = there.start();
    while (day.isBefore(there.end())) {
      Period part = parts.periodOf(day).orElseThrow();
      sheet.count(
          person,
          part.start(),
          counter -> counter
              .add(StaffingQuantities.PEOPLE, person.text())
              .add(StaffingQuantities.PERSON_DAYS, part.days()));
      day = part.end();
    }
  }

  /**
   * Counts what somebody attained of a quota. Whoever has several in the period, such as one of each month, is one person, and is
   * at quota with all of them reached.
   *
   * @param day a day of the period of the quota
   */
  public static void addAttainment(
      PersonId person, LocalDate day, Percent attainment, TallySheet.Collector sheet) {
    sheet.count(person, day, counter -> {
      counter.add(StaffingQuantities.QUOTA_CARRIERS, person.text());
      if (attainment.compareTo(Percent.HUNDRED) < 0) {
        counter.add(StaffingQuantities.BELOW_QUOTA, person.text());
      }
    });
  }

  /**
   * Counts how long somebody took to reach a quota for the first time, on the day that it was reached.
   *
   * @throws Refusal if that was before joining
   */
  public static void addRamp(
      PersonId person, LocalDate joined, LocalDate reached, TallySheet.Collector sheet) {
    Refusal.unless(
        !reached.isBefore(joined), "staffing.must-join-before-reaching", joined, reached);
    sheet.count(
        person,
        reached,
        counter -> counter.add(
            StaffingQuantities.RAMP_DAYS,
            BigDecimal.valueOf(ChronoUnit.DAYS.between(joined, reached))));
  }
}
