package io.sdr.process.forecast;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import org.joda.money.BigMoney;

/**
 * What somebody takes a forecast to be too low or too high by, and why.
 *
 * @param by who says so
 * @param on the day they said it
 * @param change by how much the forecast rises; negative when it falls
 * @param reason why, in their words
 */
@JsonPropertyOrder({"by", "on", "change", "reason"})
public record Adjustment(PersonId by, LocalDate on, BigMoney change, String reason) {
  /** Makes an adjustment. */
  public Adjustment {
    Refusal.unless(!reason.isBlank(), "adjustment.must-have-a-reason", by);
    change = Decimals.computed(change);
  }
}
