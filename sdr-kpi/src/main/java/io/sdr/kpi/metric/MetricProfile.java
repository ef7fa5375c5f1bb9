package io.sdr.kpi.metric;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What kind of thing a metric is to those who are measured by it.
 *
 * @param type which of the twelve types it is of
 * @param control in whose hands it is
 * @param level the smallest whole of which it says something
 */
@JsonPropertyOrder({"type", "control", "level"})
public record MetricProfile(MetricType type, Control control, Level level) {
  /** A metric that says something of each person. */
  public MetricProfile(MetricType type, Control control) {
    this(type, control, Level.PERSON);
  }

  /** A metric in the hands of the person who is measured. */
  public static MetricProfile ofPerson(MetricType type) {
    return new MetricProfile(type, Control.PERSON);
  }

  /** Of whom a metric says something. */
  public enum Level {
    /** Of a person, and of any larger whole. */
    @JsonProperty("person")
    PERSON,
    /** Of a team, and of any larger whole: of one person it says nothing, or next to nothing. */
    @JsonProperty("team")
    TEAM,
    /** Of the department alone: some of what it needs is nobody's in particular, such as what advertising cost. */
    @JsonProperty("department")
    DEPARTMENT
  }

  /** In whose hands a metric is. */
  public enum Control {
    /** The person's own work moves it. */
    @JsonProperty("person")
    PERSON,
    /** The work of the team moves it, the person's own only in part. */
    @JsonProperty("team")
    TEAM,
    /** Prices, seasons, other departments move it. */
    @JsonProperty("others")
    OTHERS
  }
}
