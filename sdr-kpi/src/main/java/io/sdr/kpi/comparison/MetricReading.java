package io.sdr.kpi.comparison;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.explain.Trace;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Scope;
import io.sdr.kpi.metric.Tally;
import io.sdr.kpi.metric.TallySheet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a metric read of whom, for when, and up to which day facts were known.
 *
 * @param metric what was measured
 * @param person of whom; empty for the whole department
 * @param scope whose facts counted; of a whole department {@link Scope#OWN_AND_TEAM everyone's}
 * @param period for when
 * @param asOf the last day of which facts were known; not before the period
 * @param reading what was read
 */
@JsonPropertyOrder({"metric", "person", "scope", "period", "asOf", "reading"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record MetricReading(
    Metric metric,
    Optional<PersonId> person,
    Scope scope,
    Period period,
    LocalDate asOf,
    Reading reading) {
  /** Makes a reading. */
  public MetricReading {
    Refusal.unless(
        !asOf.isBefore(period.start()), "metric-reading.must-not-be-before-its-period", asOf);
    Refusal.unless(
        person.isPresent() || scope == Scope.OWN_AND_TEAM,
        "metric-reading.must-be-of-everyone-without-person",
        scope);
  }

  /**
   * Reads a metric of a sheet. A metric whose formula has the length of the period in it is read {@linkplain Metric#over over} the
   * part that has passed.
   *
   * @param person of whom; a team by its head
   * @param asOf the last day of which the sheet has facts
   * @throws Refusal if that is before the period of the sheet
   */
  public static MetricReading of(
      Metric metric, PersonId person, Scope scope, TallySheet sheet, LocalDate asOf, Trace trace) {
    return of(metric, Optional.of(person), scope, sheet.of(person, scope), sheet, asOf, trace);
  }

  /**
   * Reads a metric of everything on a sheet, which is that of the whole department, in the same way.
   *
   * @param asOf the last day of which the sheet has facts
   * @throws Refusal if that is before the period of the sheet
   */
  public static MetricReading ofTotal(
      Metric metric, TallySheet sheet, LocalDate asOf, Trace trace) {
    return of(metric, Optional.empty(), Scope.OWN_AND_TEAM, sheet.total(), sheet, asOf, trace);
  }

  private static MetricReading of(
      Metric metric,
      Optional<PersonId> person,
      Scope scope,
      Tally tally,
      TallySheet sheet,
      LocalDate asOf,
      Trace trace) {
    Period whole = sheet.period();
    Period passed = whole.contains(asOf) ? Period.of(whole.start(), asOf.plusDays(1)) : whole;
    return new MetricReading(
        metric, person, scope, whole, asOf, metric.over(passed).read(tally, trace));
  }

  /** How many days of the period had passed, the last one included. */
  @JsonIgnore
  public long daysPassed() {
    return isWhole() ? period.days() : ChronoUnit.DAYS.between(period.start(), asOf) + 1;
  }

  /** Whether the period was over. */
  @JsonIgnore
  public boolean isWhole() {
    return !asOf.isBefore(period.lastDay());
  }
}
