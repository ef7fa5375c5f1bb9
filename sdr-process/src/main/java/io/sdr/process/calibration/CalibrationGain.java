package io.sdr.process.calibration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sdr.core.explain.Detail;
import io.sdr.core.explain.Operation;
import io.sdr.core.explain.Trace;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Measured;
import io.sdr.process.scoring.LeadProfile;
import io.sdr.process.scoring.LeadScore;
import io.sdr.process.scoring.ScoreQuality;
import java.math.BigDecimal;
import java.util.Collection;

/**
 * A model before and after it was calibrated, on the same leads: the table of chances against what came, the mean squared distance
 * (Brier) and the mean logarithmic loss stand in the {@linkplain ScoreQuality#chances() chances} of either.
 *
 * @param before as the model says
 * @param after as the calibrated model says
 * @param brier how much nearer the chances came to what happened, by the mean squared distance; negative where they went away
 * @param logLoss the same by the mean logarithmic loss; undefined ({@code sure-and-wrong}) where one of them was sure and wrong
 * @param seen how many of the leads came in no later than the last that the calibration was fitted on
 */
@JsonPropertyOrder({"before", "after", "brier", "logLoss", "seen"})
public record CalibrationGain(
    ScoreQuality before,
    ScoreQuality after,
    Measured<Figure> brier,
    Measured<Figure> logLoss,
    long seen) {
  static CalibrationGain measured(
      Calibration calibration, LeadScore model, Collection<LeadProfile> decided, Trace trace) {
    ScoreQuality before = ScoreQuality.of(model, decided, Detail.NONE).value();
    ScoreQuality after =
        ScoreQuality.of(calibration.onto(model), decided, Detail.NONE).value();
    long seen = decided.stream()
        .filter(lead -> !lead.created().isAfter(calibration.latest()))
        .count();
    trace.given("leads", after.won().trials()).given("unscored", after.unscored());
    if (seen > 0) {
      trace.step("calibration-gain.seen").yields(Operation.GIVEN, BigDecimal.valueOf(seen));
    }
    Measured<Figure> logLoss = gain(
        "calibration-gain.log-loss", before.chances().logLoss(), after.chances().logLoss(), trace);
    Measured<Figure> brier =
        gain("calibration-gain.brier", before.chances().brier(), after.chances().brier(), trace);
    trace.yields(Operation.SAME, brier);
    return new CalibrationGain(before, after, brier, logLoss, seen);
  }

  private static Measured<Figure> gain(
      String rule, Measured<Figure> before, Measured<Figure> after, Trace under) {
    Trace step = under.step(rule);
    Measured<Figure> gain = before.flatMap(was -> after.map(is -> {
      step.given("before", was).given("after", is);
      return Figure.of(number(was).subtract(number(is)));
    }));
    return step.yields(Operation.DIFFERENCE, gain);
  }

  private static BigDecimal number(Figure figure) {
    return figure.number().orElseThrow();
  }

  /** Whether all leads came in after those that the calibration was fitted on. */
  @JsonIgnore
  public boolean isOnLaterLeads() {
    return seen == 0;
  }
}
