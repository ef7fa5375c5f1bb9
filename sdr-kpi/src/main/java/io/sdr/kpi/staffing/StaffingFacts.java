package io.sdr.kpi.staffing;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.sdr.core.quantity.Percent;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.core.team.Placement;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.TallySheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.threeten.extra.LocalDateRange;

/** Counts who was there, who left, and who reached a quota. */
public final class StaffingFacts {
  private StaffingFacts() {}

  /**
   * Counts the days that everybody was there, and who left. Whoever has no place on the day after a placement has left on its
   * last day; coming back later is another story.
   */
  public static void add(Department department, TallySheet.Collector sheet) {
    ImmutableListMultimap<PersonId, Placement> places =
        Multimaps.index(department.placements(), Placement::person);
    places
        .asMap()
        .forEach((person, of) -> of.forEach(placement -> {
          sheet
              .period()
              .within(placement.dates())
              .ifPresent(there -> sheet.count(
                  person,
                  there.start(),
                  counter -> counter.add(StaffingQuantities.PERSON_DAYS, there.days())));
          if (isLast(placement.dates(), of)) {
            sheet.count(
                person,
                placement.dates().getEndInclusive(),
                counter -> counter.add(StaffingQuantities.LEAVERS));
          }
        }));
  }

  private static boolean isLast(LocalDateRange dates, Collection<Placement> places) {
    return !dates.isUnboundedEnd()
        && places.stream().noneMatch(place -> place.dates().contains(dates.getEnd()));
  }

  /**
   * Counts what somebody attained of a quota.
   *
   * @param day a day of the period of the quota
   */
  public static void addAttainment(
      PersonId person, LocalDate day, Percent attainment, TallySheet.Collector sheet) {
    sheet.count(person, day, counter -> {
      counter.add(StaffingQuantities.QUOTA_CARRIERS);
      if (attainment.compareTo(Percent.HUNDRED) >= 0) {
        counter.add(StaffingQuantities.AT_QUOTA);
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
