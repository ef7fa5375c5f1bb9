package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.value.Refusal;
import org.joda.money.BigMoney;

/**
 * What rounding amounts to a grid does to totals: none lies further from what it would be with the amounts as they are.
 *
 * @param deals how many amounts were no multiple of the grid
 * @param up by how much a total is at most too large
 * @param down by how much a total is at most too small
 */
@JsonPropertyOrder({"deals", "up", "down"})
public record Rounding(long deals, BigMoney up, BigMoney down) {
  /** Makes a rounding. */
  public Rounding {
    Refusal.unless(
        deals >= 0
            && !up.isNegative()
            && !down.isNegative()
            && (deals > 0) == (up.isPositive() || down.isPositive()),
        "rounding.must-move-as-many-amounts-as-it-says");
    up = Decimals.computed(up);
    down = Decimals.computed(down);
  }
}
