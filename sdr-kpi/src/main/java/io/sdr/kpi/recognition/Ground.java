package io.sdr.kpi.recognition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.sdr.core.quantity.Figure;
import io.sdr.core.value.Refusal;
import java.util.Optional;

/**
 * For what someone is recognised: recognition without a ground is favour.
 *
 * @param basis what kind of ground it is
 * @param source which metric, event or rule, as the host knows it
 * @param words the ground as it is said to the person
 * @param figure what was read, for a reading
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Ground(Basis basis, String source, String words, Optional<Figure> figure) {
  /** Makes a ground; a reading has a figure, the others have none. */
  public Ground {
    Refusal.unless(!source.isBlank(), "ground.must-have-a-source");
    Refusal.unless(!words.isBlank(), "ground.must-be-said-in-words");
    Refusal.unless(
        figure.isPresent() == (basis == Basis.READING),
        "ground.must-have-a-figure-exactly-for-a-reading");
  }

  /** What a metric read. */
  public static Ground ofReading(String metric, Figure figure, String words) {
    return new Ground(Basis.READING, metric, words, Optional.of(figure));
  }

  /** Something that happened: a client saved, a colleague helped. */
  public static Ground ofEvent(String event, String words) {
    return new Ground(Basis.EVENT, event, words, Optional.empty());
  }

  /** What a rule grants: ten years of service. */
  public static Ground ofRule(String rule, String words) {
    return new Ground(Basis.RULE, rule, words, Optional.empty());
  }

  /** What kind of ground there is. */
  public enum Basis {
    /** A metric read a figure. */
    @JsonProperty("reading")
    READING,
    /** Something happened. */
    @JsonProperty("event")
    EVENT,
    /** A rule says so. */
    @JsonProperty("rule")
    RULE
  }
}
