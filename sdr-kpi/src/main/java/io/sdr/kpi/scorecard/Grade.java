package io.sdr.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import java.util.Locale;
import java.util.Optional;

/**
 * What a score is called: a letter, a word, a colour.
 *
 * @param name the name that people use
 * @param from where it begins; it ends where the next one begins
 * @param zone the colour of the traffic light, if it has one
 */
@JsonPropertyOrder({"name", "from", "zone"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Grade(String name, Percent from, Optional<Zone> zone) {
  /** Makes a grade. */
  public Grade {
    Refusal.unless(!name.isBlank(), "grade.must-have-a-name");
  }

  /** A grade without a colour. */
  public static Grade of(String name, Percent from) {
    return new Grade(name, from, Optional.empty());
  }

  /** A colour and nothing else. */
  static Grade of(Zone zone, Percent from) {
    return new Grade(zone.text(), from, Optional.of(zone));
  }

  /** The name as a figure; one that is no more than a colour is told in the language of the reader. */
  Figure told() {
    return Figure.of(zone.filter(colour -> colour.text().equals(name))
        .map(colour -> "scorecard.zone." + colour.text())
        .orElse(name));
  }

  /** A colour of the traffic light. */
  public enum Zone {
    /** Something must be done. */
    @JsonProperty("red")
    RED,
    /** It must be watched. */
    @JsonProperty("yellow")
    YELLOW,
    /** It is as it should be. */
    @JsonProperty("green")
    GREEN;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
