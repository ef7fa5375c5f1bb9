package io.sdr.core.quantity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;

/**
 * A share in hundredths: {@code 5%} is five of a hundred. May be negative (growth) or above a hundred (attainment).
 *
 * <p>{@code Percent.parse(p.toString()).equals(p)} for every percentage; JSON is that same text.
 *
 * @param points the number before the percent sign, without trailing zeros
 */
public record Percent(BigDecimal points) implements Comparable<Percent> {
  /** Nothing of the whole. */
  public static final Percent ZERO = new Percent(BigDecimal.ZERO);

  /** The whole. */
  public static final Percent HUNDRED = new Percent(BigDecimal.valueOf(100));

  /**
   * Makes a percentage of its points.
   *
   * @throws Refusal if the number is out of bounds
   */
  public Percent {
    points = Decimals.computed(points);
  }

  /** As many hundredths as the text says: {@code of("2.5")} is {@code 2.5%}. */
  public static Percent of(String points) {
    return new Percent(Decimals.parse(points));
  }

  /** The percentage that equals a fraction of one: 0.012 is {@code 1.2%}. */
  public static Percent ofFraction(BigDecimal fraction) {
    return new Percent(fraction.movePointRight(2));
  }

  /**
   * Reads what {@link #toString()} writes.
   *
   * @throws Refusal if the text is not a decimal followed by a percent sign
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Percent parse(String text) {
    Refusal.unless(text.endsWith("%"), "percent.must-end-with-percent-sign", text);
    return new Percent(Decimals.parseComputed(text.substring(0, text.length() - 1)));
  }

  /** The same share as a fraction of one, exactly. */
  public BigDecimal fraction() {
    return points.movePointLeft(2);
  }

  /** Whether this is below nothing. */
  public boolean isNegative() {
    return points.signum() < 0;
  }

  @Override
  public int compareTo(Percent other) {
    return points.compareTo(other.points);
  }

  @Override
  @JsonValue
  public String toString() {
    return points.toPlainString() + "%";
  }
}
