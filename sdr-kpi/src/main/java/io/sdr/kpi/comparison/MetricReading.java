package io.sdr.kpi.comparison;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.explain.Trace;
import io.sdr.core.team.PersonId;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.metric.Metric;
import io.sdr.kpi.metric.Reading;
import io.sdr.kpi.metric.Scope;
import io.sdr.kpi.metric.TallySheet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a metric read of whom, for when, and up to which day facts were known.
 *
 * @param metric what was measured
 * @param person of whom
 * @param scope whose facts counted
 * @param period for when
 * @param asOf the last day of which facts were known; not before the period
 * @param reading what was read
 */
@JsonPropertyOrder({"metric", "person", "scope", "period", "asOf", "reading"})
public record MetricReading(
    Metric metric, PersonId person, Scope scope, Period period, LocalDate asOf, Reading reading) {
  /** Makes a reading. */
  public MetricReading {
    Refusal.unless(
        !asOf.isBefore(period.start()), "metric-reading.must-not-be-before-its-period", asOf);
  }

  /**
   * Reads a metric of a sheet.
   *
   * @param asOf the last day of which the sheet has facts
   * @throws Refusal if that is before the period of the sheet
   */
  public static MetricReading of(
      Metric metric, PersonId person, Scope scope, TallySheet sheet, LocalDate asOf, Trace trace) {
    Reading reading = metric.over(sheet.period()).read(sheet.of(person, scope), trace);
    return new MetricReading(metric, person, scope, sheet.period(), asOf, reading);
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
