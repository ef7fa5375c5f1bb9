package io.sdr.process.scoring;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.value.Refusal;
import java.math.BigDecimal;

/**
 * The leads that are treated alike.
 *
 * @param name what people call them
 * @param from the fewest points; 0 to 100
 */
@JsonPropertyOrder({"name", "from"})
public record Band(String name, BigDecimal from) {
  /** Makes a band. */
  public Band {
    from = Decimals.stated(from);
    Refusal.unless(!name.isBlank(), "lead-band.must-have-name");
    Refusal.unless(
        from.signum() >= 0 && from.compareTo(PointsRules.MOST) <= 0,
        "lead-band.must-begin-within-the-scale",
        from);
  }

  /** The leads with at least so many points. */
  public static Band of(String name, long from) {
    return new Band(name, BigDecimal.valueOf(from));
  }
}
