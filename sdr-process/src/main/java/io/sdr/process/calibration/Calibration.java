package io.sdr.process.calibration;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Explained;
import io.sdr.core.quantity.Percent;
import io.sdr.core.quantity.Proportion;
import io.sdr.core.value.Refusal;
import io.sdr.process.scoring.LeadProfile;
import io.sdr.process.scoring.LeadScore;
import java.time.Instant;
import java.util.Collection;

/**
 * What the chances of a model came to on some leads, and so are taken to come to on others.
 *
 * @param rules how it was fitted
 * @param curve what was fitted
 * @param won how many of the leads it was fitted on were won
 * @param unscored how many the model could not score
 * @param latest when the last of these leads came in
 */
@JsonPropertyOrder({"rules", "curve", "won", "unscored", "latest"})
public record Calibration(
    CalibrationRules rules, ChanceCurve curve, Proportion won, long unscored, Instant latest) {
  /** The chance that was really there where the model gives this one, within the bounds of the rules. */
  public Percent chance(Percent given) {
    return rules.within(curve.chance(given));
  }

  /** The model with its chances put right; where it says nothing, neither does this. */
  public LeadScore onto(LeadScore model) {
    return ImmutableCalibratedScore.of(model, this);
  }

  /**
   * What the calibration improves, on leads of which the outcome is known. Leads that came in no later than the last of those that it
   * was fitted on are counted as {@linkplain CalibrationGain#seen() seen}: they may be the same, and then they flatter it.
   *
   * @param model the one it was fitted to
   * @param decided leads that came in later
   * @throws Refusal if a lead is open
   */
  public Explained<CalibrationGain> judge(
      LeadScore model, Collection<LeadProfile> decided, Detail detail) {
    return Explained.of(
        "calibration-gain", detail, trace -> CalibrationGain.measured(this, model, decided, trace));
  }
}
