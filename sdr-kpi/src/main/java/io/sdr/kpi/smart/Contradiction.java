package io.sdr.kpi.smart;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Two aims that nobody can serve at once: more calls and less working time, say. Which one is named first does not matter.
 *
 * @param one one of them
 * @param other the other
 */
@JsonPropertyOrder({"one", "other"})
public record Contradiction(Aim one, Aim other) {
  boolean isBetween(Aim first, Aim second) {
    return (one.equals(first) && other.equals(second))
        || (one.equals(second) && other.equals(first));
  }
}
