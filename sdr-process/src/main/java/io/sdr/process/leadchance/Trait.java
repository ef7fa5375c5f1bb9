package io.sdr.process.leadchance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.value.Refusal;
import java.util.Comparator;

/**
 * What leads are like in one respect.
 *
 * @param name in which respect: the source, the state of the telephone number
 * @param value what they are like
 */
@JsonPropertyOrder({"name", "value"})
public record Trait(String name, String value) implements Comparable<Trait> {
  private static final Comparator<Trait> ORDER =
      Comparator.comparing(Trait::name).thenComparing(Trait::value);

  /** Makes a trait. */
  public Trait {
    Refusal.unless(!name.isBlank() && !value.isBlank(), "lead-trait.must-have-name-and-value");
  }

  @Override
  public int compareTo(Trait other) {
    return ORDER.compare(this, other);
  }
}
