package io.sdr.kpi.cascade;

import static io.sdr.kpi.cascade.Cascades.CALENDAR;
import static io.sdr.kpi.cascade.Cascades.person;
import static io.sdr.kpi.cascade.Cascades.ramp;
import static io.sdr.kpi.cascade.Cascades.sample;
import static io.sdr.kpi.sample.Explanations.assertTold;
import static io.sdr.kpi.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.explain.Explanation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.core.team.Department;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.kpi.sample.Scenario;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class WeightingsTest {
  /** June 2026 has 22 days from Monday to Friday. */
  private static final String JUNE = "2026-06";

  private static LocalDateRange days(String from, String end) {
    return LocalDateRange.of(LocalDate.parse(from), LocalDate.parse(end));
  }

  private static BigDecimal weight(Weighting weighting, Part part) {
    return weighting.weigh(part, Trace.silent()).value().orElseThrow();
  }

  private static String unknown(Weighting weighting, Part part) {
    return weighting.weigh(part, Trace.silent()).undefined().orElseThrow();
  }

  @Test
  void takesEachFigureOfThePart() {
    Part anna = person("anna", JUNE)
        .history(sample("90", "110", "70"))
        .potential(new BigDecimal("500.0"))
        .capacity(BigDecimal.valueOf(120))
        .pipeline(BigDecimal.valueOf(33))
        .build();
    assertThat(weight(Weightings.even(), anna)).isEqualByComparingTo("1");
    assertThat(weight(Weightings.byHistory(), anna)).isEqualByComparingTo("90");
    assertThat(weight(Weightings.byPotential(), anna)).isEqualTo(BigDecimal.valueOf(500));
    assertThat(weight(Weightings.byCapacity(), anna)).isEqualByComparingTo("120");
    assertThat(weight(Weightings.byPipeline(), anna)).isEqualByComparingTo("33");
    assertThat(weight(Weightings.byWorkingDays(CALENDAR), anna)).isEqualByComparingTo("22");
  }

  @Test
  void doesNotTakeUnknownForZero() {
    Part anna = person("anna", JUNE).build();
    assertThat(unknown(Weightings.byHistory(), anna)).isEqualTo("no-past-figures");
    assertThat(unknown(Weightings.byPotential(), anna)).isEqualTo("potential-not-known");
    assertThat(unknown(Weightings.byCapacity(), anna)).isEqualTo("capacity-not-known");
    assertThat(unknown(Weightings.byPipeline(), anna)).isEqualTo("pipeline-not-known");
    assertThat(unknown(Weightings.available(Weightings.byPotential(), CALENDAR, List.of()), anna))
        .isEqualTo("potential-not-known");
  }

  @Test
  void doesNotWeighBelowZero() {
    Part returns = person("anna", JUNE).history(sample("10", "-11")).build();
    assertThat(unknown(Weightings.byHistory(), returns)).isEqualTo("past-figures-below-zero");
    Part nothing = person("anna", JUNE).history(sample("10", "-10")).build();
    assertThat(weight(Weightings.byHistory(), nothing)).isEqualByComparingTo("0");
    assertRefused(
        "cascade-part.must-not-have-negative-figures",
        () -> person("anna", JUNE).potential(BigDecimal.valueOf(-1)).build());
    assertRefused(
        "cascade-part.must-not-have-negative-figures",
        () -> person("anna", JUNE).capacity(BigDecimal.valueOf(-1)).build());
    assertRefused(
        "cascade-part.must-not-have-negative-figures",
        () -> person("anna", JUNE).pipeline(BigDecimal.valueOf(-1)).build());
    assertRefused(
        "cascade-part.must-have-a-name", () -> person("anna", JUNE).name(" ").build());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-01, 2026-06-16, 11",
    "2026-06-16, 2026-07-20, 11",
    "2026-06-06, 2026-06-08, 0",
    "2026-01-01, 2026-03-01, 0",
    "2026-06-01, 2026-07-01, 22"
  })
  void countsTheWorkingDaysOfPresence(String from, String end, int days) {
    Part leaver = person("anna", JUNE).addPresence(days(from, end)).build();
    assertThat(weight(Weightings.byWorkingDays(CALENDAR), leaver))
        .isEqualTo(BigDecimal.valueOf(days));
  }

  @Test
  void takesAbsenceOffOnce() {
    Part away = person("anna", JUNE)
        .addAbsence(days("2026-05-28", "2026-06-06"), days("2026-06-04", "2026-06-09"))
        .build();
    assertThat(weight(Weightings.byWorkingDays(CALENDAR), away))
        .as("without the first week and one Monday")
        .isEqualTo(BigDecimal.valueOf(16));
  }

  @Test
  void weighsInProportionToTheDaysOfPresence() {
    Weighting available = Weightings.available(Weightings.byPotential(), CALENDAR, List.of());
    Part leaver = person("anna", JUNE)
        .potential(BigDecimal.valueOf(500))
        .addPresence(days("2026-01-01", "2026-06-16"))
        .build();
    assertThat(weight(available, leaver)).isEqualByComparingTo("250");
    Part stayer = Part.builder().from(leaver).presence(List.of()).build();
    assertThat(weight(available, stayer)).isEqualByComparingTo("500");
  }

  @Test
  void countsAbsenceOnceWhenDaysAreWhatIsWeighed() {
    Weighting ramped =
        Weightings.available(Weightings.byWorkingDays(CALENDAR), CALENDAR, ramp("50"));
    Part half =
        person("anna", JUNE).addAbsence(days("2026-06-16", "2026-07-01")).build();
    assertThat(weight(ramped, half)).isEqualByComparingTo("11");
    assertThat(weight(ramped, person("boris", JUNE).build())).isEqualByComparingTo("22");
    Part joiner = person("clara", JUNE).joined(LocalDate.parse("2026-06-16")).build();
    assertThat(weight(ramped, joiner)).as("working days and ramp").isEqualByComparingTo("5.5");
  }

  @Test
  void countsTheFirstMonthsInPart() {
    Weighting ramped = Weightings.available(Weightings.even(), CALENDAR, ramp("0", "50"));
    Part quarter =
        person("anna", "2026-Q2").joined(LocalDate.parse("2026-04-01")).build();
    // April has 22 working days, May 21, June 22: 0 + 10.5 + 22 of 65
    assertThat(weight(ramped, quarter).doubleValue()).isEqualTo(0.5);
    Part june = person("anna", JUNE).joined(LocalDate.parse("2026-04-01")).build();
    assertThat(weight(ramped, june)).isEqualByComparingTo("1");
    Part may = person("anna", "2026-05").joined(LocalDate.parse("2026-04-01")).build();
    assertThat(weight(ramped, may)).isEqualByComparingTo("0.5");
    Part april = person("anna", "2026-04").joined(LocalDate.parse("2026-04-01")).build();
    assertThat(weight(ramped, april)).isEqualByComparingTo("0");
    Part old = person("boris", "2026-Q2").build();
    assertThat(weight(ramped, old)).isEqualByComparingTo("1");
  }

  @Test
  void countsNothingBeforeJoining() {
    Weighting ramped = Weightings.available(Weightings.even(), CALENDAR, ramp("50"));
    Part joiner = person("anna", JUNE).joined(LocalDate.parse("2026-06-16")).build();
    assertThat(weight(ramped, joiner)).as("half of eleven days of 22").isEqualByComparingTo("0.25");
    Part later = person("anna", JUNE).joined(LocalDate.parse("2026-07-16")).build();
    assertThat(weight(ramped, later)).isEqualByComparingTo("0");
    assertThat(weight(Weightings.byWorkingDays(CALENDAR), joiner)).isEqualByComparingTo("11");
  }

  @Test
  void knowsFromTheDepartmentWhoWasThereWhen() {
    Department department = Scenario.department(List.of(
        Scenario.placement("anna", "north", "2026-05-11/2026-06-16").build(),
        Scenario.placement("anna", "south", "2026-06-23/+").build(),
        Scenario.placement("boris", "north", "-/+").build()));
    Period june = Period.parse(JUNE);
    Part anna = Part.of(department, PersonId.of("anna"), june);
    assertThat(anna.joined()).contains(LocalDate.parse("2026-05-11"));
    assertThat(anna.person()).contains(PersonId.of("anna"));
    assertThat(anna.presence())
        .containsExactly(days("2026-06-01", "2026-06-16"), days("2026-06-23", "2026-07-01"));
    assertThat(weight(Weightings.byWorkingDays(CALENDAR), anna)).isEqualByComparingTo("17");
    Part boris = Part.of(department, PersonId.of("boris"), june);
    assertThat(boris.joined()).isEmpty();
    assertThat(weight(Weightings.byWorkingDays(CALENDAR), boris)).isEqualByComparingTo("22");
    assertRefused(
        "cascade-part.must-be-there",
        () -> Part.of(department, PersonId.of("anna"), Period.parse("2026-04")));
  }

  @Test
  void weighsNothingOnDaysOff() {
    Weighting available = Weightings.available(Weightings.even(), CALENDAR, List.of());
    assertThat(weight(available, Part.of(Period.parse("2026-06-06")))).isEqualByComparingTo("0");
  }

  @Test
  void refusesRampsBeyondTheWhole() {
    assertRefused(
        "cascade-ramp.must-have-parts-of-a-whole",
        () -> Weightings.available(Weightings.even(), CALENDAR, ramp("101")));
    assertRefused(
        "cascade-ramp.must-have-parts-of-a-whole",
        () -> Weightings.available(Weightings.even(), CALENDAR, ramp("-1")));
    assertThat(Weightings.available(Weightings.even(), CALENDAR, ramp("0", "100")))
        .isNotNull();
  }

  @Test
  void tellsWhatItLookedAt() {
    Part anna = person("anna", JUNE)
        .history(sample("90", "110"))
        .joined(LocalDate.parse("2026-06-16"))
        .build();
    Weighting weighting = Weightings.available(Weightings.byHistory(), CALENDAR, ramp("50"));
    Explained<Measured<BigDecimal>> explained =
        Explained.of("asked", Detail.FULL, trace -> weighting.weigh(anna, trace));
    Explanation available = explained.because().orElseThrow().steps().get(0);
    assertThat(available.rule()).isEqualTo("cascade.weight.available");
    assertThat(available.inputs())
        .containsEntry("weight", Figure.of(100))
        .containsEntry("present", Figure.of(new BigDecimal("5.5")))
        .containsEntry("days", Figure.of(22))
        .containsEntry("part", Figure.of("anna"));
    assertThat(available.outcome()).contains(Figure.of(25));
    assertThat(available.steps().get(0).inputs())
        .containsEntry("sum", Figure.of(200))
        .containsEntry("periods", Figure.of(2));
    assertTold(explained.because().orElseThrow());
  }
}
