package io.sdr.kpi.metric;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What kind of thing a metric is to those who are measured by it.
 *
 * @param type which of the twelve types it is of
 * @param control in whose hands it is
 */
@JsonPropertyOrder({"type", "control"})
public record MetricProfile(MetricType type, Control control) {
  /** A metric in the hands of the person who is measured. */
  public static MetricProfile ofPerson(MetricType type) {
    return new MetricProfile(type, Control.PERSON);
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
