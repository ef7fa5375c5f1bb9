package io.sdr.kpi.payout;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.time.Period;
import io.sdr.core.value.Refusal;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A reduction of someone's pay that is proposed.
 *
 * @param ground on what ground, as the local act names it; must not be blank
 * @param disciplinary whether the ground is a disciplinary sanction
 * @param sanctionedIn the period in which the sanction was applied; present exactly when there is one
 * @param amount how much; positive
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"ground", "disciplinary", "sanctionedIn", "amount"})
public record Reduction(
    String ground, boolean disciplinary, Optional<Period> sanctionedIn, Money amount) {
  /** Makes a proposal. */
  public Reduction {
    Refusal.unless(!ground.isBlank(), "reduction.must-have-a-ground");
    Refusal.unless(amount.isPositive(), "reduction.must-be-positive", amount);
    Refusal.unless(
        disciplinary == sanctionedIn.isPresent(),
        "reduction.must-name-period-exactly-when-disciplinary");
  }
}
