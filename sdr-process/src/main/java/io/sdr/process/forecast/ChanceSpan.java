package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Measured;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.value.Refusal;
import java.util.Optional;

/**
 * How likely something is, as far as deals are known: from what it is if all deals that are not known come to nothing, to what
 * it is if all of them are won. It is a span, too, where amounts are known no closer than to a grid.
 *
 * @param least the chance if nothing comes of deals that are not known
 * @param most the chance if all of them are won; 100 % where the amount of one may be anything
 * @param interval where both lie with 95 % certainty; present where they were tried out, which is a sample, and not computed
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"least", "most", "interval"})
public record ChanceSpan(Percent least, Percent most, Optional<Proportion.Interval> interval) {
  /** Makes a span. */
  public ChanceSpan {
    Refusal.unless(
        !least.isNegative() && least.compareTo(most) <= 0 && most.compareTo(Percent.HUNDRED) <= 0,
        "chance-span.must-lie-within-the-whole",
        least,
        most);
  }

  /** The chance, where what is not known does not matter; otherwise undefined ({@code known-within-bounds-only}). */
  public Measured<Percent> chance() {
    return least.equals(most) ? Measured.of(least) : Measured.undefined("known-within-bounds-only");
  }
}
