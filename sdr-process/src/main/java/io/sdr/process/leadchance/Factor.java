package io.sdr.process.leadchance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Percent;
import io.sdr.core.statistics.Distributions;
import io.sdr.core.value.Refusal;
import io.sdr.process.scoring.LeadProfile;
import java.math.BigDecimal;

/**
 * How one trait of a lead moves its chance.
 *
 * @param trait which; named {@code stage} where it is how far the lead has come
 * @param amongWon the share of leads that were won that had the same; above 0 %
 * @param amongLost the share of leads that were lost that had the same; above 0 %
 */
@JsonPropertyOrder({"trait", "amongWon", "amongLost"})
public record Factor(Trait trait, Percent amongWon, Percent amongLost) {
  /** Makes a factor. */
  public Factor {
    Refusal.unless(
        amongWon.compareTo(Percent.ZERO) > 0 && amongLost.compareTo(Percent.ZERO) > 0,
        "lead-factor.must-be-possible");
  }

  /**
   * How strongly it speaks for the lead, from 0 to 1, in the middle where it says nothing: the share among won by both shares
   * together. For the stage it is the share of lost leads that did not come as far.
   */
  public BigDecimal strength() {
    return trait.name().equals(LeadProfile.STAGE)
        ? BigDecimal.ONE.subtract(amongLost.fraction())
        : Decimals.quotient(amongWon.fraction(), amongWon.fraction().add(amongLost.fraction()));
  }

  /** The natural logarithm of what it multiplies the odds by, to six decimals: what factors sum to. */
  public BigDecimal logRatio() {
    return Distributions.rounded(
        Distributions.ln(Decimals.quotient(amongWon.fraction(), amongLost.fraction())));
  }

  /** Above 0 where it raises the chance, below where it lowers it. */
  int direction() {
    return amongWon.compareTo(amongLost);
  }
}
